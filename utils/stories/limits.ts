import type { HubPace } from '../hubs/kept.ts';
import type { FeedState } from './types.ts';

/** Who wants headlines: the alarm, or a person (the popup was opened, "Try again" was pressed). */
export type Why = 'alarm' | 'asked';

const minute = 60_000;
export const hour = 60 * minute;
/** Refreshes of a hub in an hour, whoever asks. */
export const perHour = 4;
/** After a failure: 15 min, doubled each time, up to 6 h. */
const backOff = { least: 15 * minute, most: 6 * hour };
/** No server may silence us for longer. */
const longestWait = 24 * hour;
/** A list this young is not asked for again. The alarm rings every 30 min, not to the second. */
const fresh: Readonly<Record<Why, (pace: HubPace) => number>> = {
  alarm: pace => (pace === 0 ? Number.POSITIVE_INFINITY : (pace - 10) * minute),
  asked: pace => Math.max(5, pace / 6) * minute,
};
/** After a request that failed. What was tried without a network asked nobody. */
const pause = minute;

/** Refreshes of the last hour. Times ahead of the clock are from before it was set back, and count for nothing. */
export function recent(requests: readonly number[], now: number): number[] {
  return requests.filter(time => time <= now && now - time < hour);
}

/** Whether a waiting time stands. One further ahead than we ever set is from before the clock was set back. */
const stands = (until: number | null, now: number, longest: number) =>
  until !== null && until > now && until - now <= longest;

/** Whether something was less than `age` ago. */
const within = (time: number | null, now: number, age: number) => time !== null && time <= now && now - time < age;

/** Whether a hub may be asked now. `pace` is what its reader chose. */
export function isDue(feed: FeedState, now: number, why: Why, pace: HubPace): boolean {
  if (recent(feed.requests, now).length >= perHour) return false;
  if (stands(feed.retryAfter, now, longestWait)) return false;
  if (why === 'alarm' && (pace === 0 || stands(feed.backOff, now, 2 * backOff.most))) return false;
  if (feed.problem) return !within(feed.requests.at(-1) ?? null, now, pause);
  return !within(feed.checked, now, fresh[why](pace));
}

/** When to try again by itself after `failures` failures in a row. `random` in [0, 1): browsers must not return all at once. */
export function nextTry(failures: number, now: number, random: number): number {
  const wait = Math.min(backOff.least * 2 ** Math.max(0, failures - 1), backOff.most);
  return now + Math.round(wait * (1 + random / 5));
}

/** The server's `Retry-After` (seconds or a date) as a time, or null. */
export function retryTime(header: string | null, now: number): number | null {
  if (!header) return null;
  const time = /^\d+$/.test(header.trim()) ? now + Number(header) * 1000 : Date.parse(header);
  return time > now ? Math.min(time, now + longestWait) : null;
}
