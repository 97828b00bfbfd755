import { fromHtml, withoutFooter } from './text.ts';

/** Stories whose feed carries all of their text. The text is kept as it came: what it may hold is the sanitizer's business. */

/** What a feed carries of a story beside its headline. */
export interface StoryText {
  /** Of the story, as its headline has it. */
  url: string;
  /** HTML of somebody else: for `utils/article/sanitize.ts` alone. */
  html: string;
  /** Of its words, markup and runs of white space aside. */
  characters: number;
}

/** A longer text is not kept at all, since a part of it would pass for the story. A novella has fewer characters. */
export const mostMarkup = 200_000;
/** A description of so many characters is no excerpt any more. */
export const wholeFrom = 900;
/** What is shorter is no story, though it stands where feeds have the whole of it. */
const leastMarkup = 300;
/** The end of a text is looked for in so many characters: what feeds put behind it is shorter. */
const tail = 1_500;

/** How excerpts end. */
const goesOn = /(?:…|\.{3}|\[…\]|\b(?:read more|continue reading|read the (?:full|rest)\b.*))[\s»→›)\].]*$/i;
const silent = ['script', 'style', 'template'] as const;

/**
 * Characters of an HTML string's words. Somebody else wrote it: one way through it, by `indexOf` alone, so that no markup makes
 * it slow.
 */
export function charactersOf(html: string): number {
  // Of the lower case alone: with some letters it is longer, and places in the one are none in the other.
  const given = html.toLowerCase();
  let text = '';
  let at = 0;
  while (at < given.length) {
    const open = given.indexOf('<', at);
    text += given.slice(at, open < 0 ? undefined : open);
    if (open < 0) break;
    const name = silent.find(each => given.startsWith(each, open + 1));
    const end = given.startsWith('<!--', open) ? '-->' : name ? `</${name}` : '>';
    const close = given.indexOf(end, open + 1);
    if (close < 0) break;
    // The end of what is silent is a tag again.
    at = name ? close : close + end.length;
    text += ' ';
  }
  return text
    .replace(/&#?\w{1,31};/g, 'x')
    .replace(/\s+/g, ' ')
    .trim().length;
}

/** What WordPress's plugins put under a text is taken off where it can stand: in its last characters. */
function withoutEnd(html: string, url: string): string {
  const from = Math.max(0, html.length - tail);
  return (html.slice(0, from) + withoutFooter(html.slice(from), url)).trimEnd();
}

/** All of a story's text, or null where its feed carries an excerpt, or nothing. */
export function wholeText(given: string, url: string): StoryText | null {
  if (given.length > mostMarkup) return null;
  const html = withoutEnd(given, url);
  if (html.length < leastMarkup) return null;
  if (goesOn.test(fromHtml(html.slice(-tail)).trim().slice(-80))) return null;
  const characters = charactersOf(html);
  return characters > 0 ? { url, html, characters } : null;
}
