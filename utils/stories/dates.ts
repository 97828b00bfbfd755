const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zone names of RFC 822, and Cambodia's. Minutes east of Greenwich. */
const zones = new Map([
  ['GMT', 0],
  ['UT', 0],
  ['UTC', 0],
  ['Z', 0],
  ['ICT', 420],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
]);

const rfc822 =
  /^(?:\w{3,9},?\s+)?(\d{1,2})\s+(\w{3})\w*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[a-z]{1,4}))?$/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

const earliest = Date.UTC(1995, 0, 1);
/** A clock or a zone may be wrong by this much: such a story is from now. Anything later is not a date but a claim to stay on top. */
const tolerance = 14 * 3_600_000;

function offset(zone: string | undefined): number | undefined {
  if (!zone) return 0;
  const digits = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!digits) return zones.get(zone.toUpperCase());
  return (digits[1] === '-' ? -1 : 1) * (Number(digits[2]) * 60 + Number(digits[3]));
}

function utc(parts: readonly number[], zone: string | undefined): number | null {
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  const minutes = offset(zone);
  const time = Date.UTC(year, month, day, hour, minute, second);
  const given = new Date(time);
  // `Date.UTC` would make 2 March of 31 February.
  const real = given.getUTCMonth() === month && given.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
  return real && minutes !== undefined ? time - minutes * 60_000 : null;
}

function read(text: string): number | null {
  const mail = rfc822.exec(text);
  if (mail) {
    const month = months.indexOf(mail[2]!.toLowerCase());
    const [day, year, hour, minute, second] = [mail[1], mail[3], mail[4], mail[5], mail[6] ?? 0].map(Number);
    return utc([year!, month, day!, hour!, minute!, second!], mail[7]);
  }
  const stamp = iso.exec(text);
  if (!stamp) return null;
  const [year, month, day, hour, minute, second] = stamp.slice(1, 7).map(part => Number(part ?? 0));
  return utc([year!, month! - 1, day!, hour!, minute!, second!], stamp[7]);
}

/**
 * A feed's date as ISO 8601 in UTC, or null when it cannot be true. Own rules instead of `Date.parse`, which differs between
 * browsers. A date without a zone is UTC (WordPress: `date_gmt`). A date a little ahead is `now`; further ahead it is null.
 */
export function parseDate(text: string, now: number): string | null {
  const time = read(text.slice(0, 64).trim());
  if (time === null || time < earliest || time > now + tolerance) return null;
  return new Date(Math.min(time, now)).toISOString();
}
