/** A date as a page names it. Day is always known; time and offset only where the page says so. */
export interface Moment {
  /** ISO 8601: `2024-03-28`, or `2024-03-28T16:20:00+07:00`. Without an offset no time is claimed. */
  iso: string;
  /** Days since 1970-01-01 in the page's own zone. */
  day: number;
  exact: boolean;
}

const OLDEST = 1990;
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

/** A moment of these parts, or null where no such day is or none that a story can have appeared on. */
export function momentOf(year: number, month: number, day: number, time?: string, offset?: string): Moment | null {
  // Thai pages count from the Buddha's parinirvana.
  const y = year >= 2400 && year < 2700 ? year - 543 : year;
  const at = new Date(Date.UTC(y, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  if (y < OLDEST || at.getTime() > Date.now() + 366 * 864e5) return null;
  const date = `${y}-${pad(month)}-${pad(day)}`;
  const exact = Boolean(time && offset);
  return { iso: exact ? `${date}T${time}${offset}` : date, day: at.getTime() / 864e5, exact };
}

export const zoneOf = (zone: string | undefined): string | undefined => {
  if (!zone) return undefined;
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const parts = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  return parts ? `${parts[1]}${pad(Number(parts[2]))}:${parts[3] ?? '00'}` : undefined;
};

export const timeOf = (hour?: string, minute?: string, second?: string): string | undefined =>
  hour && minute && Number(hour) < 24 && Number(minute) < 60
    ? `${pad(Number(hour))}:${minute}:${second && Number(second) < 60 ? second : '00'}`
    : undefined;

export const ISO =
  /(?<!\d)(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T\s_,]+(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?!\d)/i;

/** A date in figures: ISO 8601 and its loose cousins, seconds or milliseconds since 1970. */
export function figureDate(raw: string): Moment | null {
  const text = latinDigits(raw.trim().slice(0, 120));
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const at = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return momentOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.toISOString().slice(11, 19), 'Z');
  }
  const iso = ISO.exec(text);
  if (!iso || !(iso[2] || /^\d{8}(?:T|$)/.test(text))) return null;
  return momentOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), timeOf(iso[5], iso[6], iso[7]), zoneOf(iso[8]));
}
