// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { keepPosition, positionOf } from '../../../utils/library/positions.ts';
import {
  addSeen,
  allSeen,
  forgetSeen,
  markRead,
  marksOf,
  noteSeen,
  restoreMarks,
} from '../../../utils/library/seen.ts';
import { storyKey } from '../../../utils/library/story-key.ts';
import { parseProgress } from '../../../utils/library/types.ts';

const day = 24 * 3600 * 1000;
const at = (n: number) => `https://thebettercambodia.com/story-${n}/`;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a story is seen, half read, read; who opens it again at its top has read no less', async () => {
  expect(await marksOf([at(1)])).toEqual(new Map());
  await noteSeen(at(1));
  expect((await marksOf([at(1), at(2)])).get(at(1))).toEqual({ state: 'seen', share: 0, left: null });
  await noteSeen(at(1), { share: 0.5, left: 1200 });
  await noteSeen(at(1));
  expect((await marksOf([at(1)])).get(at(1))).toEqual({ state: 'half', share: 0.5, left: 1200 });
  await noteSeen(at(1), { share: 0.99, left: 20 });
  await noteSeen(at(1), { share: 0.2, left: 2000 });
  expect((await marksOf([at(1)])).get(at(1))?.state).toBe('read');
  await noteSeen(at(2), { share: 0.05, left: 2000 });
  expect((await marksOf([at(2)])).get(at(2))?.state).toBe('seen');
});

test('one story has one mark under all its addresses', async () => {
  await noteSeen(at(1), { share: 0.5, left: 9 });
  const addresses = [
    at(1),
    'http://www.thebettercambodia.com/story-1?utm_source=x&fbclid=1#more',
    'https://thebettercambodia.com/story-1/amp/',
    'https://thebettercambodia.com/story-1/?amp=1',
  ];
  expect([...(await marksOf(addresses)).keys()]).toEqual(addresses);
  expect(storyKey('https://hub.example/?p=12&utm_medium=a')).toBe('hub.example?p=12');
  expect(storyKey('https://hub.example/a?b=2&a=1')).toBe(storyKey('https://hub.example/a/?a=1&b=2'));
  for (const none of ['https://hub.example/', 'https://www.hub.example', 'javascript:1', 'nothing', ''])
    expect(storyKey(none)).toBeNull();
});

test('many stories are looked up at once', async () => {
  await noteSeen(at(700));
  const all = Array.from({ length: 1000 }, (_, n) => at(n));
  expect([...(await marksOf(all)).keys()]).toEqual([at(700)]);
});

test('all marked as read, and that undone', async () => {
  await noteSeen(at(1), { share: 0.3, left: 500 });
  const before = await markRead([at(1), at(2), at(2), 'https://thebettercambodia.com/']);
  expect([...(await marksOf([at(1), at(2)])).values()].map(({ state }) => state)).toEqual(['read', 'read']);
  await restoreMarks(before);
  expect(await marksOf([at(1), at(2)])).toEqual(new Map([[at(1), { state: 'half', share: 0.3, left: 500 }]]));
});

test('so many are kept, and for so long; then they are forgotten', async () => {
  await markRead(
    Array.from({ length: 5000 }, (_, n) => at(n)),
    1000,
  );
  await noteSeen(at(6000), undefined, 2000);
  expect(await allSeen()).toHaveLength(5000);
  expect((await marksOf([at(6000)])).size).toBe(1);
  await noteSeen(at(6001), undefined, 366 * day);
  expect((await allSeen()).map(({ key }) => key)).toEqual([storyKey(at(6001))]);
  await forgetSeen();
  expect(await allSeen()).toEqual([]);
});

test('fifty writes at once: none is lost', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, n) => noteSeen(at(n))));
  expect(await allSeen()).toHaveLength(50);
});

test('what another library remembers is added; the further reading stands', async () => {
  await noteSeen(at(1), { share: 0.9, left: 10 }, 5000);
  await addSeen(
    [
      { key: storyKey(at(1))!, share: 0.2, left: 900, time: 9000 },
      { key: storyKey(at(2))!, share: 1, left: 0, time: 99_999_999_999_999 },
    ],
    10_000,
  );
  expect(await allSeen()).toEqual([
    { key: storyKey(at(2)), share: 1, left: 0, time: 10_000 },
    { key: storyKey(at(1)), share: 0.9, left: 10, time: 9000 },
  ]);
});

test('a library of the first version keeps its places', async () => {
  await new Promise<void>(opened => {
    const opening = indexedDB.open('library', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('positions', { keyPath: 'url' }).createIndex('time', 'time');
    };
    opening.onsuccess = () => {
      const { result } = opening;
      const put = result.transaction('positions', 'readwrite').objectStore('positions');
      put.put({ url: at(1), quote: 'Twice', prefix: '', time: Date.now() }).onsuccess = () => {
        result.close();
        opened();
      };
    };
  });
  expect(await positionOf(at(1))).toEqual({ quote: 'Twice', prefix: '' });
  await noteSeen(at(1));
  await keepPosition(at(1), null);
  expect((await marksOf([at(1)])).size).toBe(1);
});

test('what a page’s script sends is checked', () => {
  expect(parseProgress({ share: 0.5, left: 3 })).toEqual({ share: 0.5, left: 3 });
  expect(parseProgress({ share: 1, left: null })).toEqual({ share: 1, left: null });
  for (const bad of [
    null,
    {},
    { share: 2, left: 0 },
    { share: Number.NaN, left: 0 },
    { share: 0.5, left: -1 },
    { share: 0.5, left: 1.5 },
    { share: '1', left: 0 },
  ])
    expect(parseProgress(bad)).toBeNull();
});
