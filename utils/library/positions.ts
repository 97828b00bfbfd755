import type { Position } from './types.ts';

/** Stories whose places are kept; the ones read longest ago go first. */
const most = 300;
/** Nobody comes back to a story after so long, in ms. */
const longest = 180 * 24 * 3600 * 1000;
const store = 'positions';

interface Kept extends Position {
  url: string;
  /** When it was left, in ms since 1970. */
  time: number;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The library's database. Opened anew each time: the worker that holds it may be gone at any line. */
async function withStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open('library', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(store, { keyPath: 'url' }).createIndex('time', 'time');
  };
  const database = await done(opening);
  try {
    return await work(database.transaction(store, mode).objectStore(store));
  } finally {
    database.close();
  }
}

/** Where the reader stopped in a story, or null. */
export async function positionOf(url: string): Promise<Position | null> {
  const kept = await withStore('readonly', places => done<Kept | undefined>(places.get(url)));
  return kept ? { quote: kept.quote, prefix: kept.prefix } : null;
}

/** Keeps where the reader stopped; null when there is nothing to come back to. */
export async function keepPosition(url: string, position: Position | null, now = Date.now()): Promise<void> {
  await withStore('readwrite', async places => {
    if (position) await done(places.put({ url, ...position, time: now } satisfies Kept));
    else await done(places.delete(url));
    const byAge = places.index('time');
    const old = await done(byAge.getAllKeys(IDBKeyRange.upperBound(now - longest)));
    const all = await done(places.count());
    const over = await done(byAge.getAllKeys(null, Math.max(1, all - most)));
    for (const key of [...old, ...(all > most ? over : [])]) await done(places.delete(key));
  });
}
