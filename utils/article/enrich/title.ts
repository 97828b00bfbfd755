import type { Rule } from '../../hubs/types.ts';
import { fold } from '../text.ts';
import type { Head } from './head.ts';
import { all, first, key, lineOf, plain, textOf } from './page.ts';
import { namesSite } from './site.ts';

/** What stands between a title and the site's name. */
const SEPARATOR = /(\s+[|\-–—―·•*»«:／\\/>~]+\s+|\s*[|｜]\s*)/;

/** Links to a site's first page. Where nothing else names the site, they do. */
const homeLinks = ({ origin }: URL): string =>
  `a:is([rel=home],[href="/"],[href="/index.html"],[href="${origin}"],[href="${origin}/"],[href="${origin}/index.html"])`;
const MOST_HOME = 4;

/** What also parts a rubric or the site's name from a headline, and stands in headlines as well. */
const LOOSE = /(\s*[|｜:：»]+\s+|\s+[|\-–—―·•*»«:：／\\/>~]+\s+|\s*[|｜]\s*)/;

type Tells = (text: string) => boolean;

/** A title without the site's name before or after it; whole, or cut, where that is a heading of the page. */
function withoutSite(title: string, isSite: Tells, headings: readonly string[]): string {
  // Texts and separators by turns.
  const parts = title.split(SEPARATOR);
  const keys = new Set(headings.filter(text => !isSite(text)).map(key));
  const ends = parts
    .map((_, index) => index + 1)
    .filter(end => end % 2 === 1)
    .reverse();
  const cuts = [...ends.map(end => parts.slice(0, end)), ...ends.map(end => parts.slice(-end))].map(cut =>
    cut.join(''),
  );
  const shown = cuts.filter(cut => keys.has(key(cut))).sort((a, b) => b.length - a.length)[0];
  if (shown) return shown;
  while (parts.length > 1 && isSite(parts.at(-1)!)) parts.splice(-2);
  while (parts.length > 1 && isSite(parts[0]!)) parts.splice(0, 2);
  return parts.join('');
}

/** How much two titles share, 0 to 1: by words, by characters where the script has no spaces. */
function likeness(a: string, b: string): number {
  const pieces = (text: string) => {
    const words = key(text).split(' ').filter(Boolean);
    return new Set(words.length > 3 ? words : [...words.join('')].map((_, i, chars) => chars.slice(i, i + 2).join('')));
  };
  const [one, two] = [pieces(a), pieces(b)];
  return (2 * one.intersection(two).size) / (one.size + two.size || 1);
}

/** How alike a heading must be to a declared title to be the one that shows it. */
const ALIKE = 0.45;
/** Lower headings name parts of a story: only one that says what is declared is the headline. */
const THE_SAME = 0.9;
/** How alike what a newsroom declares must be to the heading: worded anew, but of the same subject. */
const SAME_STORY = 0.15;
/** Search engines want at most 110 characters in JSON-LD. */
const CUT_OFF = 90;

/** What a page calls its story, by the place where it says so. */
type Said = Record<'headline' | 'og' | 'twitter' | 'searched', string>;

/**
 * A newsroom's own headline. `<title>` is worded for search engines, and often the heading with it: what is declared for people
 * who see the story elsewhere, and says something else, editors wrote.
 */
function editorial({ headline, og, twitter, searched }: Said, heading: string): string {
  const told = twitter && key(twitter) !== key(og) ? '' : og;
  const own = [told, headline].find(title => title && key(title) !== key(searched)) ?? (headline || heading || og);
  if (!heading) return own;
  const [line, shown] = [key(own), key(heading)];
  // A heading that only adds a kicker, or the end of what was cut off, is the whole of it.
  const isWhole = shown.endsWith(line) ? key(headline) !== key(og) : own.length > CUT_OFF && shown.startsWith(line);
  return isWhole || likeness(own, heading) < SAME_STORY ? heading : own;
}

/** The sign that leads to a heading. */
const ANCHOR = /\s*[¶🔗]\s*$/u;

interface Shown {
  element: Element;
  text: string;
}

interface Heading extends Shown {
  alike: number;
}

const headingsOf = (document: Document, selector: string, isSite: Tells, isHome: Tells): Shown[] =>
  all(document, selector)
    .slice(0, 30)
    .map(element => ({ element, text: withoutSite(lineOf(element).replace(ANCHOR, ''), isSite, []) }))
    .filter(({ text }) => text.length > 1 && text.length < 400 && !isHome(text));

