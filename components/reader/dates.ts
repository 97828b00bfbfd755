import type { Voice } from './words.ts';

const yearMs = 365.2425 * 24 * 60 * 60 * 1000;

/** Whole years between a time and now; 0 for the first year, for the future and for no date. */
export function yearsSince(iso: string, now: number): number {
  const age = (now - Date.parse(iso)) / yearMs;
  return age >= 1 ? Math.floor(age) : 0;
}

/**
 * A date in words. The day is the one the publisher wrote, wherever the reader is: a story of the 28th stays one.
 * Only a time in UTC (`Z`) is taken to the reader's own day.
 */
export function dateInWords(iso: string, { say, digits }: Voice): string {
  const written = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  const local = new Date(iso);
  const [year, month, day] =
    written && !/Z$/i.test(iso)
      ? [Number(written[1]), Number(written[2]), Number(written[3])]
      : [local.getFullYear(), local.getMonth() + 1, local.getDate()];
  return say('date', { day, month: say('months').split(' ')[month - 1] ?? '', year: digits(year) });
}
