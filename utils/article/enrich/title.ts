import type { Rule } from '../../hubs/types.ts';
import type { Head } from './head.ts';
import { all, first, key, textOf } from './page.ts';
import { namesSite } from './site.ts';

const SEPARATOR = /\s+[|\-–—―·•»«:／｜/\\>]+\s+|\s*[|｜]\s*|\s+::\s+/;

/** A title without the site's name before or after it. */
export function withoutSite(title: string, head: Head, headings: readonly string[]): string {
  const keys = new Set(headings.map(key));
  if (keys.has(key(title))) return title;
  const parts = title.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return title;
  // The longest run of parts that is a heading of the page; else cut the parts that name the site.
  for (const cut of cuts(title)) if (keys.has(key(cut))) return cut;
  let rest = title;
  for (;;) {
    const tail =
      /^(.+?)(?:\s+[|\-–—―·•»:／｜/\\>]+\s+|\s*[|｜]\s*|\s+::\s+)((?:(?!\s[|\-–—―·•»:／｜/\\>]+\s|[|｜]|\s::\s).)+)$/s.exec(
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

/** The headline as the page shows it, chosen by agreement of what the page declares; and its element. */
export function titleOf(document: Document, head: Head, rule: Rule | null): { title: string; element: Element | null } {
  const ruled = rule ? first(document, rule.title) : null;
  if (ruled && textOf(ruled)) return { title: textOf(ruled), element: ruled };
  const headings = all(document, 'h1, [itemprop="headline"]:not(meta)')
    .slice(0, 30)
    .map(element => ({ element, text: textOf(element) }))
    .filter(({ text }) => text.length > 1 && text.length < 400);
  const texts = headings.map(({ text }) => text);
  const declared = [head.data.headline, head.meta('og:title'), head.meta('twitter:title'), head.title]
    .filter(Boolean)
    .map(title => withoutSite(title, head, texts));
  let best: { element: Element; text: string } | null = null;
  let score = 0;
  for (const heading of headings) {
    const agreed = Math.max(0, ...declared.map(title => likeness(title, heading.text)));
    if (agreed > score + 0.05) {
      score = agreed;
      best = heading;
    }
  }
  if (best && score >= 0.5) return { title: best.text, element: best.element };
  const visible = headings.filter(({ text }) => !namesSite(text, head));
  // One heading only, and it is not the site's name: the page's own word for its story.
  if (visible.length === 1 && visible[0]!.text.length > 15)
    return { title: visible[0]!.text, element: visible[0]!.element };
  return { title: declared[0] ?? visible[0]?.text ?? '', element: best?.element ?? null };
}
