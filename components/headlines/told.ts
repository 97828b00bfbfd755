import type { Headline } from '../../utils/stories/types.ts';
import { digits, fill, type Shipped } from '../../utils/strings.ts';
import type { Note } from './listing.ts';
import { ago, capital } from './time.ts';
import type { HeadlineWords } from './words.ts';

/** What a row's second line is made of. */
export interface Telling {
  headline: Headline;
  note: Note | undefined;
  now: number;
  words: HeadlineWords;
  language: Shipped;
}

function left(minutes: number | null, words: HeadlineWords, language: Shipped): string {
  if (minutes === null) return words.halfRead;
  return minutes < 1 ? words.continueUnder : fill(words.continueLeft, { n: digits(minutes, language) });
}

/** The parts of a row's second line: what is left of a story that was begun, else its time and how long it is; and its topic. */
export function toldOf({ headline: { published, topics }, note, now, words, language }: Telling): string[] {
  const time = published ? capital(ago(Date.parse(published), now, words, language)) : '';
  const begun = note?.standing === 'half';
  const first = begun ? left(note.minutes, words, language) : time;
  const long = !begun && note?.minutes ? fill(words.minutesLong, { n: digits(note.minutes, language) }) : '';
  return [first, long, topics[0] ?? '', note?.saved ? words.savedMark : ''].filter(Boolean);
}
