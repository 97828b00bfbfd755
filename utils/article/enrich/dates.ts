import { MONTHS } from './months.ts';

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

function momentOf(year: number, month: number, day: number, time?: string, offset?: string): Moment | null {
  // Thai pages count from the Buddha's parinirvana.
  const y = year >= 2400 && year < 2700 ? year - 543 : year;
  const at = new Date(Date.UTC(y, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  if (y < OLDEST || at.getTime() > Date.now() + 366 * 864e5) return null;
  const date = `${y}-${pad(month)}-${pad(day)}`;
  const exact = Boolean(time && offset);
  return { iso: exact ? `${date}T${time}${offset}` : date, day: at.getTime() / 864e5, exact };
}

const zoneOf = (zone: string | undefined): string | undefined => {
  if (!zone) return undefined;
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const parts = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  return parts ? `${parts[1]}${pad(Number(parts[2]))}:${parts[3] ?? '00'}` : undefined;
};

const timeOf = (hour?: string, minute?: string, second?: string): string | undefined =>
  hour && minute && Number(hour) < 24 && Number(minute) < 60
    ? `${pad(Number(hour))}:${minute}:${second && Number(second) < 60 ? second : '00'}`
    : undefined;

const ISO =
  /(?<!\d)(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T\s_,]+(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?!\d)/i;

/** A date in a machine's form: ISO 8601 and its loose cousins, RFC 2822, seconds or milliseconds since 1970. */
export function machineDate(raw: string): Moment | null {
  const text = latinDigits(raw.trim().slice(0, 120));
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const at = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return momentOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.toISOString().slice(11, 19), 'Z');
  }
  const iso = ISO.exec(text);
  if (iso && (iso[2] || /^\d{8}(?:T|$)/.test(text))) {
    const moment = momentOf(
      Number(iso[1]),
      Number(iso[3]),
      Number(iso[4]),
      timeOf(iso[5], iso[6], iso[7]),
      zoneOf(iso[8]),
    );
    if (moment) return moment;
  }
  const named = wordDate(text);
  if (!named) return null;
  const clock = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:(Z|UTC|GMT)?([+-]\d{2}:?\d{2})?)(?:\s|$|\()/.exec(text);
  const zone = clock ? zoneOf(clock[5] ?? clock[4]) : undefined;
  if (!clock || !zone || /[ap]\.?m/i.test(text)) return named;
  const at = new Date(named.day * 864e5);
  return momentOf(
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    timeOf(clock[1], clock[2], clock[3]),
    zone,
  );
}

const monthOf = (word: string): number | undefined => {
  const name = word.toLowerCase().replace(/\.$/, '');
  return MONTHS.get(name) ?? MONTHS.get(name.replace(/^(?:de|d'|ខែ)/, ''));
};

// A word of letters and marks; Thai short months have inner dots.
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}.'-]{1,20}`;
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s,.\-/]*(?:(?:of|de|d'|ខែ)\s*)?(${WORD})[\s,.\-/']*(?:(?:de|del|ឆ្នាំ|พ\.ศ\.)\s*)?(\d{4})(?!\d)`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(${WORD})\s*(\d{1,2})(?:st|nd|rd|th)?\.?\s*,?\s+(\d{4})(?!\d)`,
  'giu',
);
const YEAR_FIRST = new RegExp(String.raw`(?<!\d)(\d{4})[.,]?\s+(?:m\.\s*)?(${WORD})\s+(\d{1,2})(?!\d)`, 'giu');
const EASTERN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/;
const KOREAN = /(?<!\d)(20\d{2})\.\s?(\d{1,2})\.\s?(\d{1,2})(?!\d)/;
const VIETNAMESE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i;

/** A date written with a month's name, in any of the known languages. */
function wordDate(text: string): Moment | null {
  for (const [pattern, y, m, d] of [
    [DAY_FIRST, 3, 2, 1],
    [MONTH_FIRST, 3, 1, 2],
    [YEAR_FIRST, 1, 2, 3],
  ] as const) {
    for (const found of text.matchAll(pattern)) {
      const month = monthOf(found[m]!);
      const moment = month ? momentOf(Number(found[y]), month, Number(found[d])) : null;
      if (moment) return moment;
    }
  }
  const eastern = EASTERN.exec(text) ?? KOREAN.exec(text);
  if (eastern) return momentOf(Number(eastern[1]), Number(eastern[2]), Number(eastern[3]));
  const viet = VIETNAMESE.exec(text);
  return viet ? momentOf(Number(viet[3]), Number(viet[2]), Number(viet[1])) : null;
}

const NUMERIC = /(?<![\d.:/])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/])/;

/** Month before day is American; everyone else writes the day first. Plain `en` says neither. */
function numericDate(text: string, lang: string): Moment | null {
  const found = NUMERIC.exec(text);
  if (!found) return null;
  const [a, b] = [Number(found[1]), Number(found[3])];
  const year = found[4]!.length === 2 ? 2000 + Number(found[4]) : Number(found[4]);
  if (found[2] === '.' || (b <= 12 && a > 12)) return momentOf(year, b, a);
  if (a <= 12 && b > 12) return momentOf(year, a, b);
  if (a === b) return momentOf(year, a, b);
  if (/^en-us$/i.test(lang)) return momentOf(year, a, b);
  return lang && !/^en$/i.test(lang) ? momentOf(year, b, a) : null;
}

/** A date as people read it, in a short line. `lang` decides 03/04/2024 only. Null rather than guessed. */
export function visibleDate(line: string, lang: string): Moment | null {
  const text = latinDigits(line.slice(0, 300));
  if (!/\d{2}/.test(text)) return null;
  const iso = ISO.exec(text);
  if (iso?.[2]) {
    const moment = momentOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    if (moment) return moment;
  }
  return wordDate(text) ?? numericDate(text, lang);
}
