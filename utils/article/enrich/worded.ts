import { figureDate, latinDigits, type Moment, momentOf } from './dates.ts';
import { type Among, monthOf } from './months.ts';

/** A date in a machine's form: in figures, or RFC 2822; some write words of the page's language there. */
export function machineDate(raw: string, lang = '', among: Among = 'all'): Moment | null {
  const figures = figureDate(raw);
  if (figures) return figures;
  const text = latinDigits(raw.trim().slice(0, 120));
  const named = wordDate(text, lang, among);
  const at = named && /\d:\d\d\s*(?:GMT|UTC|[+-]\d{4})/.test(text) ? Date.parse(text) : Number.NaN;
  return at > 0 ? figureDate(String(at)) : named;
}

/** What some languages write in one word with the month. */
const GLUED = /^(?:de|d'|ខែ)(?=..)/iu;

const isNumber = (token: string): boolean => /\d/.test(token);

/** The first of them that can be read as a date. */
export function firstDate<T>(items: readonly T[], read: (item: T) => Moment | null): Moment | null {
  for (const item of items) {
    const moment = read(item);
    if (moment) return moment;
  }
  return null;
}

/** A date written with a month's name: the month stands between or beside its day and year. */
function wordDate(text: string, lang: string, among: Among): Moment | null {
  if (!/\d{4}/.test(text)) return null;
  // A word of letters and marks; Thai short months have inner dots, May is short in Indian scripts.
  const tokens = text.match(/\d+|[\p{L}\p{M}][\p{L}\p{M}.'-]{2,}|\p{Lo}[\p{Lo}\p{M}]/gu) ?? [];
  const dated = tokens.flatMap((word, at) => {
    if (isNumber(word)) return [];
    const before = tokens.slice(Math.max(0, at - 2), at).findLast(isNumber);
    const [after, last] = tokens.slice(at + 1, at + 4).filter(isNumber);
    const orders = [
      [after, before],
      [last, after],
      [before, after],
    ] as const;
    const [year, day] = orders.find(([year, day]) => year?.length === 4 && day && day.length < 3) ?? [];
    return year ? [{ word, year: Number(year), day: Number(day) }] : [];
  });
  const dateBy = (languages: Among) =>
    firstDate(dated, ({ word, year, day }) => {
      const month = monthOf(word, lang, languages) ?? monthOf(word.replace(GLUED, ''), lang, languages);
      return month ? momentOf(year, month, day) : null;
    });
  return dateBy('near') ?? (among === 'all' ? dateBy('all') : null);
}

/** In figures alone; Chinese, Japanese, Korean and Vietnamese put words for year, month and day between them. */
const NUMERIC =
  /(?<![\d.:/])(\d{1,4})\s?([./-]|[年년]|tháng)\s?(\d{1,2})\s?(?:\2|[月월]|năm|(?<=tháng.+),)\s?(\d{4}|\d{2}|\d)(?![\d/])/i;

const DAYS = 'sunmontuewedthufrisat';
const WEEKDAY = /\b(?:sun|mon|tue|wed|thu|fri|sat)/i;

/**
 * Month before day is American, and so is what only falls on the named weekday then; everyone else writes the day first.
 * Plain `en` says neither.
 */
function numericDate(text: string, lang: string): Moment | null {
  const [, one, sign = '', two, three] = NUMERIC.exec(text) ?? [];
  if (!one || !three) return null;
  const [a, b, c] = [Number(one), Number(two), Number(three)];
  if (one.length === 4) return momentOf(a, b, c);
  const year = three.length === 2 ? 2000 + c : c;
  const named = WEEKDAY.exec(text)?.[0].toLowerCase();
  const falls = (month: number, day: number) =>
    DAYS.slice(3 * new Date(Date.UTC(year, month - 1, day)).getUTCDay()).startsWith(named!);
  if (named && a < 13 && falls(a, b) && !falls(b, a)) return momentOf(year, a, b);
  if (a > 12 || a === b || !/[/-]/.test(sign)) return momentOf(year, b, a);
  if (b > 12 || /^en-us$/i.test(lang)) return momentOf(year, a, b);
  return lang && !/^en$/i.test(lang) ? momentOf(year, b, a) : null;
}

/** A date as people read it, in a short line. `lang` decides 03/04/2024, and whose months are tried first. Null rather than guessed. */
export function visibleDate(line: string, lang: string, among: Among = 'all'): Moment | null {
  const text = latinDigits(line.slice(0, 300));
  return /\d{2}/.test(text) ? (numericDate(text, lang) ?? wordDate(text, lang, among)) : null;
}

/** Such a line says little else. */
const SHORT = 40;

/** A day in words whose year the line does not say ("November 25, 10:30 a.m."): the last such day, as newsrooms mean it. */
export function recentDate(line: string, lang: string): Moment | null {
  const text = latinDigits(line.replace(/\d+:\d.*/, ''));
  if (line.length > SHORT || !/\d/.test(text) || /\d{3}/.test(text)) return null;
  const tomorrow = new Date(Date.now() + 864e5);
  return firstDate([0, 1], ago => {
    const moment = wordDate(`${text} ${tomorrow.getFullYear() - ago}`, lang, 'near');
    return moment && moment.day * 864e5 <= Number(tomorrow) ? moment : null;
  });
}
