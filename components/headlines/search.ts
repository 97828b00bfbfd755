import { fold } from '../../utils/library/fold.ts';
import type { Headline } from '../../utils/stories/types.ts';

/** The words that are looked for. Case does not count, nor does how a letter is composed. */
const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

/** The stories that hold every word of the query in title, topics, byline or excerpt. All of them for an empty query. */
export function matching(items: readonly Headline[], query: string): readonly Headline[] {
  const words = wordsOf(query);
  if (words.length === 0) return items;
  return items.filter(({ title, topics, byline, excerpt }) => {
    const text = fold([title, ...topics, byline, excerpt].join(' '));
    return words.every(word => text.includes(word));
  });
}

/** A title in pieces, those at odd places being what was looked for. */
export function pieces(title: string, query: string): string[] {
  const words = wordsOf(query).map(word => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  if (words.length === 0) return [title];
  // Longest first: of "port" and "ports", the longer one is marked.
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return title.normalize('NFC').split(new RegExp(`(${longestFirst.join('|')})`, 'giu'));
}
