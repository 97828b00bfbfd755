// When people's browsers run, and when they open the popup: a made-up day, told in docs/scale.md. Times are seconds in UTC.

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;
/** The first day only fills the stores; the second is measured. */
export const span = 2 * day;

/** When the publisher has breaking news and says so on every channel (midday in Phnom Penh), and when an update comes out (nine in the morning). */
export const push = day + 5 * hour;
export const update = day + 2 * hour;

/** Where readers live, by the hours that they are ahead of UTC. */
const zones: readonly { share: number; ahead: number }[] = [
  { share: 0.7, ahead: 7 },
  { share: 0.12, ahead: 9 },
  { share: 0.1, ahead: 1 },
  { share: 0.08, ahead: -6 },
];

/** In which hour of their day people begin to browse: the night is quiet, evenings are nearly as busy as office hours. */
const begins = [2, 1, 0.6, 0.5, 0.6, 1.2, 3, 6, 8, 7.5, 6.5, 6, 6, 6, 5.5, 5.5, 5.5, 5, 5, 5.5, 6, 6, 5, 3.2];
/** So many have it running through office hours. */
const office = 0.3;
/** Of the others, sessions a day and the middle of their lengths. */
const sessionsADay = 2.4;
const usualLength = 50 * minute;
const popupsADay = 2;
/** Of those who browse when the push comes, so many open the popup, most of them within minutes. */
const pushed = 0.1;
const soon = 4 * minute;

export type Random = () => number;

/** Numbers by chance that are the same in each run. */
export function chance(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function pick(weights: readonly number[], random: Random): number {
  const aim = random() * weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return weights.findIndex(weight => {
    passed += weight;
    return aim < passed;
  });
}

/** A time in which a browser runs, and when its popup is opened in it. */
export interface Session {
  from: number;
  to: number;
  popups: number[];
}

/** One install. */
export interface Install {
  /** Chrome keeps alarms when it is closed; Firefox does not. */
  keepsAlarms: boolean;
  sessions: Session[];
}

function daysOf(random: Random): [number, number][] {
  const { ahead } =
    zones[
      pick(
        zones.map(({ share }) => share),
        random,
      )
    ]!;
  const works = random() < office;
  const sessions: [number, number][] = [];
  for (let date = -1; date <= 2; date++) {
    const midnight = date * day - ahead * hour;
    const count = works ? 1 : Math.max(0, Math.round(sessionsADay + normal(random)));
    for (let n = 0; n < count; n++) {
      const at = works ? 8 * hour + normal(random) * 40 * minute : (pick(begins, random) + random()) * hour;
      const length = works ? 8.5 * hour + normal(random) * hour : usualLength * Math.exp(normal(random) * 0.9);
      sessions.push([midnight + at, midnight + at + Math.max(5 * minute, length)]);
    }
  }
  return sessions.sort(([a], [b]) => a - b);
}

/** What one install does in the two days; on a quiet second day, nothing is pushed. */
export function installOf(random: Random, quiet: boolean): Install {
  const keepsAlarms = random() < 0.65;
  const sessions: Session[] = [];
  for (const [from, to] of daysOf(random)) {
    const last = sessions.at(-1);
    if (to <= 0 || from >= span) continue;
    // Begun while the last still runs: it is one.
    if (last && from < last.to + minute) last.to = Math.max(last.to, to);
    else sessions.push({ from: Math.max(0, from), to, popups: [] });
  }
  const total = sessions.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const session of sessions) {
    const { from, to, popups } = session;
    session.to = Math.min(to, span);
    for (let left = ((to - from) / total) * popupsADay * 2; random() < left; left--)
      popups.push(from + random() * (session.to - from));
    const opens = push - soon * Math.log(1 - random());
    if (!quiet && from < push && opens < session.to && random() < pushed) popups.push(opens);
    popups.sort((a, b) => a - b);
  }
  return { keepsAlarms, sessions };
}

/** When stories are published: the hub's office hours in Phnom Penh, and the breaking one. */
export const published: readonly number[] = [
  ...Array.from({ length: 20 }, (_, n) => n).flatMap(n => [0, 1].map(date => date * day + (0.5 + n * 0.65) * hour)),
  push,
].sort((a, b) => a - b);
