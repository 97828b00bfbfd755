const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones by their names, where a name has one meaning in most feeds. Minutes east of Greenwich. */
const zones = new Map(
  Object.entries({
    0: 'GMT UT UTC WET',
    60: 'CET BST WEST',
    120: 'CEST EET SAST',
    180: 'EEST MSK',
    330: 'IST',
    420: 'ICT WIB',
    480: 'SGT HKT MYT PHT AWST',
    540: 'JST KST',
    600: 'AEST',
    660: 'AEDT',
    720: 'NZST',
    780: 'NZDT',
    [-240]: 'AST EDT',
    [-300]: 'EST CDT',
    [-360]: 'CST MDT',
    [-420]: 'MST PDT',
    [-480]: 'PST AKDT',
    [-540]: 'AKST',
    [-600]: 'HST',
  }).flatMap(([minutes, names]) => names.split(' ').map(name => [name, Number(minutes)] as const)),
);

const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{1,2})(?:[.,]\d{1,9})?)?(?: ?(?<half>[ap])\.?m\.?)?`;
const zone = String.raw`(?<zone>(?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d{1,2})?|[a-z]{1,5})`;
const time = `(?:,? ${clock}(?: ?${zone}(?: [a-z]{2,5})?)?)?`;
const weekday = String.raw`(?:\p{L}{2,12}\.? ?,? ?)?`;
const month = `(?<month>${months.join('|')})[a-z]{0,6}\\.?`;
const year = String.raw`(?<year>\d{4}|\d{2})`;

/** How feeds write a date: as mail does, with the month first, as `date` does, and ISO with what people make of it. */
const forms = [
  `${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${month},?[ -]${year}${time}`,
  `${weekday}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${time}`,
  `${weekday}${month} (?<day>\\d{1,2}) ${clock}(?: ${zone})? (?<year>\\d{4})`,
  `(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?:(?: ?T ?| )${clock} ?${zone}?(?: [a-z]{2,5})?)?`,
  `(?<year>\\d{4})(?<mark>-?)(?<month>\\d{2})\\k<mark>(?<day>\\d{2})(?:[T ]?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d{1,9})?)?${zone}?)?`,
  '(?<year>\\d{4})(?:-(?<month>\\d{2}))?',
].map(form => new RegExp(`^${form}$`, 'iu'));

const earliest = Date.UTC(1995, 0, 1);
/** A clock or a zone may be wrong by this much: such a story is from now. Anything later is not a date but a claim to stay on top. */
const tolerance = 14 * 3_600_000;

/** Mail gives no meaning to a single letter, and wants it read as Greenwich's time. */
function offset(given: string): number | undefined {
  const digits = /([+-])(\d{1,2}):?(\d{1,2})?$/.exec(given);
  if (!digits) return given.length < 2 ? 0 : zones.get(given.toUpperCase());
  return (digits[1] === '-' ? -1 : 1) * (Number(digits[2]) * 60 + Number(digits[3] ?? 0));
}

/** Two digits are of the years that mail has known. */
const yearOf = (text: string) => Number(text) + (text.length > 2 ? 0 : Number(text) < 50 ? 2000 : 1900);
const monthOf = (text: string) => (/\d/.test(text) ? Number(text) - 1 : months.indexOf(text.toLowerCase()));

/** Of twelve hours, those after noon. */
function hourOf(text: string, half: string | undefined): number {
  const hour = Number(text);
  if (!half || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function utc(parts: Readonly<Record<string, string | undefined>>): number | null {
  const { year, month = '1', day = '1', hour = '0', minute = '0', second = '0' } = parts;
  const [m, d, min, s] = [monthOf(month), Number(day), Number(minute), Number(second)];
  const h = hourOf(hour, parts.half);
  const time = Date.UTC(yearOf(year!), m, d, h, min, s);
  const given = new Date(time);
  // `Date.UTC` would make 2 March of 31 February.
  const real = m >= 0 && given.getUTCMonth() === m && given.getUTCDate() === d && h < 24 && min < 60 && s < 61;
  const east = offset(parts.zone ?? '');
  return real && east !== undefined ? time - east * 60_000 : null;
}

/** One line without the comments that mail allows. */
function plain(text: string): string {
  const bare = text
    .replace(/\\./g, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\([^()]*\)/g, ' ');
  return bare.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
}

/**
 * A feed's date as ISO 8601 in UTC, or null when it cannot be true. Own rules instead of `Date.parse`, which differs between
 * browsers. A date without a zone is UTC (WordPress: `date_gmt`). A date a little ahead is `now`; further ahead it is null.
 */
export function parseDate(text: string, now: number): string | null {
  const line = plain(text.slice(0, 128)).slice(0, 64);
  const parts = forms.map(form => form.exec(line)?.groups).find(Boolean);
  const time = parts ? utc(parts) : null;
  if (time === null || time < earliest || time > now + tolerance) return null;
  return new Date(Math.min(time, now)).toISOString();
}
