/** A paragraph that says again what an earlier one said. Indexes into the paragraphs that were given. */
export interface Repeat {
  index: number;
  /** The earlier paragraph that holds most of it. */
  of: number;
}

/** Characters of a shingle: about a syllable on either side of a word's end, and it needs no spaces (Khmer). */
const length = 6;
/** Shorter paragraphs say too little to tell. */
const shortest = 200;
/** Share of a paragraph's shingles that two earlier ones must hold. */
const enough = 0.36;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

function shinglesOf(text: string): string[] {
  const shingles = new Set<string>();
  for (let at = 0; at + length <= text.length; at++) shingles.add(text.slice(at, at + length));
  return [...shingles];
}

/** What a repeat never brings: numbers, and names as far as capitals inside a sentence show them. */
const newsIn = (text: string): string[] => text.match(/\p{N}+|(?<=[\p{L}\p{N},;:’')”] )\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
/** Nor is what somebody said a repeat: words that are quoted are the news. */
const quotes = /["“«]/;

/**
 * Paragraphs that repeat: much of their characters stands in the two earlier ones that are nearest, and they quote nobody and
 * bring no number and no name that was not there. Two, and not all earlier ones: in a long story everything has stood somewhere.
 * By characters and not by words, so that Khmer works.
 */
export function repeatsOf(paragraphs: readonly string[]): Repeat[] {
  const repeats: Repeat[] = [];
  /** Which earlier paragraphs hold a shingle. */
  const holders = new Map<string, number[]>();
  /** Words and numbers that stood so far. Numbers by themselves too: in Khmer no space parts them from words. */
  const seen = new Set<string>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = plain(paragraph);
    if (text.length >= shortest) {
      const shingles = shinglesOf(text);
      const nearest = nearestOf(shingles, holders);
      const isNew = (word: string) => !seen.has(plain(word));
      if (nearest && nearest.share >= enough && !quotes.test(paragraph) && !newsIn(paragraph).some(isNew))
        repeats.push({ index, of: nearest.of });
      for (const shingle of shingles) {
        const held = holders.get(shingle);
        if (held) held.push(index);
        else holders.set(shingle, [index]);
      }
    }
    for (const word of [...text.split(' '), ...(text.match(/\p{N}+/gu) ?? [])]) seen.add(word);
  }
  return repeats;
}

/** The earlier paragraph that holds most of these shingles, and the share that it and the one that adds most to it hold. */
function nearestOf(
  shingles: readonly string[],
  holders: ReadonlyMap<string, readonly number[]>,
): { of: number; share: number } | null {
  const most = (count: ReadonlyMap<number, number>) =>
    [...count].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0]);
  const countIn = (some: readonly string[]) => {
    const count = new Map<number, number>();
    for (const shingle of some) for (const of of holders.get(shingle) ?? []) count.set(of, (count.get(of) ?? 0) + 1);
    return count;
  };
  const [of, held] = most(countIn(shingles));
  if (of < 0) return null;
  const [, added] = most(countIn(shingles.filter(shingle => !holders.get(shingle)?.includes(of))));
  return { of, share: (held + added) / shingles.length };
}
