// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { maxItems, noFeed, noHeadlines, parseFeeds, parseStore } from '../../../utils/stories/state.ts';
import { changeHeadlines, dropHeadlines, loadFeeds, loadHeadlines, onHeadlines } from '../../../utils/stories/store.ts';
import type { FeedState, Headline } from '../../../utils/stories/types.ts';

const headline = (n: number): Headline => ({
  id: `https://thebettercambodia.com/?p=${n}`,
  hub: 'thebettercambodia',
  url: `https://thebettercambodia.com/story-${n}/`,
  title: `Story ${n}`,
  byline: 'Sok Dara',
  published: '2026-11-23T10:00:00.000Z',
  image: n % 2 ? `https://thebettercambodia.com/${n}.jpg` : null,
  topics: ['Economy', 'Port'],
});

const feed: FeedState = {
  ...noFeed,
  checked: 1_795_000_000_000,
  tried: 1_795_000_000_000,
  problem: { kind: 'http', status: 503 },
  etag: '"1-2"',
  lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT',
  requests: [1_795_000_000_000],
  asked: ['https://thebettercambodia.com/?p=2'],
};
const good = {
  headlines: { items: Array.from({ length: 12 }, (_, n) => headline(n)), full: 1_795_000_000_000 },
  feeds: { thebettercambodia: feed, 'example.org': noFeed },
};
type Stored = typeof good;
const read = ({ headlines, feeds }: Stored) => parseStore(headlines, feeds);

