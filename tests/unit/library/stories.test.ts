// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setSaved } from '../../../utils/library/saving.ts';
import { at, counts, daysKept, forget, mark, page, put, restore, titles } from '../../../utils/library/stories.ts';
import type { Headline } from '../../../utils/stories/types.ts';

const day = 24 * 3600 * 1000;
const now = Date.UTC(2026, 10, 23);
const urlOf = (n: number) => `https://thebettercambodia.com/story-${n}/`;

/** Story 0 is the newest; each next one is a minute older. */
const headline = (n: number, more: Partial<Headline> = {}): Headline => ({
  id: urlOf(n),
  hub: 'tbc',
  url: urlOf(n),
  title: `Story ${n}`,
  byline: '',
  published: new Date(now - n * 60_000).toISOString(),
  image: null,
  topics: [],
  ...more,
});
const headlines = (count: number) => Array.from({ length: count }, (_, n) => headline(n));
const numbers = async (query: Parameters<typeof page>[0]) =>
  (await page(query)).map(({ url }) => Number(/\d+/.exec(url)));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

describe('what feeds gave', () => {
  test('is listed newest first, page by page, each story once', async () => {
    await put(headlines(500).toReversed(), now);
    const seen: number[] = [];
    let before: Parameters<typeof page>[0]['before'];
    for (;;) {
      const stories = await page({ before, count: 70 });
      if (stories.length === 0) break;
      seen.push(...stories.map(({ title }) => Number(title.slice(6))));
      before = stories.at(-1);
    }
    expect(seen).toEqual(Array.from({ length: 500 }, (_, n) => n));
  });

  test('of one minute is told apart by its addresses', async () => {
    const { published } = headline(0);
    await put(
      headlines(30).map(item => ({ ...item, published })),
      now,
    );
    const first = await page({ count: 20 });
    const rest = await page({ count: 20, before: first.at(-1) });
    expect(new Set([...first, ...rest].map(({ url }) => url)).size).toBe(30);
  });

  test('is brought up to date: what the reader noted and what the feed left out stays', async () => {
    await put([headline(1, { image: 'https://thebettercambodia.com/a.jpg', topics: ['Port'] })], now);
    await mark([urlOf(1)], { read: true, saved: true });
    const later = new Date(now + day).toISOString();
    const { stories } = await put([headline(1, { title: 'Corrected', published: later })], now + day);
    const told = { title: 'Corrected', image: 'https://thebettercambodia.com/a.jpg', topics: ['Port'] };
    expect(stories).toMatchObject([{ ...told, read: true, saved: true, published: headline(1).published }]);
    expect(await at([urlOf(1), urlOf(2)])).toEqual(stories);
    expect((await titles()).titles).toEqual(['corrected']);
    expect(await counts()).toEqual({ all: 1, unread: 0, saved: 1 });
  });

  test('is known by its id where its address was changed', async () => {
    await put([headline(1), headline(2, { hub: 'other', id: urlOf(1) })], now);
    await mark([urlOf(1)], { read: true });
    await put([headline(3, { id: urlOf(1) })], now);
    expect(await at([urlOf(1), urlOf(2), urlOf(3)])).toMatchObject([{ hub: 'other', read: false }, { read: true }]);
    expect((await titles()).urls).toEqual([urlOf(2), urlOf(3)]);
  });

  test('is marked by any address of it', async () => {
    await put([headline(1)], now);
    expect(await mark(['https://www.thebettercambodia.com/story-1?utm_source=x'], { read: true })).toEqual([urlOf(1)]);
    expect(await mark(['https://thebettercambodia.com/story-2/', 'nonsense'], { read: true })).toEqual([]);
  });

  test('has the time of its finding where it has no date', async () => {
    await put([headline(1, { published: null })], now);
    const [story] = (await put([headline(1, { published: null })], now + day)).stories;
    expect(story).toMatchObject({ time: now, published: null });
    // A date that comes later moves its card too.
    await put([headline(1)], now + day);
    expect((await titles()).urls).toEqual([urlOf(1)]);
  });

  test('goes 90 days after its feed gave it last; what is saved stays', async () => {
    await put(headlines(3), now);
    await mark([urlOf(1)], { saved: true });
    await put([headline(2)], now + 30 * day);
    await put([headline(9)], now + (daysKept + 1) * day);
    expect(await numbers({ count: 9 })).toEqual([1, 2, 9]);
    await put([headline(9)], now + (daysKept + 31) * day);
    expect(await numbers({ count: 9 })).toEqual([1, 9]);
    expect((await titles()).urls).toEqual([urlOf(1), urlOf(9)]);
  });

  test('of 50 writers at once is all there', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => put([headline(n), headline(n + 50)], now)));
    await Promise.all(Array.from({ length: 50 }, (_, n) => mark([urlOf(n)], { read: true })));
    expect(await counts()).toEqual({ all: 100, unread: 50, saved: 0 });
  });
});

