import { digits, fill, type Shipped, type Words } from '../../utils/strings.ts';

/** The words that times need, out of the surface's own. Never Intl: Chrome ships no Khmer. */
export type TimeWords = Words<
  'justNow' | 'minutesAgo' | 'hoursAgo' | 'yesterday' | 'daysAgo' | 'dayMonth' | 'dayMonthYear' | 'months'
>;

const minute = 60_000;
const hour = 60 * minute;

/** The time of day on the reader's own clock: "09:40". */
export function clock(time: number, language: Shipped): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return digits(`${two(date.getHours())}:${two(date.getMinutes())}`, language);
}

/** Calendar days between two moments, by the reader's own midnight and whatever daylight saving does to a day's length. */
function daysBetween(then: number, now: number): number {
  const midnight = (time: number) => {
    const date = new Date(time);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((midnight(now) - midnight(then)) / (24 * hour));
}

function calendarDate(then: number, now: number, words: TimeWords, language: Shipped): string {
  const date = new Date(then);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return fill(sameYear ? words.dayMonth : words.dayMonthYear, {
    day: digits(date.getDate(), language),
    month: words.months.split(' ')[date.getMonth()]!,
    year: digits(date.getFullYear(), language),
  });
}

/** How long ago, within a sentence: "40 min ago", "3 h ago", "yesterday", "4 days ago", "12 Nov". Ahead of this clock is "just now". */
export function ago(then: number, now: number, words: TimeWords, language: Shipped): string {
  const passed = now - then;
  if (passed < minute) return words.justNow;
  if (passed < hour) return fill(words.minutesAgo, { n: digits(Math.floor(passed / minute), language) });
  const days = daysBetween(then, now);
  if (days === 0 || passed < 6 * hour) return fill(words.hoursAgo, { n: digits(Math.floor(passed / hour), language) });
  if (days === 1) return words.yesterday;
  if (days < 7) return fill(words.daysAgo, { n: digits(days, language) });
  return calendarDate(then, now, words, language);
}

/** When something was, within a sentence: "09:40" today, else "yesterday" or a date. */
export function when(then: number, now: number, words: TimeWords, language: Shipped): string {
  const days = daysBetween(then, now);
  if (days <= 0) return clock(then, language);
  return days === 1 ? words.yesterday : calendarDate(then, now, words, language);
}

/** The same words at the beginning of a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
