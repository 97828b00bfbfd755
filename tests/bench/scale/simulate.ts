// Lets a million installs live through two days, and counts what the hub sees on the second.
import { noFeed } from '../../../utils/stories/state.ts';
import type { Client, Life, Load } from './clients.ts';
import { chance, day, type Install, installOf, span, update } from './people.ts';

/** Seconds that are counted together. */
export const bin = 10;

/** What the hub sees, in bins of the second day. */
export type Seen = Record<keyof Load, Float64Array>;

async function live(
  { keepsAlarms, sessions }: Install,
  client: Client,
  update: number,
  note: (load: Load | null, time: number) => void,
) {
  const life: Life = { keepsAlarms, ring: null, feed: { ...noFeed, requests: [] }, known: -1 };
  let updated: boolean = false;
  for (const { from, to, popups } of sessions) {
    const late: boolean = from >= update && !updated;
    updated ||= late;
    note(await client.begin(life, from, late), from);
    let next = 0;
    for (;;) {
      const ring = life.ring ?? Number.POSITIVE_INFINITY;
      const popup = popups[next] ?? Number.POSITIVE_INFINITY;
      // Who runs when the update comes gets it at once: worse than any browser does it.
      const renewed = updated ? Number.POSITIVE_INFINITY : Math.max(update, from);
      const time = Math.min(ring, popup, renewed);
      if (time >= to) break;
      if (time === renewed) {
        updated = true;
        note(await client.begin(life, time, true), time);
      } else if (time === popup) {
        next++;
        note(client.popup(life, time), time);
      } else note(client.ring(life, time), time);
    }
  }
}

/**
 * What the hub sees of so many installs of an extension. The same seed gives the same people.
 *
 * @param quiet - a day without push and update
 */
export async function simulate(client: Client, installs: number, seed: number, quiet = false): Promise<Seen> {
  const bins = (span - day) / bin;
  const count = () => new Float64Array(bins);
  const seen: Seen = { requests: count(), feeds: count(), unchanged: count(), bytes: count() };
  const note = (load: Load | null, time: number) => {
    if (!load || time < day) return;
    const at = Math.floor((time - day) / bin);
    for (const [key, value] of Object.entries(load)) seen[key as keyof Load][at]! += value;
  };
  for (let n = 0; n < installs; n++)
    await live(installOf(chance(seed + n), quiet), client, quiet ? Number.POSITIVE_INFINITY : update, note);
  return seen;
}

/** A second's share of what was counted from one second of the day to another: the middle, and the highest bin. */
export function rate(counted: Float64Array, from = 0, to = day): { average: number; peak: number } {
  const part = counted.subarray(Math.max(0, Math.round(from / bin)), Math.round(to / bin));
  const sum = part.reduce((total, value) => total + value, 0);
  return { average: sum / part.length / bin, peak: part.reduce((most, value) => Math.max(most, value), 0) / bin };
}
