// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshAll } from '../../../utils/stories/refresh.ts';
import { alarmName, ensureAlarm, onAlarm, period } from '../../../utils/stories/schedule.ts';

vi.mock('../../../utils/stories/refresh.ts', () => ({ refreshAll: vi.fn() }));

describe('the alarm', () => {
  beforeEach(() => fakeBrowser.reset());

  it('rings every 30 minutes', async () => {
    await ensureAlarm(() => 0.5);
    expect(period).toBe(30);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: alarmName, periodInMinutes: 30 }]);
  });

  it('begins at any minute of the half hour, not for all browsers at once', async () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    for (const random of [0, 0.5, 0.999]) {
      await fakeBrowser.alarms.clear(alarmName);
      await ensureAlarm(() => random);
    }
    const delays = create.mock.calls.map(([, info]) => (info as { delayInMinutes: number }).delayInMinutes);
    expect(delays.map(Math.floor)).toEqual([1, 15, 29]);
  });

  it('is one, and not pushed back, after 20 starts', async () => {
    await ensureAlarm();
    const [first] = await fakeBrowser.alarms.getAll();
    for (let n = 0; n < 20; n++) await ensureAlarm();
    expect(await fakeBrowser.alarms.getAll()).toEqual([first]);
  });

  it('is replaced when an older version set another period, and made again when it was lost', async () => {
    await fakeBrowser.alarms.create(alarmName, { periodInMinutes: 60 });
    await ensureAlarm();
    expect((await fakeBrowser.alarms.get(alarmName))?.periodInMinutes).toBe(30);
    await fakeBrowser.alarms.clear(alarmName);
    await ensureAlarm();
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  });

  it('refreshes, and no other alarm does', () => {
    onAlarm({ name: 'another' });
    expect(refreshAll).not.toHaveBeenCalled();
    onAlarm({ name: alarmName });
    expect(refreshAll).toHaveBeenCalledExactlyOnceWith('alarm');
  });
});
