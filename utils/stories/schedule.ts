import { api } from '../api.ts';
import { refreshAll } from './refresh.ts';

export const alarmName = 'headlines';
/** Minutes. The hub's feed calls itself hourly; half of that is never more than half an hour behind. */
export const period = 30;

/**
 * Makes sure that the one alarm exists. Alarms vanish with updates and may vanish with a restart; creating one anew at each start
 * of the worker would push it back for ever, so an alarm with the right period is left alone.
 */
export async function ensureAlarm(random: () => number = Math.random): Promise<void> {
  const alarm = await api().alarms.get(alarmName);
  if (alarm?.periodInMinutes === period) return;
  // An update takes the alarm from all browsers at once: they come back anywhere in a whole period, to the second (docs/scale.md).
  await api().alarms.create(alarmName, { delayInMinutes: 1 + random() * period, periodInMinutes: period });
}

/** Sees to the half-hourly refresh. The background calls it at each start of its worker. */
export function schedule(): void {
  ensureAlarm().catch(error => console.error('No alarm for headlines.', error));
}

/** Answers `alarms.onAlarm`. Resolves when all hubs were asked, to whether any gave a good answer. */
export async function onAlarm({ name }: { name: string }): Promise<boolean> {
  return name === alarmName && refreshAll('alarm');
}
