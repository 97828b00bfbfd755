import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notePace, paceIn } from '../../../utils/library/pace.ts';
import { usualPace } from '../../../utils/pace.ts';

const slow = { characters: 3_000, ms: 5 * 60_000 };
const stored = async () => (await fakeBrowser.storage.local.get('pace')).pace;

beforeEach(() => fakeBrowser.reset());

describe('the reader’s pace', () => {
  test('is the usual one until something was read, and each language has its own', async () => {
    expect(await paceIn('km')).toEqual(usualPace('en'));
    const pace = await notePace('km-KH', slow, false);
    expect(pace.perMinute).toBeLessThan(usualPace('en').perMinute);
    expect(await paceIn('km')).toEqual(pace);
    expect(await paceIn('en')).toEqual(usualPace('en'));
  });

  test('nothing of a private window is kept', async () => {
    expect(await notePace('en', slow, true)).toEqual(usualPace('en'));
    expect(await stored()).toBeUndefined();
  });

  test('nothing is kept of what cannot have been reading, or of no language', async () => {
    await notePace('en', { characters: 1e9, ms: 1 }, false);
    await notePace('__proto__', slow, false);
    await notePace('', slow, false);
    expect(await stored()).toBeUndefined();
  });

  test('stretches that are told at once are all learned from, and a page cannot fill the storage', async () => {
    await Promise.all(Array.from({ length: 5 }, () => notePace('en', slow, false)));
    expect((await paceIn('en')).learned).toBe(15_000);
    for (let index = 0; index < 40; index++) await notePace(`a${String.fromCharCode(97 + (index % 26))}`, slow, false);
    expect(Object.keys((await stored()) as object).length).toBeLessThanOrEqual(20);
  });

  test('damaged storage is no pace', async () => {
    for (const pace of [7, null, { en: null }, { en: { perMinute: 'x' } }, { en: { perMinute: 1e9, learned: 1 } }]) {
      await fakeBrowser.storage.local.set({ pace });
      expect(await paceIn('en')).toEqual(usualPace('en'));
    }
  });
});
