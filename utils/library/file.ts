import type { Headline } from '../stories/types.ts';
import type { Kept as Place } from './positions.ts';
import type { Seen } from './seen.ts';
import { parsePosition, parseProgress } from './types.ts';

/** The reader's library as one file: JSON that says what it is. What is read from it is checked piece by piece. */

const fileFormat = 'clearstory-library';
const fileVersion = 1;

/** What can be in it. */
export interface Library {
  settings: unknown;
  pace: unknown;
  /** Hubs that were added, and what was chosen for each. */
  hubs: unknown;
  /** What was chosen by hand for a site, by its host. */
  choices: unknown;
  seen: readonly Seen[];
  positions: readonly Place[];
  /** Stories that were saved for later: as their feed told them. */
  saved: readonly Headline[];
}

export type Part = keyof Library;

/** What in a part could not be read: which of its entries, by their number from 1 or by their name. */
export interface Bad {
  part: Part;
  which: readonly string[];
}

/** What came of reading a file. */
export type Opened =
  | { library: Partial<Library>; bad: readonly Bad[] }
  | { problem: 'not-json' | 'not-ours' | 'newer' };

export function writeFile(library: Partial<Library>, now: Date): string {
  return `${JSON.stringify({ format: fileFormat, version: fileVersion, made: now.toISOString(), ...library }, null, 1)}\n`;
}

type Loose = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Loose | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : null;

const timeOf = (value: unknown): number | null =>
  typeof value === 'number' && value >= 0 && value <= 8.64e15 ? value : null;

function seenOf(value: unknown): Seen | null {
  const { key, time } = objectOf(value) ?? {};
  const [progress, when] = [parseProgress(value), timeOf(time)];
  const named = typeof key === 'string' && key.length <= 2048 && /^[^/\s?]+[/?]\S/.test(key);
  return named && progress && when !== null ? { key, ...progress, time: when } : null;
}

function placeOf(value: unknown): Place | null {
  const { url, time } = objectOf(value) ?? {};
  const [position, when] = [parsePosition(value), timeOf(time)];
  const address = typeof url === 'string' && url.length <= 2048 && /^https?:$/.test(URL.parse(url)?.protocol ?? '');
  return address && position && when !== null ? { url, ...position, time: when } : null;
}

/** The good entries of a list, and the numbers of the others. */
function entries<T>(value: unknown, check: (entry: unknown) => T | null): { good: T[]; which: string[] } {
  if (!Array.isArray(value)) return { good: [], which: ['1'] };
  const checked = value.map(check);
  return {
    good: checked.filter((entry): entry is Awaited<T> & T => entry !== null),
    which: checked.flatMap((entry, index) => (entry === null ? [String(index + 1)] : [])),
  };
}

/**
 * Reads a file. Good pieces are had whatever stands beside them, and bad ones are named.
 *
 * @param headlineOf - checks a saved story
 */
export function readFile(text: string, headlineOf: (value: unknown) => Headline | null): Opened {
  let given: Loose | null;
  try {
    given = objectOf(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return { problem: 'not-json' };
  }
  if (given?.format !== fileFormat || typeof given.version !== 'number') return { problem: 'not-ours' };
  if (given.version > fileVersion) return { problem: 'newer' };
  const library: Partial<Library> = {};
  const bad: Bad[] = [];
  for (const part of ['settings', 'pace', 'hubs', 'choices'] as const) {
    if (!Object.hasOwn(given, part)) continue;
    if (objectOf(given[part])) library[part] = given[part];
    else bad.push({ part, which: ['1'] });
  }
  const seen = entries(given.seen ?? [], seenOf);
  const positions = entries(given.positions ?? [], placeOf);
  const saved = entries(given.saved ?? [], headlineOf);
  library.seen = seen.good;
  library.saved = saved.good;
  library.positions = positions.good;
  for (const [part, { which }] of [
    ['seen', seen],
    ['positions', positions],
    ['saved', saved],
  ] as const)
    if (which.length > 0) bad.push({ part, which });
  return { library, bad };
}
