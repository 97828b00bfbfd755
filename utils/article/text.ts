/**
 * Text measured by characters, not by words and commas: Khmer, Thai, Lao, Burmese, Chinese and Japanese
 * put no spaces between words, so a count of words says nothing there.
 */

/** One character carries about as much as two or three Latin letters. */
const DENSE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/g;
/** Scripts written without spaces whose characters weigh as letters do. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g;
const BEYOND_LATIN = /[\u0e00-\u17ff\u2e80-\uffef]/;
/** White space and punctuation, apostrophes and hyphens aside. Not by Unicode classes: those cost ten times as much. */
const GAP = /[\s!-&(-,./:-@[-`{-~¡-¿–—‘“”„…«»]/;

/** Sentence ends in the scripts that have one; Thai and Lao have none. */
const SENTENCE = /[.!?…。！？؟۔।॥។៕၊။։።]["'”’»）)\]\s]*$/;

/** Whether the text is written in a script whose sentences have a sign at their end. */
export const hasEnds = (text: string): boolean => !/[\u0e00-\u0eff]$/.test(text);

/** Soft hyphens and zero-width marks. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;

/** Collapses white space (also the no-break kinds) and drops what is invisible. Leaves single spaces alone: they are nearly all. */
export const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .trim();

/** Length in Latin letters' worth. */
export function weigh(text: string): number {
  if (!BEYOND_LATIN.test(text)) return text.length;
  return text.length + 1.5 * (text.match(DENSE)?.length ?? 0);
}

/** For each character that was met: 1 for one between words, 2 for one of a word. */
const kinds = new Uint8Array(0x10000);

/** Runs of characters that are no gap; by a table, since all runs as strings would cost ten times as much. */
function runsIn(text: string): number {
  let runs = 0;
  let last = 1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (kinds[code] === 0) kinds[code] = GAP.test(text[index]!) ? 1 : 2;
    if (kinds[code]! > last) runs++;
    last = kinds[code]!;
  }
  return runs;
}

/** Words, counted where spaces part them and estimated by characters where none do. */
export function countWords(text: string): number {
  if (!BEYOND_LATIN.test(text)) return runsIn(text);
  const dense = text.match(DENSE)?.length ?? 0;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return runsIn(text.replace(DENSE, ' ').replace(UNSPACED, ' ')) + Math.round(dense / 1.7 + unspaced / 5);
}

/** Characters of a minute's reading: 240 words of five letters and a space; scripts without spaces are read by character. */
const perMinute = 1_400;
/**
 * Where a character says more. Chinese, Japanese and Arabic by their share of English in IReST (doi:10.1167/iovs.11-8284), Korean by
 * its 202 words (doi:10.3341/kjo.2016.0042).
 */
const fewer: Readonly<Record<string, number>> = { zh: 360, ja: 510, ko: 850, ar: 870 };

/** Characters that most people read in a minute, by the language's tag. */
export const perMinuteIn = (lang: string): number => fewer[lang.replace(/-.*/, '')] ?? perMinute;

/** How long reading a text takes, in minutes. */
export const minutesOf = (text: string, lang: string): number =>
  Math.max(1, Math.round(text.length / perMinuteIn(lang)));

/** Whether the line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE.test(text);
}

/** Characters of all words in there, captions among them. */
export const charactersIn = (nodes: Node): number => tidy(nodes.textContent ?? '').length;

/** Letters and digits only, lower case: two spellings of one thing are equal. */
export const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** For comparing lines: their letters and digits, whatever stands between. */
export const fold = (text: string): string => key(text).replaceAll(' ', '');

/** Text without its white space, for finding one text in another. */
export const dense = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/g, '');

/** The first words, for a receipt. */
export function sampleOf(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
