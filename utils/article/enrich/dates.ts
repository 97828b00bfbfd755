/** A date as a page names it. Day is always known; time and offset only where the page says so. */
export interface Moment {
  /** ISO 8601: `2024-03-28`, or `2024-03-28T16:20:00+07:00`. Without an offset no time is claimed. */
  iso: string;
  /** Days since 1970-01-01 in the page's own zone. */
  day: number;
  exact: boolean;
}

const OLDEST = 1990;
const DAY = 864e5;
// Scripts whose digits are not 0–9: first digit of each.
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10];

const pad = (value: number) => String(value).padStart(2, '0');

/** Digits of Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Khmer and full-width forms as 0–9. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.find(start => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** A moment of these parts, or null where no such day is or none that a story can have appeared on. `time` has its offset. */
export function momentOf(year: number, month: number, day: number, time?: string): Moment | null {
  // Thai pages count from the Buddha's parinirvana.
  const y = year >= 2400 && year < 2700 ? year - 543 : year;
  const at = Date.UTC(y, month - 1, day);
  const date = `${y}-${pad(month)}-${pad(day)}`;
  if (!(y >= OLDEST && at < Date.now() + 366 * DAY) || !new Date(at).toISOString().startsWith(date)) return null;
  return { iso: time ? `${date}T${time}` : date, day: at / DAY, exact: time !== undefined };
}

const ISO =
  /^\D*(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T\s_,]+([01]?\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?))?(?!\d)/i;

/** A date in figures: ISO 8601 and its loose cousins, seconds or milliseconds since 1970. */
export function figureDate(raw: string): Moment | null {
  const text = latinDigits(raw.trim().slice(0, 120));
  if (/^\d{10}(?:\d{3})?$/.test(text)) return figureDate(new Date(Number(text.padEnd(13, '0'))).toISOString());
  const [, year, sign, month, day, hour, minute, second = '00', zone] = ISO.exec(text) ?? [];
  if (!(sign || /^\d{8}(?:T|$)/.test(text))) return null;
  const offset = zone?.replace(/^([+-]\d\d):?(\d\d)?$|.*/, (_, hours, minutes = '00') =>
    hours ? `${hours}:${minutes}` : 'Z',
  );
  const time = offset && `${pad(Number(hour))}:${minute}:${second}${offset}`;
  return momentOf(Number(year), Number(month), Number(day), time);
}
