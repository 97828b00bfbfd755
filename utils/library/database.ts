/** What the library keeps, each in a store of its own. */
export type StoreName = 'positions' | 'seen' | 'pages' | 'texts' | 'readings' | 'cut';

/** From each version of the database to the next, the first for a new one. Steps that were shipped are never changed. */
const steps: readonly ((database: IDBDatabase) => void)[] = [
  database => database.createObjectStore('positions', { keyPath: 'url' }).createIndex('time', 'time'),
  database => database.createObjectStore('seen', { keyPath: 'key' }).createIndex('time', 'time'),
  database => database.createObjectStore('pages', { keyPath: 'key' }).createIndex('time', 'time'),
  database => {
    const texts = database.createObjectStore('texts', { keyPath: ['key', 'hub', 'characters'] });
    texts.createIndex('time', 'time');
    texts.createIndex('hub', 'hub');
    database.createObjectStore('readings', { keyPath: 'key' }).createIndex('time', 'time');
    database.createObjectStore('cut', { keyPath: 'hub' });
  },
];

/** The answer of a request to the database. */
export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** One store of the library, in one transaction. The database is opened anew each time: the worker that holds it may be gone at any line. */
export async function withStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opening = indexedDB.open('library', steps.length);
  opening.onupgradeneeded = ({ oldVersion }) => {
    for (const step of steps.slice(oldVersion)) step(opening.result);
  };
  const database = await done(opening);
  try {
    return await work(database.transaction(name, mode).objectStore(name));
  } finally {
    database.close();
  }
}

/** Drops what is older than `longest` ms, and the oldest beyond `most`. The store has an index `time`. */
export async function prune(store: IDBObjectStore, most: number, longest: number, now: number): Promise<void> {
  const byAge = store.index('time');
  const old = await done(byAge.getAllKeys(IDBKeyRange.upperBound(now - longest)));
  const all = await done(store.count());
  const over = all > most ? await done(byAge.getAllKeys(null, all - most)) : [];
  for (const key of [...old, ...over]) await done(store.delete(key));
}
