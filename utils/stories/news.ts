import type { Headline } from './types.ts';

/** What the list held when somebody looked at it last: by that, what came since is told. Not by time: clocks are set back. */
export interface Looked {
  /** Addresses of the stories. */
  urls: readonly string[];
  /** Ids of the hubs that were in it: what a hub brings first is not news. */
  hubs: readonly string[];
}

/** More stories than any list holds. */
const most = 400;

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(text => typeof text === 'string').slice(0, most) : [];

/** What was kept, checked; null when nobody has looked yet. */
export function parseLooked(stored: unknown): Looked | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { urls, hubs } = stored as Partial<Looked>;
  return { urls: textsOf(urls), hubs: textsOf(hubs) };
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** Somebody looks at this list now. */
export const lookedAt = (items: readonly Headline[]): Looked => ({
  urls: items.map(({ url }) => url),
  hubs: unique(items.map(({ hub }) => hub)),
});

/** The same with what new hubs brought first: that was there when they came, and nobody waits for it. */
export function meet(looked: Looked | null, items: readonly Headline[]): Looked {
  const { urls, hubs } = looked ?? lookedAt(items);
  const first = items.filter(({ hub }) => !hubs.includes(hub));
  return {
    urls: unique([...first.map(({ url }) => url), ...urls]).slice(0, most),
    hubs: unique([...hubs, ...first.map(({ hub }) => hub)]),
  };
}

/** Stories that came since. Never more than the list holds, whatever the clock says. */
export function newsAmong(items: readonly Headline[], { urls, hubs }: Looked): Headline[] {
  const known = new Set(urls);
  return items.filter(({ url, hub }) => hubs.includes(hub) && !known.has(url));
}

/** Hours of the day, 0 to 23, between which nothing is announced. */
export interface QuietHours {
  quietHours: boolean;
  quietFrom: number;
  quietTo: number;
}

/** Whether nothing is to be announced at this hour of the reader's own clock. From an hour to the same one is the whole day. */
export function isQuiet({ quietHours, quietFrom: from, quietTo: to }: QuietHours, hour: number): boolean {
  if (!quietHours) return false;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
