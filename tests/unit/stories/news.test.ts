// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newsSince, noteLooked } from '../../../utils/stories/looked.ts';
import { isQuiet, lookedAt, meet, newsAmong, parseLooked } from '../../../utils/stories/news.ts';
import { storeKey } from '../../../utils/stories/state.ts';
import { noHeadlines } from '../../../utils/stories/store.ts';
import type { Headline } from '../../../utils/stories/types.ts';

const story = (n: number, hub = 'a'): Headline => ({
  id: `${hub}${n}`,
  hub,
  url: `https://${hub}.example/${n}/`,
  title: `Story ${n}`,
  byline: '',
  published: new Date(n * 3_600_000).toISOString(),
  image: null,
  topics: [],
});
const stories = (from: number, to: number, hub?: string) =>
  Array.from({ length: to - from }, (_, n) => story(to - 1 - n, hub));
const urls = (items: readonly Headline[]) => items.map(({ url }) => url);

describe('what came since', () => {
  test('is what was not in the list; never more than the list, whatever the clock says', () => {
    const looked = lookedAt(stories(0, 10));
    expect(newsAmong(stories(0, 10), looked)).toEqual([]);
    expect(urls(newsAmong(stories(5, 13), looked))).toEqual(urls(stories(10, 13)));
    expect(newsAmong(stories(100, 300), looked)).toHaveLength(200);
    expect(newsAmong([], looked)).toEqual([]);
  });

  test('is not what a hub brings first', () => {
    const looked = meet(lookedAt(stories(0, 5)), [...stories(3, 6), ...stories(0, 4, 'b')]);
    expect(urls(newsAmong([...stories(3, 6), ...stories(0, 5, 'b')], looked))).toEqual(urls([story(5), story(4, 'b')]));
    expect(newsAmong(stories(0, 5), meet(null, stories(0, 5)))).toEqual([]);
  });

  test('damaged notes are none', () => {
    for (const bad of [undefined, null, 7, 'x']) expect(parseLooked(bad)).toBeNull();
    expect(parseLooked({ urls: 'x', hubs: [7, 'a'] })).toEqual({ urls: [], hubs: ['a'] });
  });
});

describe('the note of it', () => {
  beforeEach(() => fakeBrowser.reset());

  test('begins with the first list, grows until somebody looks, and has one for looking and one for announcing', async () => {
    expect(await newsSince('looked', stories(0, 10))).toEqual([]);
    expect(await newsSince('announced', stories(0, 10))).toEqual([]);
    expect(await newsSince('looked', stories(2, 12))).toHaveLength(2);
    expect(await newsSince('looked', stories(3, 13))).toHaveLength(3);
    await fakeBrowser.storage.local.set({ [storeKey]: { ...noHeadlines, items: stories(3, 13) } });
    await noteLooked('looked');
    expect(await newsSince('looked', stories(3, 13))).toEqual([]);
    expect(await newsSince('announced', stories(3, 13))).toHaveLength(3);
  });
});

test('quiet hours, over midnight too', () => {
  const at = (quietFrom: number, quietTo: number, quietHours = true) =>
    [0, 6, 7, 12, 21, 22, 23].filter(hour => isQuiet({ quietHours, quietFrom, quietTo }, hour));
  expect(at(22, 7)).toEqual([0, 6, 22, 23]);
  expect(at(7, 22)).toEqual([7, 12, 21]);
  expect(at(5, 5)).toEqual([0, 6, 7, 12, 21, 22, 23]);
  expect(at(22, 7, false)).toEqual([]);
});