/** The likest heading; of those about as like, the first, unless one says the very same. */
const best = (headings: readonly Heading[]): Heading | undefined =>
  headings.reduce<Heading | undefined>(
    (a, b) => (a && b.alike <= a.alike + (b.alike === 1 ? 0 : 0.05) ? a : b),
    undefined,
  );

/** Whether a title stands under a kicker in a heading: `<h1><span>Traffic</span> A new bridge</h1>`. */
function isUnder(heading: Element, title: string): boolean {
  const [kicker, line] = [fold(textOf(heading.querySelector(':not(style)'))), fold(title)];
  return kicker !== '' && line !== '' && kicker + line === fold(lineOf(heading));
}

/** What is shorter may be a rubric that the title names, too. */
const SHORTEST = 0.3;
/** Lower headings, and whatever holds words and no element: a cell, a line in large type. */
const LINES = 'h2, h3, h4, body :not(:has(*))';
const MOST_LINES = 2000;
/** What leads elsewhere, or says where the page is. */
const PATHS = 'a, nav, footer, option, script, style, [class*="bread"], [class*="Bread"]';

/** The line that says a part of the page's own title, the longest: the headline, whatever it is set in. */
function lineOfTitle(document: Document, title: string, isSite: Tells): Shown | undefined {
  const parts = title.split(LOOSE);
  const cuts = parts.flatMap((_, from) => parts.slice(from).map((_, to) => parts.slice(from, from + to + 1).join('')));
  const keys = new Set(cuts.filter(cut => cut.length > title.length * SHORTEST && !isSite(cut)).map(key));
  return (
    all(document, LINES)
      .slice(0, MOST_LINES)
      .map(element => ({ element, text: lineOf(element, 2 * title.length) }))
      // The climb is the dear question, and few get so far.
      .filter(({ element, text }) => keys.has(key(text)) && !element.closest(PATHS))
      .sort((a, b) => b.text.length - a.text.length)[0]
  );
}

/** Some systems write entities out, and the page shows them so. */
const spelled = (title: string): string => (/&(?:#\w+|amp|quot);/.test(title) ? plain(title) : title);

/** The headline, chosen by agreement of what the page declares and shows; and the element that shows it. */
export function titleOf(document: Document, head: Head, rule: Rule | null): { title: string; element: Element | null } {
  const ruled = rule ? first(document, rule.title) : null;
  if (ruled && textOf(ruled)) return { title: textOf(ruled), element: ruled };
  const home = all(document, homeLinks(head.url))
    .slice(0, MOST_HOME)
    .map(link => fold(lineOf(link)));
  const isHome = (text: string) => home.includes(fold(text));
  const isSite = (text: string) => isHome(text) || namesSite(text, head);
  const headings = (selector: string) => headingsOf(document, selector, isSite, isHome);
  // Beside the headline's link a heading may hold the site's name, or a button to share.
  const highest = headings('h1, h1 a, [itemprop="headline"]:not(meta)');
  const texts = highest.map(({ text }) => text);
  const said: Said = {
    headline: withoutSite(head.data.headline, isSite, []),
    og: withoutSite(head.meta('og:title'), isSite, texts),
    twitter: withoutSite(head.meta('twitter:title'), isSite, texts),
    searched: withoutSite(head.title, isSite, texts),
  };
  const declared = Object.values(said).filter(Boolean);
  const likeTitle = (some: readonly Shown[], least: number) =>
    best(
      some
        .map(heading => ({ ...heading, alike: Math.max(0, ...declared.map(title => likeness(title, heading.text))) }))
        .filter(({ alike }) => alike >= least),
    );
  // The first heading may be the section's or the site's, and the story's be one below. One heading only, and it is not the
  // site's name: the page's own word for its story.
  const shown =
    likeTitle(highest, ALIKE) ??
    likeTitle(headings('h2, h3'), THE_SAME) ??
    (new Set(texts).size === 1 && !isSite(texts[0]!) ? highest[0] : undefined) ??
    lineOfTitle(document, head.title, isSite);
  const heading = shown && (declared.find(title => isUnder(shown.element, title)) ?? shown.text);
  const title = head.data.news || !said.headline ? editorial(said, heading ?? '') : heading;
  return {
    title: spelled(title || said.og || said.twitter || said.searched || texts[0] || ''),
    element: shown?.element ?? null,
  };
}
