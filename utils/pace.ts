import { perMinuteIn } from './article/text.ts';

/** How fast somebody reads a language. */
export interface Pace {
  /** In characters, since Khmer has no spaces to count words by. */
  perMinute: number;
  /** Characters that it was learned from; old reading counts for no more than `memory`. */
  learned: number;
}

/** What was read, and in which time. */
export interface Stretch {
  characters: number;
  ms: number;
}

/** The first reading is weighed against what most people read, as if that had been learned from so much. */
const given = 4_000;
/** About 20 stories: then the pace follows the reader's own changes. */
const memory = 60_000;
/** Slower than this share of the usual is not reading: somebody left the desk. Faster than this multiple is searching. */
const slowest = 1 / 5;
const fastest = 4;

/** The pace in a language of somebody of whom nothing is known. */
export const usualPace = (lang: string): Pace => ({ perMinute: perMinuteIn(lang), learned: 0 });

/** As many characters of a language as anybody reads in such a time. */
export const mostIn = (ms: number, lang: string): number => (ms / 60_000) * perMinuteIn(lang) * fastest;

/** Whether this can have been reading, in such a language. */
export const isReading = ({ characters, ms }: Stretch, lang: string): boolean => {
  const share = characters / (ms / 60_000) / perMinuteIn(lang);
  return share >= slowest && share <= fastest;
};

/** The pace in a language after one more stretch was read. */
export function learn(known: Pace, stretch: Stretch, lang: string): Pace {
  if (!isReading(stretch, lang)) return known;
  const weight = Math.max(given, Math.min(known.learned, memory));
  const pace = stretch.characters / (stretch.ms / 60_000);
  return {
    perMinute: (known.perMinute * weight + pace * stretch.characters) / (weight + stretch.characters),
    learned: Math.min(memory, known.learned + stretch.characters),
  };
}

/** Minutes for so many characters: whole ones, and 0 for less than half of one. */
export const minutesFor = (characters: number, pace: Pace): number => Math.round(characters / pace.perMinute);

/** The part of a language tag that reading depends on; null for what is no tag. */
export const languageOf = (tag: string): string | null => /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].toLowerCase() ?? null;

/** Positions nearer to each other in time belong to one movement of the page, in ms. */
const together = 5_000;
/** A stretch worth learning from. */
const enough = { characters: 800, ms: 20_000 };

/** Watches how far somebody has come, and tells what was read at a stretch. */
export class PaceMeter {
  #lang: string;
  #start: { at: number; time: number } | null = null;
  #last: { at: number; time: number } | null = null;

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** The reader is at this character now. Gives a stretch when one is long enough to learn from. */
  move(at: number, time: number): Stretch | null {
    const last = this.#last;
    if (!last || !this.#start || at < last.at) {
      this.#start = this.#last = { at, time };
      return null;
    }
    if (time - last.time < together) return null;
    if (at === last.at) return null;
    // A jump, or a long pause: what was read before it still counts.
    if (!isReading({ characters: at - last.at, ms: time - last.time }, this.#lang))
      return this.#end({ at, time }, last);
    this.#last = { at, time };
    const read = { characters: at - this.#start.at, ms: time - this.#start.time };
    return read.characters >= enough.characters * 3 ? this.#end({ at, time }, this.#last) : null;
  }

  /** The page was out of sight: what comes is another stretch. */
  pause(): void {
    this.#start = this.#last = null;
  }

  #end(next: { at: number; time: number }, last: { at: number; time: number }): Stretch | null {
    const { at, time } = this.#start!;
    this.#start = this.#last = next;
    const read = { characters: last.at - at, ms: last.time - time };
    return read.characters >= enough.characters && read.ms >= enough.ms ? read : null;
  }
}
