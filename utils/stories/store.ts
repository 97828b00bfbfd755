import { api } from '../api.ts';
import { hubsKey } from '../hub-store.ts';
import { hubs as known } from '../hubs/hubs.ts';
import { withHub } from './merge.ts';
import { ofNewest, type Pictures, parsePictures, picturesKey, together } from './picture-state.ts';
import { feedsKey, noFeed, parseFeeds, parseStore, storeKey } from './state.ts';
import type { FeedState, Feeds, Headline, HeadlineStore } from './types.ts';

export { noHeadlines, parseStore } from './state.ts';

const keys = [storeKey, feedsKey];

/** Reads the kept headlines. Never rejects for damaged data. */
export async function loadHeadlines(): Promise<HeadlineStore> {
  const stored = await api().storage.local.get(keys);
  return parseStore(stored[storeKey], stored[feedsKey]);
}

/** How each hub's feed stands. */
export async function loadFeeds(): Promise<Feeds> {
  const { [feedsKey]: stored } = await api().storage.local.get(feedsKey);
  return parseFeeds(stored);
}

export const loadFeed = async (hub: string): Promise<FeedState> => (await loadFeeds())[hub] ?? noFeed;

/**
 * Calls back with the list when refreshes have changed it or how it stands; many changes at once are told as one.
 * Returns its remover.
 */
export function onHeadlines(listener: (store: HeadlineStore) => void): () => void {
  let telling = false;
  let ended = false;
  const tell = async () => {
    const store = await loadHeadlines();
    telling = false;
    if (!ended) listener(store);
  };
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || telling || !keys.some(key => changes[key])) return;
    telling = true;
    setTimeout(tell, 50);
  };
  api().storage.onChanged.addListener(heard);
  return () => {
    ended = true;
    api().storage.onChanged.removeListener(heard);
  };
}

/** What a change of the list may touch. */
export interface Change {
  items: readonly Headline[];
  feed: FeedState;
  full: number | null;
}

type Values = Record<string, unknown>;

/** Writes. When there is no room, what can be had again goes first: the pictures, then old headlines. Settings never. */
async function write(values: Values, smaller: Values): Promise<void> {
  try {
    await api().storage.local.set(values);
  } catch {
    await api().storage.local.remove(picturesKey);
    await api()
      .storage.local.set(values)
      .catch(() => api().storage.local.set(smaller));
  }
}

/** Ids of all hubs, as they are stored: whoever only asks whether a hub is still there need not check each in full. */
function idsOf(stored: unknown): string[] {
  const { added } = (stored ?? {}) as { added?: unknown };
  const hosts = Array.isArray(added) ? added.map(hub => (hub as { host?: unknown } | null)?.host) : [];
  return [...known.map(({ id }) => id), ...hosts.filter(host => typeof host === 'string')];
}

/** What is stored of the feeds of those hubs that are still there. */
const feedsOf = (stored: unknown, hubs: readonly string[]) =>
  Object.fromEntries(Object.entries(parseFeeds(stored)).filter(([id]) => hubs.includes(id)));

/** Changes how a hub's feed stands. Under a lock, since feeds answer side by side; of a hub that is gone nothing is kept. */
export function changeFeed(hub: string, change: (before: FeedState) => FeedState): Promise<void> {
  return navigator.locks.request(storeKey, async () => {
    const stored = await api().storage.local.get([feedsKey, hubsKey]);
    const hubs = idsOf(stored[hubsKey]);
    if (!hubs.includes(hub)) return;
    const feeds = feedsOf(stored[feedsKey], hubs);
    const standing = { [feedsKey]: { ...feeds, [hub]: change(feeds[hub] ?? noFeed) } };
    await write(standing, standing);
  });
}

/**
 * Changes the list and how a hub's feed stands, both in one write: whoever dies in between leaves the old or the new. Under the
 * same lock.
 */
export function changeHeadlines(
  hub: string,
  change: (before: Change, hubs: readonly string[]) => Partial<Change>,
): Promise<void> {
  return navigator.locks.request(storeKey, async () => {
    const stored = await api().storage.local.get([...keys, hubsKey]);
    const hubs = idsOf(stored[hubsKey]);
    if (!hubs.includes(hub)) return;
    const { items, full } = parseStore(stored[storeKey]);
    const feeds = feedsOf(stored[feedsKey], hubs);
    const before = { items, full, feed: feeds[hub] ?? noFeed };
    const after = { ...before, ...change(before, hubs) };
    const standing = { [feedsKey]: { ...feeds, [hub]: after.feed } };
    const list = (most?: number) => ({
      [storeKey]: { version: 2, items: after.items.slice(0, most), full: after.full },
    });
    await write({ ...list(), ...standing }, { ...list(30), ...standing });
  });
}

/** Lets the headlines and the feed of a hub go that its reader removed. */
export function dropHeadlines(hub: string): Promise<void> {
  return navigator.locks.request(storeKey, async () => {
    const stored = await api().storage.local.get(keys);
    const { items, full } = parseStore(stored[storeKey]);
    const feeds = Object.entries(parseFeeds(stored[feedsKey])).filter(([id]) => id !== hub);
    await api().storage.local.set({
      [storeKey]: { version: 2, items: items.filter(item => item.hub !== hub), full },
      [feedsKey]: Object.fromEntries(feeds),
    });
  });
}

/** Brings the headlines of a hub back that its reader removed, and wants again. */
export function bringHeadlines(hub: string, stories: readonly Headline[]): Promise<void> {
  const own = parseStore({ items: stories }).items;
  return changeHeadlines(hub, ({ items }, hubs) => ({ items: withHub(items, hub, own, hubs) }));
}

/** Reads the kept pictures. */
export async function loadPictures(): Promise<Pictures> {
  const { [picturesKey]: stored } = await api().storage.local.get(picturesKey);
  return parsePictures(stored);
}

/** Adds pictures to the kept ones, and lets those of stories go that are not among the newest any more. Never call it for a private window. */
export async function keepPictures(items: readonly Headline[], found: Pictures): Promise<void> {
  await navigator.locks.request(picturesKey, async () => {
    const pictures = ofNewest(items, together(await loadPictures(), found));
    await api().storage.local.set({ [picturesKey]: pictures });
  });
}
