// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { isSame, type PageReading, parseReading, saidBy } from '../../../utils/library/page-reading.ts';
import {
  addReadings,
  dropOldTexts,
  dropTexts,
  forgetReadings,
  keepTexts,
  noteReading,
  textOf,
  withText,
} from '../../../utils/library/texts.ts';

const hub = 'thebettercambodia';
const at = (n: number) => `https://thebettercambodia.com/story-${n}/`;
const text = (n: number, characters = 2_000) => ({ url: at(n), html: `<p>ទន្លេ ${n}</p>`, characters });
const page = (more: Partial<PageReading> = {}): PageReading => ({
  state: 'complete',
  characters: 2_000,
  loggedIn: false,
  ...more,
});
const shown = (...numbers: number[]) => withText(numbers.map(at));

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await keepTexts(hub, [text(1), text(2), text(3)]);
});

describe('a feed’s text', () => {
  test('is shown only of a story whose own page was read and was complete', async () => {
    expect(await shown(1, 2)).toEqual([]);
    expect(await textOf(at(1))).toBeNull();
    await noteReading(hub, at(1), page());
    expect(await shown(1, 2)).toEqual([at(1)]);
    expect(await shown(...Array.from({ length: 150 }, (_, n) => n))).toEqual([at(1)]);
    expect(await textOf(`${at(1)}?utm_source=feed#top`)).toEqual({ url: at(1), html: text(1).html });
    expect(await textOf(at(2))).toBeNull();
    expect(await textOf('not an address')).toBeNull();
  });

  test('may come after the page was read', async () => {
    await noteReading(hub, at(4), page());
    expect(await shown(4)).toEqual([]);
    await keepTexts(hub, [text(4)]);
    expect(await shown(4)).toEqual([at(4)]);
  });

  test.each(['truncated', 'members'] as const)('one %s page ends it for the hub, for good', async state => {
    await noteReading(hub, at(1), page());
    await keepTexts('other.example', [{ ...text(1), url: 'https://other.example/story/' }]);
    await noteReading('other.example', 'https://other.example/story/', page());
    await noteReading(hub, at(9), page({ state, loggedIn: true, characters: 60 }));
    expect(await shown(1, 2, 3)).toEqual([]);
    await noteReading(hub, at(1), page());
    await keepTexts(hub, [text(1)]);
    expect(await textOf(at(1))).toBeNull();
    expect(await textOf('https://other.example/story/')).not.toBeNull();
    // Nothing of them is even there any more.
    expect(await dropOldTexts()).toBe(1);
  });

  test('a page that asks something first never counts, not even once it is answered', async () => {
    await noteReading(hub, at(1), page());
    await noteReading(hub, at(1), page({ state: 'asks', characters: 0 }));
    await noteReading(hub, at(1), page());
    expect(await shown(1)).toEqual([]);
    await noteReading(hub, at(2), page());
    expect(await shown(1, 2)).toEqual([at(2)]);
  });

  test('what somebody sees who is logged in says nothing for it', async () => {
    await noteReading(hub, at(1), page({ loggedIn: true }));
    expect(await shown(1)).toEqual([]);
  });

  test('says no more than the page, and no less', async () => {
    await keepTexts(hub, [text(1, 9_000), text(2, 700), text(3, 2_100)]);
    for (const n of [1, 2, 3]) await noteReading(hub, at(n), page());
    expect(await shown(1, 2, 3)).toEqual([at(3)]);
    // The newer text counts, not both.
    await keepTexts(hub, [text(3, 9_000)]);
    expect(await shown(3)).toEqual([]);
    expect([isSame(1_500, 1_500), isSame(1_500, 0), isSame(300, 1_500), isSame(12_000, 10_000)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('goes with its hub, for room, and with what was read', async () => {
    for (const n of [1, 2, 3]) await noteReading(hub, at(n), page());
    await keepTexts('other.example', [{ ...text(1), url: 'https://other.example/story/' }], 1);
    expect(await dropOldTexts()).toBe(2);
    await keepTexts(hub, [text(1), text(2), text(3)]);
    expect(await shown(1, 2, 3)).toHaveLength(3);
    await dropTexts(hub);
    expect(await shown(1, 2, 3)).toEqual([]);
    await keepTexts(hub, [text(1)]);
    expect(await shown(1)).toEqual([at(1)]);
    const forgotten = await forgetReadings();
    expect(await shown(1)).toEqual([]);
    await addReadings(forgotten);
    expect(await shown(1)).toEqual([at(1)]);
    await forgetReadings();
    expect(await shown(1)).toEqual([]);
    await dropTexts(hub);
    expect(await dropOldTexts()).toBe(0);
  });

  test('at most a thousand, for ninety days', async () => {
    const day = 24 * 3600 * 1000;
    const now = Date.now();
    const many = Array.from({ length: 1_005 }, (_, n) => text(n + 100));
    for (let n = 0; n < many.length; n += 201) await keepTexts(hub, many.slice(n, n + 201), now + n);
    for (const n of [1, 2, 100, 1_104]) await noteReading(hub, at(n), page(), now);
    expect(await shown(1, 2, 1_104)).toEqual([at(1_104)]);
    await keepTexts(hub, [text(5)], now + 91 * day);
    await noteReading(hub, at(5), page(), now + 91 * day);
    expect(await shown(5, 1_104)).toEqual([at(5)]);
  });
});

describe('a reading', () => {
  test('says one thing', () => {
    expect(saidBy(page())).toBe('for');
    expect(saidBy(page({ loggedIn: true }))).toBe('nothing');
    expect(saidBy(page({ state: 'truncated', loggedIn: true }))).toBe('against');
    expect(saidBy(page({ state: 'members' }))).toBe('against');
    expect(saidBy(page({ state: 'asks' }))).toBe('never');
  });

  test('comes from a page’s script, and is checked', () => {
    expect(parseReading(page())).toEqual(page());
    for (const bad of [
      null,
      7,
      {},
      page({ state: 'open' as 'asks' }),
      page({ characters: -1 }),
      { ...page(), loggedIn: 1 },
    ])
      expect(parseReading(bad)).toBeNull();
  });
});
