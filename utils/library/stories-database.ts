import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Headline } from '../stories/types.ts';

/**
 * A headline as the database has it. What an index goes by is a number or missing, since IndexedDB leaves out of an index
 * whatever lacks its key: `unread: 1` while it is unread, no `passing` once it is saved.
 */
export interface Kept extends Headline {
  /** Milliseconds since 1970: when it was published or, without a date, first found. */
  time: number;
  /** `-time`: indexes go upwards, lists from the newest down. */
  order: number;
  /** One name for all addresses of the story. */
  key: string;
  unread?: 1;
  saved?: 1;
  /** When a feed gave it last, in ms since 1970: from then on the days count after which it goes. */
  passing?: number;
}

/** What a search needs of a story, in a store of its own: a tenth of the bytes. */
export interface Card {
  order: number;
  url: string;
  /** Folded, see `fold`. */
  title: string;
}

interface Schema extends DBSchema {
  stories: {
    key: string;
    value: Kept;
    indexes: {
      order: [order: number, url: string];
      hub: [hub: string, order: number, url: string];
      unread: [unread: 1, order: number, url: string];
      saved: [saved: 1, order: number, url: string];
      passing: number;
      /** A story whose address was changed is known by its feed's id. */
      id: [hub: string, id: string];
      /** A page of it may have another address than its feed gives, see `storyKey`. */
      key: string;
    };
  };
  cards: { key: [order: number, url: string]; value: Card };
}

export type Database = IDBPDatabase<Schema>;

/** Opened anew for each piece of work: the worker that holds it may be gone at any line. Rejects in private windows. */
export async function withStories<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>('stories', 1, {
    upgrade(fresh) {
      const stories = fresh.createObjectStore('stories', { keyPath: 'url' });
      stories.createIndex('order', ['order', 'url']);
      stories.createIndex('hub', ['hub', 'order', 'url']);
      stories.createIndex('unread', ['unread', 'order', 'url']);
      stories.createIndex('saved', ['saved', 'order', 'url']);
      stories.createIndex('passing', 'passing');
      stories.createIndex('id', ['hub', 'id']);
      stories.createIndex('key', 'key');
      fresh.createObjectStore('cards', { keyPath: ['order', 'url'] });
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
