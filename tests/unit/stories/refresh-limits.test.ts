// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { retryTime } from '../../../utils/stories/limits.ts';
import { refresh } from '../../../utils/stories/refresh.ts';
import { loadHeadlines } from '../../../utils/stories/store.ts';
import { hub, now } from './hub.ts';
import { feedNow, hour, minute, scene } from './refresh-scene.ts';
import { answers } from './server.ts';

describe('limits', () => {
  it.each([
    ['120', 120],
    [' 10 ', 10],
    // Longer than a day, and longer than a number that anybody writes.
    ['99999999999', 86_400],
    ['Mon, 23 Nov 2026 16:01:00 GMT', 60],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
    ['-5', null],
    ['1e9', null],
    ['soon', null],
    ['', null],
  ])('wait as long as “%s” says', (header, seconds) => {
    expect(retryTime(header, now)).toBe(seconds && now + seconds * 1000);
  });

  it('refreshes four times an hour at most, whoever asks', async () => {
    for (let n = 0; n < 60; n++, scene.clock += minute) await refresh(n % 2 ? 'alarm' : 'asked', scene.world);
    expect(scene.server.take().filter(path => path === '/feed/')).toHaveLength(4);
    scene.server.feed = answers['status-500'];
    scene.clock = now + 10 * hour;
    for (let n = 0; n < 60; n++, scene.clock += minute) await refresh('asked', scene.world);
    expect(scene.server.take()).toHaveLength(4);
  });

  it('obeys Retry-After, also when a person asks', async () => {
    scene.server.feed = answers['status-429'];
    await refresh('asked', scene.world);
    scene.server.feed = undefined;
    scene.clock += 59 * minute;
    expect(await refresh('asked', scene.world)).toBe(false);
    scene.clock += 2 * minute;
    expect(await refresh('asked', scene.world)).toBe(true);
  });

  it('stays away longer with every failure, but lets a person try', async () => {
    scene.server.feed = answers['status-500'];
    await refresh('alarm', scene.world);
    scene.clock += 14 * minute;
    await refresh('alarm', scene.world);
    expect(scene.server.take()).toHaveLength(1);
    scene.clock += 2 * minute;
    await refresh('alarm', scene.world);
    scene.clock += 20 * minute;
    await refresh('alarm', scene.world);
    expect(scene.server.take()).toHaveLength(1);
    await refresh('asked', scene.world);
    expect(scene.server.take()).toHaveLength(1);
  });

  it('does not count what a clock set back has left in the future', async () => {
    await fakeBrowser.storage.local.set({
      feeds: { [hub.id]: { requests: [1, 2, 3, 4].map(n => now + n * hour) } },
    });
    expect(await refresh('asked', scene.world)).toBe(true);
    expect((await feedNow()).requests).toEqual([now]);
  });

  it.each([-365, 365])('survives a clock that was %i days off', async days => {
    scene.clock = now + days * 24 * hour;
    await refresh('asked', scene.world);
    scene.server.feed = answers['status-500'];
    scene.clock += hour;
    await refresh('asked', scene.world);
    scene.server.feed = undefined;
    scene.server.take();
    scene.clock = now;
    expect(await refresh('alarm', scene.world)).toBe(true);
    expect(JSON.stringify([await loadHeadlines(), await feedNow()])).not.toContain('NaN');
  });
});
