import { done, prune, withStore } from './database.ts';
import type { Position } from './types.ts';

/** Stories whose places are kept; the ones read longest ago go first. */
const most = 300;
/** Nobody comes back to a story after so long, in ms. */
const longest = 180 * 24 * 3600 * 1000;

/** A place as it is kept. */
export interface Kept extends Position {
  url: string;
  /** When it was left, in ms since 1970. */
  time: number;
}

/** Where the reader stopped in a story, or null. */
export async function positionOf(url: string): Promise<Position | null> {
  const kept = await withStore('positions', 'readonly', places => done<Kept | undefined>(places.get(url)));
  return kept ? { quote: kept.quote, prefix: kept.prefix } : null;
}

/** Keeps where the reader stopped; null when there is nothing to come back to. */
export async function keepPosition(url: string, position: Position | null, now = Date.now()): Promise<void> {
  await withStore('positions', 'readwrite', async places => {
    if (position) await done(places.put({ url, ...position, time: now } satisfies Kept));
    else await done(places.delete(url));
    await prune(places, most, longest, now);
  });
}

/** All places, the last ones first. */
export async function allPositions(): Promise<Kept[]> {
  const all = await withStore('positions', 'readonly', places => done<Kept[]>(places.index('time').getAll()));
  return all.reverse();
}

/** Adds another library's places; of a story that both know, the later one stands. */
export async function addPositions(more: readonly Kept[], now = Date.now()): Promise<void> {
  await withStore('positions', 'readwrite', async places => {
    const known = new Map((await done<Kept[]>(places.getAll())).map(place => [place.url, place]));
    for (const { url, quote, prefix, time } of more) {
      const place: Kept = { url, quote, prefix, time: Math.min(time, now) };
      if ((known.get(url)?.time ?? 0) >= place.time) continue;
      known.set(url, place);
      places.put(place);
    }
    await prune(places, most, longest, now);
  });
}