describe('a list', () => {
  beforeEach(async () => {
    await put(
      Array.from({ length: 450 }, (_, n) =>
        headline(n, { hub: ['tbc', 'post', 'wire'][n % 3], topics: n % 5 ? ['News'] : ['News', 'Port'] }),
      ),
      now,
    );
    await mark({ hubs: ['post'] }, { read: true });
    await mark([urlOf(3), urlOf(301), urlOf(30)], { saved: true });
  });

  test.each([
    ['a hub', { hubs: ['post'] }, [1, 4, 7]],
    ['two hubs', { hubs: ['tbc', 'post'] }, [0, 1, 3]],
    ['a topic', { topic: 'Port' }, [0, 5, 10]],
    ['a hub’s topic', { hubs: ['post'], topic: 'Port' }, [10, 25, 40]],
    ['what is unread', { unread: true }, [0, 2, 3]],
    ['what is read', { unread: false }, [1, 4, 7]],
    ['what is saved', { saved: true }, [3, 30, 301]],
    ['what is saved and unread', { saved: true, unread: true }, [3, 30]],
    ['a hub that is not there', { hubs: ['gone'] }, []],
  ])('of %s', async (_, filter, first) => {
    expect(await numbers({ ...filter, count: 3 })).toEqual(first);
  });

  test('goes on behind its last story', async () => {
    const [, , last] = await page({ hubs: ['wire'], unread: true, count: 3 });
    expect(await numbers({ hubs: ['wire'], unread: true, before: last, count: 2 })).toEqual([11, 14]);
  });

  test('is marked read as a whole, and back', async () => {
    const changed = await mark({}, { read: true });
    expect(changed).toHaveLength(300);
    expect((await counts()).unread).toBe(0);
    await mark(changed, { read: false });
    expect((await counts()).unread).toBe(300);
  });

  test('lets a hub go but what is saved of it, and takes it back as it was', async () => {
    await mark([urlOf(6)], { read: true });
    const before = await page({ count: 450 });
    const gone = await forget('tbc');
    expect(gone).toHaveLength(148);
    expect(await numbers({ hubs: ['tbc'], count: 9 })).toEqual([3, 30]);
    expect((await titles()).urls).toHaveLength(302);
    await restore(gone);
    expect(await page({ count: 450 })).toEqual(before);
  });
});

describe('a search', () => {
  test('looks through every title, folded', async () => {
    await put([headline(1, { title: 'Café in the PORT' }), headline(2, { title: 'ភ្នំពេញ' })], now);
    expect(await titles()).toEqual({ urls: [urlOf(1), urlOf(2)], titles: ['café in the port', 'ភ្នំពេញ'] });
  });
});

describe('where there is no room', () => {
  /** Nothing more goes in while there are as many stories as fit. */
  function fits(most: number) {
    const { put: real } = IDBObjectStore.prototype;
    const kept = new Set<unknown>();
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      kept.delete(key);
      return remove.call(this, key);
    });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'stories') {
        kept.add(value.url);
        if (kept.size > most) {
          kept.delete(value.url);
          throw new DOMException('full', 'QuotaExceededError');
        }
      }
      return real.call(this, value, key);
    });
  }
  const { delete: remove } = IDBObjectStore.prototype;

  test('the oldest go that nobody saved, and it is said how many', async () => {
    fits(200);
    await put(headlines(200).slice(100), now);
    await mark([urlOf(150)], { saved: true });
    await put(headlines(100), now + 1);
    const { dropped } = await put([headline(999, { published: null })], now + 2);
    expect(dropped).toBe(50);
    expect(await at([urlOf(150)])).toHaveLength(1);
    expect(await at([urlOf(0), urlOf(99)])).toHaveLength(2);
    expect((await counts()).all).toBe(151);
  });

  test('and nothing can go, the reason is told and nothing is lost', async () => {
    fits(3);
    await put(headlines(3), now);
    await mark({}, { saved: true });
    await expect(put([headline(7)], now)).rejects.toThrow('full');
    expect((await counts()).all).toBe(3);
  });
});

describe('a story that is saved where it is read', () => {
  test('is kept by its headline where no feed told of it, and as it was where one did', async () => {
    await put([headline(1)], now);
    expect(await setSaved(urlOf(1), true, headline(1, { title: 'As its page says' }))).toBe(true);
    expect(await setSaved(urlOf(2), true, headline(2))).toBe(true);
    expect(await setSaved(urlOf(3), true, null)).toBe(false);
    expect((await page({ saved: true, count: 9 })).map(({ title, read }) => [title, read])).toEqual([
      ['Story 1', false],
      ['Story 2', true],
    ]);
  });

  test('is let go, and stays in the list', async () => {
    await setSaved(urlOf(2), true, headline(2));
    expect(await setSaved(urlOf(2), false, null)).toBe(false);
    expect(await page({ saved: true, count: 9 })).toEqual([]);
    expect(await at([urlOf(2)])).toMatchObject([{ saved: false }]);
  });
});
