// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaults, loadSettings, type Settings, saveSettings } from '../../utils/settings.ts';
import { loadSyncProblem, syncSettings } from '../../utils/sync.ts';
import { merge, type Stamps, syncedKeys } from '../../utils/sync-merge.ts';

const now = 1_800_000_000_000;
const day = 24 * 3600 * 1000;
const settings = (more: Partial<Settings> = {}): Settings => ({ ...defaults, ...more });

/** A browser that takes part: its settings, and what it agreed on. */
class Device {
  base: Stamps = {};
  settings: Settings;
  constructor(first: Settings) {
    this.settings = first;
  }
  meet(remote: Record<string, unknown>, time: number) {
    const { take, push, base } = merge(this.settings, this.base, remote as Stamps, time);
    Object.assign(this, { settings: { ...this.settings, ...take }, base });
    Object.assign(remote, push);
    return { take, push };
  }
}

describe('settings of two browsers', () => {
  test('whoever comes first brings theirs, the second takes them and adds what the first left as it was', () => {
    const remote = {};
    const [a, b] = [
      new Device(settings({ palette: 'sepia' })),
      new Device(settings({ textSize: 24, palette: 'dusk' })),
    ];
    a.meet(remote, now);
    expect(Object.keys(remote)).toEqual(['palette']);
    b.meet(remote, now + 1);
    expect(b.settings).toEqual(settings({ palette: 'sepia', textSize: 24 }));
    a.meet(remote, now + 2);
    expect(a.settings).toEqual(b.settings);
  });

  test('the last change of each setting wins, and others stay', () => {
    const remote = {};
    const [a, b] = [new Device(settings()), new Device(settings())];
    for (const each of [a, b]) each.meet(remote, now);
    a.settings = settings({ palette: 'night', lineHeight: 2 });
    a.meet(remote, now + 10);
    b.settings = settings({ palette: 'sepia' });
    b.meet(remote, now + 20);
    a.meet(remote, now + 30);
    for (const each of [a, b]) expect(each.settings).toEqual(settings({ palette: 'sepia', lineHeight: 2 }));
    for (const each of [a, b]) expect(each.meet(remote, now + 40)).toEqual({ take: {}, push: {} });
  });

  test('a clock that is far ahead wins once, not for ever', () => {
    const remote: Record<string, unknown> = { palette: { v: 'night', t: now + 1000 * day } };
    const a = new Device(settings());
    a.meet(remote, now);
    expect(a.settings.palette).toBe('night');
    a.settings = settings({ palette: 'white' });
    a.meet(remote, now + 10);
    const b = new Device(settings());
    b.meet(remote, now + 20);
    expect([a.settings.palette, b.settings.palette]).toEqual(['white', 'white']);
  });

  test('what another version says, or nobody could have said, is not taken', () => {
    const remote = {
      palette: { v: 'ultraviolet', t: now },
      textSize: { v: 7, t: now },
      align: 'justify',
      leftAlone: { v: ['https://x'], t: now },
      unknown: { v: 1, t: now },
      __proto__: { v: 1, t: now },
    };
    const a = new Device(settings());
    expect(a.meet(remote, now)).toEqual({ take: {}, push: {} });
  });

  test('what belongs to one computer stays there', () => {
    for (const key of ['version', 'sync', 'notify', 'voices']) expect(syncedKeys).not.toContain(key);
    expect(syncedKeys).toHaveLength(Object.keys(defaults).length - 4);
  });
});

describe('the browser’s own sync', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.restoreAllMocks());
  const remote = () => fakeBrowser.storage.sync.get(null) as Promise<Record<string, { v: unknown }>>;

  test('is not touched before the reader wants it', async () => {
    await saveSettings({ palette: 'night' });
    await syncSettings();
    expect(await remote()).toEqual({});
    await saveSettings({ sync: true });
    await syncSettings();
    expect((await remote()).palette!.v).toBe('night');
    await fakeBrowser.storage.sync.set({ palette: { v: 'white', t: Date.now() + 5 } });
    await syncSettings();
    expect((await loadSettings()).palette).toBe('white');
  });

  test('done twice, it writes nothing', async () => {
    await saveSettings({ sync: true, palette: 'night' });
    await syncSettings();
    const [local, sync] = [vi.spyOn(fakeBrowser.storage.local, 'set'), vi.spyOn(fakeBrowser.storage.sync, 'set')];
    await syncSettings();
    expect(local).not.toHaveBeenCalled();
    expect(sync).not.toHaveBeenCalled();
  });

  test('that is full, or does not answer, is said, and tried again; the settings stay', async () => {
    await saveSettings({ sync: true, palette: 'night' });
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    await syncSettings();
    expect(await loadSyncProblem()).toBe('quota');
    expect((await loadSettings()).palette).toBe('night');
    await syncSettings();
    expect(await loadSyncProblem()).toBeNull();
    expect((await remote()).palette!.v).toBe('night');
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValueOnce(new Error('no network'));
    await syncSettings();
    expect(await loadSyncProblem()).toBe('failed');
  });

  test('that is missing is said', async () => {
    await saveSettings({ sync: true });
    vi.spyOn(fakeBrowser.storage, 'sync', 'get').mockReturnValue(undefined as never);
    await syncSettings();
    expect(await loadSyncProblem()).toBe('missing');
  });
});
