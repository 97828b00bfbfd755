import { fold } from '../../utils/library/fold.ts';
import type { Titles } from '../../utils/library/stories.ts';
import type { Headline } from '../../utils/stories/types.ts';

/** What a search looks through: the folded texts of stories with their addresses, in the same order. */
export interface Shelf {
  urls: readonly string[];
  texts: readonly string[];
}

/** The words that are looked for. Case does not count, nor does how a letter is composed. */
const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

const textOf = ({ title, topics, byline }: Headline) => fold([title, ...topics, byline].join(' '));

/** Puts a search ready: all kept titles and, of the stories at hand, also topics and names. Newest first. */
export function shelfOf(items: readonly Headline[], { urls, titles }: Titles = { urls: [], titles: [] }): Shelf {
  const near = new Map(items.map(item => [item.url, textOf(item)]));
  const texts = urls.map((url, index) => near.get(url) ?? titles[index]!);
  const kept = new Set(urls);
  const others = [...near].filter(([url]) => !kept.has(url));
  return { urls: [...others.map(([url]) => url), ...urls], texts: [...others.map(([, text]) => text), ...texts] };
}

/** The addresses of the stories that hold every word of the query. One loop: ten thousand take less than a frame. */
export function search({ urls, texts }: Shelf, query: string): string[] {
  const [first, ...others] = wordsOf(query);
  const found: string[] = [];
  if (first === undefined) return found;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at]!;
    if (text.includes(first) && others.every(word => text.includes(word))) found.push(urls[at]!);
  }
  return found;
}

/** A title in pieces, those at odd places being what was looked for. */
export function pieces(title: string, query: string): string[] {
  const words = wordsOf(query).map(word => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  if (words.length === 0) return [title];
  // Longest first: of "port" and "ports", the longer one is marked.
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return title.normalize('NFC').split(new RegExp(`(${longestFirst.join('|')})`, 'giu'));
}
