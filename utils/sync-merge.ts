import { defaults, parseSettings, type Settings } from './choices.ts';

/**
 * Settings in step across browsers: the last change of each wins. Pure; `sync.ts` keeps and carries. What belongs to one computer
 * stays there: its voices, its permission to notify, and whether it takes part at all.
 */

export type SyncedKey = Exclude<keyof Settings, 'version' | 'sync' | 'notify' | 'voices'>;

const own: readonly (keyof Settings)[] = ['version', 'sync', 'notify', 'voices'];
export const syncedKeys = (Object.keys(defaults) as (keyof Settings)[]).filter(
  (key): key is SyncedKey => !own.includes(key),
);

/** A setting as it travels: its value, and when it was last changed, in ms since 1970. */
export interface Stamped {
  v: unknown;
  t: number;
}
export type Stamps = Readonly<Partial<Record<string, Stamped>>>;

/** Another computer's clock may be ahead; further than this it is wrong, and must not win for ever. */
const ahead = 24 * 3600 * 1000;

/** The time of what was never changed, and so never told. */
const untold = 1;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What was stored under a name, checked. */
function stampOf(stamps: Stamps, key: string, now: number): Stamped | undefined {
  const { v, t } = (Object.hasOwn(stamps, key) ? stamps[key] : undefined) ?? ({} as Partial<Stamped>);
  return typeof t === 'number' && t > 0 && v !== undefined ? { v, t: Math.min(t, now + ahead) } : undefined;
}

/** Whether a value can be this setting's: another version's may not. */
const fits = (key: SyncedKey, v: unknown) => same(parseSettings({ ...defaults, [key]: v })[key], v);

export interface Merged {
  /** What changes here. */
  take: Partial<Settings>;
  /** What is to be written for the others. */
  push: Record<string, Stamped>;
  /** What both sides agree on from now on. */
  base: Record<string, Stamped>;
}

/**
 * Brings this browser's settings and the others' together.
 *
 * @param base - what was agreed on last: what differs from it was changed here since
 */
export function merge(settings: Settings, base: Stamps, remote: Stamps, now: number): Merged {
  const merged: Merged = { take: {}, push: {}, base: {} };
  for (const key of syncedKeys) {
    const [here, agreed, there] = [settings[key], stampOf(base, key, now), stampOf(remote, key, now)];
    const changed = agreed ? !same(here, agreed.v) : false;
    const taken = !changed && there && there.t > (agreed?.t ?? 0) && fits(key, there.v);
    if (taken) {
      if (!same(here, there.v)) Object.assign(merged.take, { [key]: there.v });
      merged.base[key] = there;
    } else if (changed) {
      merged.base[key] = merged.push[key] = { v: here, t: Math.max(now, (there?.t ?? 0) + 1) };
    } else if (agreed) {
      merged.base[key] = agreed;
      // Told once, and cleared there since.
      if (!there && agreed.t > untold) merged.push[key] = agreed;
    } else if (!there && !same(here, defaults[key])) {
      merged.base[key] = merged.push[key] = { v: here, t: now };
    } else merged.base[key] = { v: here, t: untold };
  }
  return merged;
}
