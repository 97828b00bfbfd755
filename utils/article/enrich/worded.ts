import { figureDate, ISO, latinDigits, type Moment, momentOf, timeOf, zoneOf } from './dates.ts';
import { monthOf } from './months.ts';

/** A date in a machine's form: in figures, or RFC 2822; some write words of the page's language there. */
export function machineDate(raw: string, lang = ''): Moment | null {
  const figures = figureDate(raw);
  if (figures) return figures;
  const text = latinDigits(raw.trim().slice(0, 120));
  const named = wordDate(text, lang);
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

// A word of letters and marks; Thai short months have inner dots.
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}.'-]{1,20}`;
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s,.\-/]*(?:(?:of|de)\s+|(?:d'|ខែ)\s*)?(${WORD})[\s,.\-/']*(?:(?:de|del|ឆ្នាំ|พ\.ศ\.)\s*)?(\d{4})(?!\d)`,
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

/** What some languages write in one word with the month. */
const GLUED = /^(?:de|d'|ខែ)(?=..)/iu;

/** A date written with a month's name, in any of the known languages. */
function wordDate(text: string, lang: string): Moment | null {
  for (const [pattern, y, m, d] of [
    [DAY_FIRST, 3, 2, 1],
    [MONTH_FIRST, 3, 1, 2],
    [YEAR_FIRST, 1, 2, 3],
  ] as const) {
    for (const found of text.matchAll(pattern)) {
      const month = monthOf(found[m]!, lang) ?? monthOf(found[m]!.replace(GLUED, ''), lang);
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
  return wordDate(text, lang) ?? numericDate(text, lang);
}
