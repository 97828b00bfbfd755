import type { Rule } from '../../hubs/types.ts';
import type { Head } from './head.ts';
import { all, first, key, textOf, tidy } from './page.ts';
import { namesSite } from './site.ts';

const SEPARATOR = /\s+[|\-–—―·•*»«:／｜/\\>]+\s+|\s*[|｜]\s*|\s+::\s+/;

/** A title without the site's name before or after it. */
export function withoutSite(title: string, head: Head, headings: readonly string[]): string {
  const keys = new Set(headings.filter(text => !namesSite(text, head)).map(key));
  if (keys.has(key(title))) return title;
  const parts = title.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return title;
  // The longest run of parts that is a heading of the page; else cut the parts that name the site.
  for (const cut of cuts(title)) if (keys.has(key(cut))) return cut;
  let rest = title;
  for (;;) {
    const tail =
      /^(.+?)(?:\s+[|\-–—―·•*»:／｜/\\>]+\s+|\s*[|｜]\s*|\s+::\s+)((?:(?!\s[|\-–—―·•*»:／｜/\\>]+\s|[|｜]|\s::\s).)+)$/s.exec(
        rest,
      );
    if (tail && namesSite(tail[2]!, head)) rest = tail[1]!;
    else break;
  }
  const lead = new RegExp(`^(.+?)(?:${SEPARATOR.source})(.+)$`, 's').exec(rest);
  if (lead && namesSite(lead[1]!, head)) rest = lead[2]!;
  return rest;
}

function cuts(title: string): string[] {
  const found: string[] = [];
  const separators = [...title.matchAll(new RegExp(SEPARATOR.source, 'g'))];
  for (const separator of separators.reverse()) found.push(title.slice(0, separator.index));
  for (const separator of separators) found.push(title.slice(separator.index + separator[0].length));
  return found.map(cut => cut.trim());
}

/** How much two titles share, 0 to 1: by words, by characters where the script has no spaces. */
export function likeness(a: string, b: string): number {
  const pieces = (text: string) => {
    const words = key(text).split(' ').filter(Boolean);
    return new Set(words.length > 3 ? words : [...words.join('')].map((_, i, chars) => chars.slice(i, i + 2).join('')));
  };
  const one = pieces(a);
  const two = pieces(b);
  if (one.size === 0 || two.size === 0) return 0;
  let both = 0;
  for (const piece of one) if (two.has(piece)) both++;
  return (2 * both) / (one.size + two.size);
}

/** What two of JSON-LD, og:title and the heading say alike: the visible wording where it is one of them. */
function agreedOf(head: Head, headline: string, meta: string, heading: string): string | null {
  const [a, b, c] = [headline, meta, heading].map(key);
  if (c && (c === a || c === b)) return heading;
  // A heading may carry a kicker; then the two that agree are the title.
  if (a && a === b) return c && !head.data.news && !c.includes(a) && !a.includes(c) ? heading : headline;
  // Search engines want at most 110 characters in JSON-LD: a heading that goes on is the whole of it.
  return a && c && headline.length > 90 && c.startsWith(a) ? heading : null;
}

/** How alike JSON-LD's headline must be to something else the page says: its title may be worded anew, its subject not. */
const SAME_STORY = 0.2;

