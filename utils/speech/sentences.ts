import { either, leading, numbered, openers, ordinals, telling } from './abbreviations.ts';

/** A stretch of a text by its offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Remote voices time out on longer texts (Chromium cuts there too). */
export const longestForRemote = 175;

const KHMER = /[\u1780-\u17ff]/;
/** A sentence's last token, with what closes after it: `U.S.”`. */
const LAST = /(\S+?)["'”’»)\]]*$/u;
const OPENING = /^["'“‘«([]+/u;
/** "1." or "iv." or "A." at the start: the number of what follows. */
const ENUMERATOR = /^\(?(?:\d{1,3}|[ivx]{1,4}|\p{L})[.)]$/u;
/** "am 3. Oktober" */
const ORDINAL = /^\d{1,2}\.$/;
const FIGURE_NEXT = /\p{Ll}{3,}\.["'”’»)]*\s+(?=[\d$€£])/gu;
const CLOSED_QUESTION = /[!?]["'”’»]+$/u;
/** A name, perhaps with its title, and the word of telling after it. */
const TELLER = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(\p{Ll}+)/u;
const KHMER_TELLER = /^[\u1780-\u17d3\s]{0,60}?(?:ប្រាប់|និយាយ|ថ្លែង|សួរ|ឆ្លើយ|បញ្ជាក់|ស្រែក)/u;

/** Whether the full stop (or mark) that ends `before` does not end its sentence, seen what comes `after`. */
function goesOn(before: string, after: string, lang: string): boolean {
  const next = after.replace(OPENING, '');
  if (/^\p{Ll}/u.test(next)) return true;
  // French sets its quotes off with spaces; Japanese goes on with a particle after them.
  if (/^[»”」』]/u.test(next) || (/[。！？][」』]$/u.test(before) && /^\p{Script=Hiragana}/u.test(next))) return true;
  if (CLOSED_QUESTION.test(before) && !OPENING.test(after))
    return telling.has(TELLER.exec(next)?.[1] ?? '') || KHMER_TELLER.test(next);
  const token = LAST.exec(before)?.[1]?.replace(OPENING, '') ?? '';
  if (!token.endsWith('.') || token.endsWith('..')) return false;
  if (before === token && ENUMERATOR.test(token)) return true;
  if (ORDINAL.test(token) && ordinals.has(lang.toLowerCase().split('-')[0]!)) return true;
  const word = token.slice(0, -1).toLowerCase();
  const opens = openers.has(/^[\p{L}]+/u.exec(next)?.[0].toLowerCase() ?? '');
  if (leading.has(word)) return true;
  if (numbered.has(word) && !/^\p{Lu}\.$/u.test(token)) return /^[\d\u17e0-\u17e9]/.test(next);
  if (KHMER.test(word)) return KHMER.test(next[0] ?? '') && /^\p{L}\p{M}*(?:\.\p{L}\p{M}*)*$/u.test(word);
  // Initials of a name or of a body: "J. Smith", "W.F.P.".
  if (either.has(word) || /^\p{L}(?:\.\p{L})*$/u.test(word)) return !opens && /^[\p{L}\d]/u.test(next);
  return false;
}

/** "។ល។" ("and so on") holds a full stop of its own. */
const andSoOn = (before: string, after: string) => /(?:^|\s)\u17d4$/u.test(before) && /^ល\u17d4/u.test(after);

/** A full stop inside a Khmer abbreviation or number: no space follows it. */
const inside = (text: string, at: number) => text[at - 1] === '.' && /\S/.test(text[at] ?? ' ');

/** Quotation marks that are open at the end: a Khmer quote of several sentences is one saying. */
const isOpenQuote = (text: string) => KHMER.test(text) && text.lastIndexOf('«') > text.lastIndexOf('»');

/** Where the browser sees sentence ends. Khmer's two full stops count wherever they stand. */
function candidates(text: string, lang: string): number[] {
  const ends = new Set([text.length]);
  for (const { index } of new Intl.Segmenter(lang || 'en', { granularity: 'sentence' }).segment(text)) ends.add(index);
  // By the segmenter's rule no sentence begins with a figure and goes on in small letters: "The road is closed. 14 people …".
  for (const { index, 0: match } of text.matchAll(FIGURE_NEXT)) ends.add(index + match.length);
  ends.delete(0);
  return [...ends].sort((a, b) => a - b);
}

const trimmed = (text: string, start: number, end: number): Span => {
  const inner = text.slice(start, end);
  return { start: start + (inner.length - inner.trimStart().length), end: start + inner.trimEnd().length };
};

/**
 * A paragraph's sentences, without the white space around them. The browser's own segmenter proposes; abbreviations, initials,
 * numbers and quotes are put together again.
 */
export function sentencesOf(text: string, lang: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of candidates(text, lang)) {
    const { start: from, end: to } = trimmed(text, start, end);
    if (from >= to) continue;
    const before = text.slice(from, to);
    const after = text.slice(end).trimStart();
    const gap = text.slice(to, end);
    if (
      after &&
      !gap.includes('\n') &&
      (inside(text, end) || isOpenQuote(before) || andSoOn(before, after) || goesOn(before, after, lang))
    )
      continue;
    // Punctuation that stands alone belongs to what is before it.
    if (!/[\p{L}\p{N}]/u.test(before) && spans.length) spans.at(-1)!.end = to;
    else spans.push({ start: from, end: to });
    start = end;
  }
  return spans;
}

/** Cuts a sentence for a remote voice: at clauses where it can, at words else. Pieces are at most `longest` characters. */
export function chunksOf(text: string, longest = longestForRemote): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const piece = text.slice(start, start + longest + 1);
    const cut =
      lastEnd(piece, /[;:–—…\u17d6]["'”’»)\]]*\s/gu, longest) ||
      lastEnd(piece, /[,،،、，]["'”’»)\]]*\s|[、，。]/gu, longest) ||
      lastEnd(piece, /\s/gu, longest) ||
      lastWord(piece, longest);
    chunks.push(trimmed(text, start, start + cut));
    start += cut;
  }
  const rest = trimmed(text, start, text.length);
  if (rest.start < rest.end) chunks.push(rest);
  return chunks;
}

/** End of the last match that leaves a piece worth speaking on either side; 0 when there is none. */
function lastEnd(piece: string, mark: RegExp, longest: number): number {
  let end = 0;
  for (const match of piece.matchAll(mark)) {
    const at = match.index + match[0].length;
    if (at >= longest / 4 && at <= longest + 1) end = at;
  }
  return end;
}

/** Scripts without spaces: the last word of the browser's own dictionary that fits. */
function lastWord(piece: string, longest: number): number {
  let end = 0;
  for (const { index } of new Intl.Segmenter('km', { granularity: 'word' }).segment(piece))
    if (index <= longest) end = index;
  return end || longest;
}
