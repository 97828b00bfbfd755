// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { setRead, undoRead } from '../../../utils/library/reading.ts';
import { marksOf, noteSeen } from '../../../utils/library/seen.ts';
import { at, counts, put } from '../../../utils/library/stories.ts';

const url = (n: number) => `https://thebettercambodia.com/story-${n}/`;
const urls = [1, 2, 3].map(url);
const read = async () => (await at(urls)).map(story => story.read);
const marks = async () => urls.map(async each => (await marksOf(urls)).get(each)?.state);
const states = async () => Promise.all(await marks());

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const headline = (n: number) => ({
    id: `${n}`,
    hub: 'thebettercambodia',
    url: url(n),
    title: `Story ${n}`,
    byline: '',
    published: null,
    image: null,
    topics: n === 3 ? ['Sport'] : [],
  });
  await put([1, 2, 3].map(headline));
  await noteSeen(url(2), { share: 0.5, left: 900 });
});

test('all of a filter is read, in the list and on every list, and undone as it was', async () => {
  const marking = await setRead({ unread: true }, true);
  expect(marking.urls).toHaveLength(3);
  expect(await read()).toEqual([true, true, true]);
  expect(await states()).toEqual(['read', 'read', 'read']);
  expect((await counts()).unread).toBe(0);
  await undoRead(marking);
  expect(await read()).toEqual([false, false, false]);
  expect(await states()).toEqual([undefined, 'half', undefined]);
});

test('a topic alone is marked', async () => {
  await setRead({ topic: 'Sport', unread: true }, true);
  expect(await read()).toEqual([false, false, true]);
});

test('a story that was begun is unread again, and half read when that is undone', async () => {
  const marking = await setRead([url(2)], false);
  expect(await states()).toEqual([undefined, undefined, undefined]);
  await undoRead(marking);
  expect(await states()).toEqual([undefined, 'half', undefined]);
  // What was unread all the time is not marked by undoing.
  expect(await read()).toEqual([false, false, false]);
});