/** The headline, chosen by agreement of what the page declares and shows; and the element that shows it. */
export function titleOf(document: Document, head: Head, rule: Rule | null): { title: string; element: Element | null } {
  const ruled = rule ? first(document, rule.title) : null;
  if (ruled && textOf(ruled)) return { title: textOf(ruled), element: ruled };
  const headings = all(document, 'h1, [itemprop="headline"]:not(meta)')
    .slice(0, 30)
    .map(element => ({ element, text: lineOf(element) }))
    .filter(({ text }) => text.length > 1 && text.length < 400);
  const texts = headings.map(({ text }) => text);
  const metas = [head.meta('og:title'), head.meta('twitter:title'), head.title]
    .filter(Boolean)
    .map(title => withoutSite(title, head, texts));
  const headline = withoutSite(head.data.headline, head, []);
  const declared = headline ? [headline, ...metas] : metas;
  const shown = bestHeading(headings, declared);
  const heading = shown ? lineOf(shown) : '';
  const restated = restatedIn(document, head, headline, metas[0] ?? '', shown);
  if (restated) return restated;
  const social = shown && head.data.news ? socialTitle(head, heading, texts) : null;
  if (social) return { title: social, element: shown };
  const agreed = agreedOf(head, headline, metas[0] ?? '', heading);
  if (agreed) return { title: agreed, element: shown };
  // All differ. In news systems the editors write JSON-LD's headline; in blogs an SEO plugin does, for search results.
  const witness = [...metas, ...texts, slugOf(head.url)];
  if (headline && (head.data.news || !shown) && witness.some(text => likeness(text, headline) >= SAME_STORY)) {
    return { title: headline, element: shown };
  }
  if (shown) return { title: heading, element: shown };
  const others = headings.filter(({ text }) => !namesSite(text, head));
  // One heading only, and it is not the site's name: the page's own word for its story.
  const only = others.length === 1 && others[0]!.text.length > 15 ? others[0]! : null;
  if (only) return { title: only.text, element: only.element };
  return { title: metas[0] ?? others[0]?.text ?? '', element: null };
}

/** The words of an address's last part, which a publisher's system makes from the first headline. */
function slugOf(url: URL): string {
  const parts = url.pathname.split('/').filter(part => part.includes('-'));
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest.length > 300 ? '' : longest.replace(/\.\w+$/, '').replaceAll('-', ' ');
}

/** A heading's text; its lines and blocks are apart. */
function lineOf(element: Element): string {
  if (!element.querySelector('br, div, p, small')) return textOf(element);
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const parts: string[] = [];
  while (walker.nextNode() && parts.length < 40) parts.push(walker.currentNode.nodeValue ?? '');
  return tidy(parts.join(' '));
}

/** Shorter headings than this are those of sections. */
const SHORTEST = 12;

/**
 * A declared title that a second heading shows word for word, where the first one words it anew for search engines, or
 * none resembles it.
 */
function restatedIn(
  document: Document,
  head: Head,
  headline: string,
  meta: string,
  shown: Element | null,
): { title: string; element: Element } | null {
  const heading = shown ? key(lineOf(shown)) : '';
  const declared = shown ? [headline, meta] : [headline, meta, ...cuts(head.meta('og:title'))];
  const wanted = new Set(declared.map(key).filter(title => title.length > SHORTEST && title !== heading));
  if (wanted.size === 0) return null;
  const element = all(document, 'h2')
    .slice(0, 10)
    .find(one => wanted.has(key(lineOf(one))) && !one.closest('a') && !one.querySelector('a'));
  return element ? { title: lineOf(element), element } : null;
}

/**
 * What a newsroom writes for people who see the story elsewhere, where it agrees with itself and the page's heading says
 * it otherwise: that one is often worded for search engines, as `<title>` is. A heading that only adds a kicker is kept.
 */
function socialTitle(head: Head, heading: string, headings: readonly string[]): string | null {
  const bare = (name: string) => withoutSite(head.meta(name), head, headings);
  const [og, twitter] = [bare('og:title'), bare('twitter:title')];
  if (og === '' || key(heading).endsWith(key(og))) return null;
  const other = twitter || withoutSite(head.title, head, headings);
  return key(other) === key(twitter ? og : heading) ? og : null;
}

/** How alike a heading must be to a declared title to be the one that shows it. */
const ALIKE = 0.35;

interface Heading {
  element: Element;
  text: string;
}

/** The heading that most resembles what the page declares as its title, if one does. */
function bestHeading(headings: readonly Heading[], declared: readonly string[]): Element | null {
  let best: Element | null = null;
  let score = ALIKE - 0.05;
  for (const { element, text } of headings) {
    const agreed = Math.max(0, ...declared.map(title => likeness(title, text)));
    if (agreed > score + 0.05) {
      score = agreed;
      best = element;
    }
  }
  return best;
}
