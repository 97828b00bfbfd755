// The two extensions that are compared: ours, by its own schedule and limits, and a naive one. Times are seconds.
import type { FeedState } from '../../../utils/stories/types.ts';
import { minute, published, type Random } from './people.ts';

/** What one install has in its browser. */
export interface Life {
  keepsAlarms: boolean;
  /** When the alarm rings next; null when there is none. */
  ring: number | null;
  feed: FeedState;
  /** Stories that were out when it last asked; -1 before. */
  known: number;
}

/** What one request, or a round of them, was to the hub. */
export interface Load {
  requests: number;
  /** Of them, for the feed, and answered with 304. */
  feeds: number;
  unchanged: number;
  bytes: number;
}

/** An extension, as far as the hub notices it. */
export interface Client {
  name: string;
  /** The browser started, or the extension was installed or updated in it. */
  begin(life: Life, time: number, updated: boolean): Promise<Load | null>;
  ring(life: Life, time: number): Load | null;
  popup(life: Life, time: number): Load | null;
}

/** Sizes of the hub's answers without compression, in bytes (measured on the hub: facts). */
const wholeFeed = 71_000;
const notModified = 300;
/** A story's picture in REST's answer. */
const pictureOfStory = 15_000;

/** Stories that are out at a time. */
export function outBy(time: number): number {
  let low = 0;
  let high = published.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (published[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The alarms of the browser whose turn it is: the extension's own code sets them. */
const browserNow = {
  life: null as Life | null,
  time: 0,
};
Object.assign(globalThis, {
  browser: {
    alarms: {
      get: async () => (browserNow.life!.ring === null ? undefined : { periodInMinutes: schedule.period }),
      async create(_: string, { delayInMinutes }: { delayInMinutes: number }) {
        browserNow.life!.ring = browserNow.time + delayInMinutes * minute;
      },
    },
  },
});
const schedule = await import('../../../utils/stories/schedule.ts');
const { isDue, recent } = await import('../../../utils/stories/limits.ts');

/** Ours: the alarm as `schedule.ts` sets it, asking when `limits.ts` allows it, with validators, and REST for new stories' pictures. */
export function clearstory(random: Random): Client {
  function ask(life: Life, time: number, why: 'alarm' | 'asked'): Load | null {
    const now = time * 1000;
    const { feed } = life;
    if (!isDue(feed, now, why, schedule.period)) return null;
    feed.requests = [...recent(feed.requests, now), now];
    feed.checked = feed.tried = now;
    const out = outBy(time);
    const fresh = life.known < 0 ? 10 : Math.min(10, out - life.known);
    const unchanged = life.known === out;
    life.known = out;
    return unchanged
      ? { requests: 1, feeds: 1, unchanged: 1, bytes: notModified }
      : { requests: 2, feeds: 1, unchanged: 0, bytes: wholeFeed + fresh * pictureOfStory };
  }
  return {
    name: 'Clearstory',
    async begin(life, time, updated) {
      if (updated || !life.keepsAlarms) life.ring = null;
      Object.assign(browserNow, { life, time });
      await schedule.ensureAlarm(random);
      // One that was missed rings at once.
      life.ring = Math.max(time, life.ring!);
      return null;
    },
    ring(life, time) {
      life.ring = time + schedule.period * minute;
      return ask(life, time, 'alarm');
    },
    popup: (life, time) => ask(life, time, 'asked'),
  };
}

/** What is written first: the whole feed at each start and update, and every 15 minutes from then on. */
export function naive(): Client {
  const whole: Load = { requests: 1, feeds: 1, unchanged: 0, bytes: wholeFeed };
  const next = (life: Life, time: number) => {
    life.ring = time + 15 * minute;
    return whole;
  };
  return { name: '15-minute alarm', begin: async (life, time) => next(life, time), ring: next, popup: () => null };
}
