import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportLibrary, forget, importLibrary, unforget } from '../../../entrypoints/options/library.ts';
import { type Library, writeFile } from '../../../utils/library/file.ts';
import { allSeen, noteSeen } from '../../../utils/library/seen.ts';
import { mark, page, put } from '../../../utils/library/stories.ts';
import { defaults, loadSettings, saveSettings } from '../../../utils/settings.ts';
import { story } from '../components/headlines-scene.tsx';

const one = story('a');
const library: Library = {
  settings: { ...defaults, textSize: 24 },
  pace: {},
  hubs: { version: 1, added: [], choices: {} },
  choices: {},
  seen: [{ key: 'thebettercambodia.com/a', share: 0.5, left: 120, time: 1000 }],
  positions: [],
  saved: [one],
};
const file = (more: object = {}) => new File([writeFile({ ...library, ...more }, new Date())], 'clearstory.json');

/** As in a browser that keeps no history. */
const withoutDatabase = () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  } as unknown as IDBFactory;
};

let written: Promise<string> | null = null;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  written = null;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  vi.spyOn(URL, 'createObjectURL').mockImplementation(given => {
    written = (given as Blob).text();
    return 'blob:file';
  });
});

test('what a browser can keep of a file is kept, and what it cannot is named', async () => {
  expect(await importLibrary(file())).toEqual({ added: { seen: 1, positions: 0, saved: 1 }, bad: [], lost: [] });
  expect((await page({ saved: true, count: 9 })).map(({ url }) => url)).toEqual([one.url]);
  await saveSettings({ textSize: 18 });
  withoutDatabase();
  expect(await importLibrary(file())).toEqual({
    added: { seen: 0, positions: 0, saved: 0 },
    bad: [],
    lost: ['seen', 'positions', 'saved'],
  });
  expect((await loadSettings()).textSize).toBe(24);
});

test('what can be read is exported, and what cannot is named', async () => {
  await importLibrary(file());
  expect(await exportLibrary()).toEqual({ lost: [] });
  expect(JSON.parse((await written)!)).toMatchObject({ saved: [one], settings: { textSize: 24 } });
  withoutDatabase();
  expect(await exportLibrary()).toEqual({ lost: ['seen', 'positions', 'saved'] });
  const told = JSON.parse((await written)!);
  expect(told).toMatchObject({ settings: { textSize: 24 } });
  expect(told).not.toHaveProperty('saved');
});

test.each([1, defaults.version, 3])(
  'a setting that cannot be here, in a file of version %i, leaves the one that is here',
  async version => {
    await saveSettings({ palette: 'sepia' });
    const settings = { ...defaults, version, palette: 'forest', lineHeight: 2 };
    const { bad } = (await importLibrary(file({ settings }))) as { bad: unknown };
    expect(await loadSettings()).toMatchObject({ palette: 'sepia', lineHeight: 2 });
    expect(bad).toEqual([{ part: 'settings', which: ['palette'] }]);
  },
);

test('what was forgotten comes back', async () => {
  await put([one]);
  await mark([one.url], { read: true });
  await noteSeen(one.url);
  const seen = await allSeen();
  const forgotten = await forget();
  expect(await allSeen()).toEqual([]);
  await unforget(forgotten);
  expect(await allSeen()).toEqual(seen);
  expect(await page({ unread: false, count: 9 })).toHaveLength(1);
});
