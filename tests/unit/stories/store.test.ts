// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { maxItems, noHeadlines, parseStore } from '../../../utils/stories/state.ts';
import { loadHeadlines, onHeadlines } from '../../../utils/stories/store.ts';
import type { Headline, HeadlineStore } from '../../../utils/stories/types.ts';

const headline = (n: number): Headline => ({
  id: `https://thebettercambodia.com/?p=${n}`,
  hub: 'thebettercambodia',
  url: `https://thebettercambodia.com/story-${n}/`,
  title: `Story ${n}`,
  byline: 'Sok Dara',
  published: '2026-11-23T10:00:00.000Z',
  excerpt: 'text',
  image: n % 2 ? `https://thebettercambodia.com/${n}.jpg` : null,
  topics: ['Economy', 'Port'],
});

const good: HeadlineStore = {
  ...noHeadlines,
  hub: 'thebettercambodia',
  items: Array.from({ length: 12 }, (_, n) => headline(n)),
  checked: 1_795_000_000_000,
  tried: 1_795_000_000_000,
  problem: { kind: 'http', status: 503 },
  etag: '"1-2"',
  lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT',
  requests: [1_795_000_000_000],
  asked: ['https://thebettercambodia.com/?p=2'],
};

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

function damaged(path: readonly string[], value: unknown): unknown {
  if (path.length === 0) return value;
  const copy = structuredClone(good) as unknown as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
  return copy;
}

function valid(store: HeadlineStore): void {
  expect(Object.keys(store).sort()).toEqual(Object.keys(noHeadlines).sort());
  for (const key of ['checked', 'tried', 'retryAfter', 'backOff'] as const)
    expect(store[key] === null || (Number.isFinite(store[key]) && store[key] >= 0)).toBe(true);
  for (const item of store.items) {
    expect(item.url).toMatch(/^https:\/\//);
    if (item.image !== null) expect(item.image).toMatch(/^https:\/\//);
    if (item.published !== null) expect(Date.parse(item.published)).not.toBeNaN();
  }
  expect(() => structuredClone(store)).not.toThrow();
  expect(parseStore(store)).toEqual(store);
}

describe('the kept list', () => {
  beforeEach(() => fakeBrowser.reset());

  it('comes back as it was written', () => {
    expect(parseStore(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  it('survives 200 kinds of damage and keeps what is whole', () => {
    const random = seeded(20_261_123);
    const all = places(good);
    let touched = 0;
    for (let n = 0; n < 200; n++) {
      const path = all[Math.floor(random() * all.length)]!;
      const store = parseStore(damaged(path, damage[Math.floor(random() * damage.length)]));
      valid(store);
      if (path[0] === 'items' && path.length > 1) {
        touched++;
        // One damaged story costs at most itself.
        const others = good.items.filter((_, at) => String(at) !== path[1]);
        expect(store.items).toEqual(expect.arrayContaining(others));
        expect(store.etag).toBe(good.etag);
      } else if (path.length > 0 && path[0] !== 'items') expect(store.items).toEqual(good.items);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
    expect(touched).toBeGreaterThan(50);
  });

  it('is read when cut anywhere, or of another version', () => {
    const text = JSON.stringify(good);
    for (let n = 0; n < 200; n++) valid(parseStore(text.slice(0, n * 17)));
    for (const version of [0, 2, '1', null]) expect(parseStore({ ...good, version }).items).toHaveLength(12);
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
    await fakeBrowser.storage.local.set({ headlines: good });
    expect(heard).toHaveBeenCalledExactlyOnceWith(good);
    stop();
    await fakeBrowser.storage.local.set({ headlines: {} });
    expect(heard).toHaveBeenCalledOnce();
  });
});