/** Mulberry32: the same damage on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const damage: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  -1,
  1e308,
  Number.POSITIVE_INFINITY,
  '',
  'x'.repeat(100_000),
  'javascript:alert(1)',
  [],
  [[[]]],
  {},
  JSON.parse('{"__proto__":{"polluted":1}}'),
  { length: 5 },
  true,
  () => 1,
];

/** Every place in a value that can be damaged, as a path. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function damaged(path: readonly string[], value: unknown): Stored {
  const copy = structuredClone(good) as unknown as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
  return copy as unknown as Stored;
}

const isTime = (time: number | null) => time === null || (Number.isFinite(time) && time >= 0);

function valid(stored: Stored): void {
  const store = read(stored);
  const feeds = parseFeeds(stored.feeds);
  expect(Object.keys(store).sort()).toEqual(Object.keys(noHeadlines).sort());
  for (const item of store.items) {
    expect(item.url).toMatch(/^https:\/\//);
    if (item.image !== null) expect(item.image).toMatch(/^https:\/\//);
    if (item.published !== null) expect(Date.parse(item.published)).not.toBeNaN();
  }
  for (const one of Object.values(feeds)) {
    expect(Object.keys(one).sort()).toEqual(Object.keys(noFeed).sort());
    expect([one.checked, one.tried, one.retryAfter, one.backOff].every(isTime)).toBe(true);
  }
  expect([store.checked, store.tried, store.full].every(isTime)).toBe(true);
  expect(() => structuredClone([store, feeds])).not.toThrow();
  expect(parseStore(store, feeds)).toEqual(store);
}

describe('the kept list', () => {
  beforeEach(() => fakeBrowser.reset());

  it('comes back as it was written', () => {
    const { headlines, feeds } = JSON.parse(JSON.stringify(good)) as Stored;
    const { checked, tried, problem } = feed;
    expect(parseStore(headlines, feeds)).toEqual({ ...headlines, checked, tried, problem });
    expect(parseFeeds(feeds)).toEqual(good.feeds);
  });

  it('survives 200 kinds of damage and keeps what is whole', () => {
    const random = seeded(20_261_123);
    const all = places(good).slice(1);
    let touched = 0;
    for (let n = 0; n < 200; n++) {
      const path = all[Math.floor(random() * all.length)]!;
      const stored = damaged(path, damage[Math.floor(random() * damage.length)]);
      valid(stored);
      const { items } = read(stored);
      if (path[0] === 'headlines' && path.length > 2) {
        touched++;
        // One damaged story costs at most itself.
        const others = good.headlines.items.filter((_, at) => String(at) !== path[2]);
        expect(items).toEqual(expect.arrayContaining(others));
      } else if (path[0] === 'feeds') expect(items).toEqual(good.headlines.items);
      // One damaged feed costs nothing of the other.
      if (path[1] === 'example.org') expect(parseFeeds(stored.feeds).thebettercambodia).toEqual(feed);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
    expect(touched).toBeGreaterThan(50);
  });

  it('is read when cut anywhere, or of another version', () => {
    const text = JSON.stringify(good.headlines);
    for (let n = 0; n < 200; n++)
      valid({ headlines: text.slice(0, n * 17), feeds: text.slice(n) } as unknown as Stored);
    for (const version of [0, 1, '1', null]) expect(parseStore({ ...good.headlines, version }).items).toHaveLength(12);
  });

  it('has no story twice and no more than it may', () => {
    const twice = Array.from({ length: 150 }, (_, n) => headline(n % 75));
    expect(parseStore({ items: twice }).items).toEqual(twice.slice(0, 75));
    const many = Array.from({ length: 500 }, (_, n) => headline(n));
    expect(parseStore({ items: many }).items).toEqual(many.slice(0, maxItems));
  });

  it('is empty before anything was stored', async () => {
    expect(await loadHeadlines()).toEqual(noHeadlines);
  });

  it('tells of changes until told not to', async () => {
    const heard = vi.fn();
    const stop = onHeadlines(heard);
    await fakeBrowser.storage.local.set({ settings: 1 });
    // Two changes at once are told as one.
    await fakeBrowser.storage.local.set({ headlines: good.headlines });
    await fakeBrowser.storage.local.set({ feeds: good.feeds });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(read(good)));
    stop();
    await fakeBrowser.storage.local.set({ headlines: {} });
    await new Promise(done => setTimeout(done, 100));
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('feeds together', () => {
  const failed: FeedState = { ...noFeed, tried: 9, problem: { kind: 'timeout' } };
  const stands = (...feeds: FeedState[]) => parseStore({}, { ...feeds });

  it('say what is wrong only when all of them say so', () => {
    expect(stands(failed).problem).toEqual({ kind: 'timeout' });
    expect(stands(failed, { ...noFeed, tried: 5, checked: 5 })).toMatchObject({ problem: null, checked: 5, tried: 9 });
    // One that was never asked says nothing.
    expect(stands(noFeed, failed).problem).toEqual({ kind: 'timeout' });
  });
});

describe('changes', () => {
  const hub = (n: number) => ({
    host: `hub-${n}.org`,
    name: `Hub ${n}`,
    home: `https://hub-${n}.org/`,
    feed: `https://hub-${n}.org/feed/`,
    rest: null,
  });
  const item = (n: number): Headline => ({ ...headline(n), hub: `hub-${n}.org`, url: `https://hub-${n}.org/story/` });
  const added = Array.from({ length: 50 }, (_, n) => hub(n));

  beforeEach(async () => {
    fakeBrowser.reset();
    await fakeBrowser.storage.local.set({ hubs: { added } });
  });

  it('of 50 hubs at once lose nothing', async () => {
    await Promise.all(
      added.map(({ host }, n) =>
        changeHeadlines(host, ({ items }) => ({ items: [...items, item(n)], feed: { ...noFeed, checked: n } })),
      ),
    );
    expect((await loadHeadlines()).items.map(({ hub }) => hub).sort()).toEqual(added.map(({ host }) => host).sort());
    expect(Object.values(await loadFeeds()).map(({ checked }) => checked)).toHaveLength(50);
  });

  it('of a hub that is gone come too late, and what it had goes', async () => {
    for (const n of [1, 2]) await changeHeadlines(`hub-${n}.org`, ({ items }) => ({ items: [...items, item(n)] }));
    await fakeBrowser.storage.local.set({ hubs: { added: [hub(2)] } });
    await dropHeadlines('hub-1.org');
    await changeHeadlines('hub-1.org', () => ({ items: [item(1)] }));
    expect((await loadHeadlines()).items).toEqual([item(2)]);
    expect(Object.keys(await loadFeeds())).toEqual(['hub-2.org']);
  });
});
