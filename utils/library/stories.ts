import { joined } from '../stories/merge.ts';
import type { Headline } from '../stories/types.ts';
import { fold } from './fold.ts';
import { type Card, type Database, type Kept, withStories } from './stories-database.ts';
import { storyKey } from './story-key.ts';
import { dropOldTexts } from './texts.ts';

/**
 * Everything that the hubs' feeds have told, in IndexedDB, by the address of the story. What a list shows at once is in
 * `storage.local` besides (`utils/stories/store.ts`): in a private window's popup IndexedDB cannot be had, and each of these
 * rejects. The background answers for it there (`stories:` in `utils/messages.ts`).
 */

/** A kept story: its headline, and how the reader stands to it. */
export interface Story extends Headline {
  /** Milliseconds since 1970: when it was published or, without a date, first found. */
  time: number;
  read: boolean;
  /** For later: it stays until this is taken back. */
  saved: boolean;
}

/** Which stories are meant. Everything that is given must hold. */
export interface Filter {
  /** Ids of hubs. */
  hubs?: readonly string[];
  topic?: string;
  unread?: boolean;
  saved?: boolean;
}

/** A page of a list, newest first. */
export interface Query extends Filter {
  /** The last story of the page before. */
  before?: Pick<Story, 'time' | 'url'>;
  count: number;
}

/** How a reader stands to stories; what is left out stays as it was. */
export type Mark = Partial<Pick<Story, 'read' | 'saved'>>;

/** All titles, to be searched with one `String.includes` each; newest first, both lists in the same order. */
export interface Titles {
  urls: string[];
  /** Folded: a query has to be, too. */
  titles: string[];
}

const day = 24 * 3600 * 1000;
/** So long a story stays after its feed gave it last. */
export const daysKept = 90;
/** Read at a time where a list is looked through. */
const handful = 200;

const storyOf = ({ order: _, key: ___, unread, saved, passing: __, ...rest }: Kept): Story => ({
  ...rest,
  read: unread === undefined,
  saved: saved !== undefined,
});

const cardOf = ({ order, url, title }: Kept): Card => ({ order, url, title: fold(title) });

/** The record of a story that a feed gave now; `known` is what was kept of it. */
function keptOf(fresh: Headline, known: Kept | undefined, now: number): Kept {
  const headline = known ? joined(known, fresh) : fresh;
  const time = headline.published ? Date.parse(headline.published) : (known?.time ?? now);
  return {
    ...headline,
    time,
    order: -time,
    key: storyKey(headline.url) ?? headline.url,
    ...(!known || known.unread ? { unread: 1 } : {}),
    ...(known?.saved ? { saved: 1 } : { passing: now }),
  };
}

const writing = (database: Database) => {
  const transaction = database.transaction(['stories', 'cards'], 'readwrite');
  return { stories: transaction.objectStore('stories'), cards: transaction.objectStore('cards'), transaction };
};
type Writing = ReturnType<typeof writing>;

/** Asks for the writes, in order, without waiting for each: a thousand stories take half the time. The transaction says what failed. */
function write({ stories, cards }: Writing, record: Kept, known?: Kept): void {
  const writes = [
    known && known.url !== record.url && stories.delete(known.url),
    known && cards.delete([known.order, known.url]),
    stories.put(record),
    cards.put(cardOf(record)),
  ];
  for (const each of writes) if (each) each.catch(() => {});
}

async function drop({ stories, cards }: Writing, records: readonly Kept[]): Promise<void> {
  for (const { url, order } of records) {
    await stories.delete(url);
    await cards.delete([order, url]);
  }
}

/** Lets the oldest go that nobody saved; answers how many. */
function makeRoom(): Promise<number> {
  return withStories(async database => {
    const work = writing(database);
    const all = await work.stories.count();
    const oldest = await work.stories.index('passing').getAll(null, Math.max(50, Math.ceil(all / 10)));
    await drop(work, oldest);
    await work.transaction.done;
    return oldest.length;
  });
}

function putAll(headlines: readonly Headline[], now: number): Promise<Story[]> {
  return withStories(async database => {
    const work = writing(database);
    const written: Story[] = [];
    try {
      for (const headline of headlines) {
        const known =
          (await work.stories.get(headline.url)) ?? (await work.stories.index('id').get([headline.hub, headline.id]));
        const record = keptOf(headline, known, now);
        write(work, record, known);
        written.push(storyOf(record));
      }
      const old = await work.stories.index('passing').getAll(IDBKeyRange.upperBound(now - daysKept * day));
      await drop(work, old);
    } catch (error) {
      // A transaction that ended by itself says why (no room); its requests only say that it ended.
      if (work.transaction.error === null) work.transaction.abort();
      const ended = await work.transaction.done.catch((reason: Error) => reason);
      throw ended instanceof Error && ended.name !== 'AbortError' ? ended : error;
    }
    await work.transaction.done;
    return written;
  });
}

/**
 * Keeps what a feed gave: all of it or nothing. What is known already is brought up to date, and what the reader noted of it
 * stays. Where there is no room, texts of feeds go and then the oldest stories that nobody saved; `dropped` says how many of these.
 */
export async function put(
  headlines: readonly Headline[],
  now = Date.now(),
): Promise<{ stories: Story[]; dropped: number }> {
  let dropped = 0;
  for (;;) {
    try {
      return { stories: await putAll(headlines, now), dropped };
    } catch (error) {
      if ((error as Error).name !== 'QuotaExceededError') throw error;
      // Texts first: without them a story opens at its page.
      if ((await dropOldTexts()) > 0) continue;
      const room = await makeRoom();
      if (room === 0) throw error;
      dropped += room;
    }
  }
}

const holds =
  ({ hubs, topic, unread, saved }: Filter) =>
  (record: Kept): boolean =>
    (!hubs || hubs.includes(record.hub)) &&
    (topic === undefined || record.topics.includes(topic)) &&
    (unread === undefined || unread === (record.unread === 1)) &&
    (saved === undefined || saved === (record.saved === 1));

/** The kept stories of a filter from one on, by the index that leaves fewest to look through. */
async function* walk(database: Database, filter: Filter, before?: Query['before']): AsyncGenerator<Kept> {
  const { hubs, unread, saved } = filter;
  const index = saved ? 'saved' : unread ? 'unread' : hubs?.length === 1 ? 'hub' : 'order';
  const first = { saved: [1], unread: [1], hub: hubs?.slice(0, 1) ?? [], order: [] }[index];
  // Arrays come after all numbers and texts in a key's order: nothing of this first part lies behind.
  const end = [...first, []];
  let from: unknown[] = before ? [...first, -before.time, before.url] : first;
  const stories = database.transaction('stories').store.index(index) as unknown as {
    getAll(range: IDBKeyRange, count: number): Promise<Kept[]>;
  };
  const matches = holds(filter);
  for (;;) {
    const records = await stories.getAll(IDBKeyRange.bound(from, end, true), handful);
    yield* records.filter(matches);
    const last = records.at(-1);
    if (!last || records.length < handful) return;
    from = [...first, last.order, last.url];
  }
}

/** A page of stories, newest first. */
export function page({ before, count, ...filter }: Query): Promise<Story[]> {
  return withStories(async database => {
    const found: Story[] = [];
    if (count > 0)
      for await (const record of walk(database, filter, before)) {
        found.push(storyOf(record));
        if (found.length >= count) break;
      }
    return found;
  });
}

/** Stories by their addresses, in that order; what is not kept is left out. */
export function at(urls: readonly string[]): Promise<Story[]> {
  return withStories(async database => {
    const { store } = database.transaction('stories');
    const found = await Promise.all(urls.map(url => store.get(url)));
    return found.flatMap(record => (record ? [storyOf(record)] : []));
  });
}

/** A story by its address, or by another one that leads to the same. */
const find = async ({ stories }: Pick<Writing, 'stories'>, url: string) =>
  (await stories.get(url)) ?? (await stories.index('key').get(storyKey(url) ?? url));

/** Whether a story is kept. */
export const isKnown = (url: string): Promise<boolean> =>
  withStories(async database => (await find(writing(database), url)) !== undefined);

/**
 * Marks stories, by addresses of theirs or all of a filter, and answers with the addresses of those that this changed:
 * to undo it, these are marked back.
 */
export function mark(which: readonly string[] | Filter, { read, saved }: Mark, now = Date.now()): Promise<string[]> {
  return withStories(async database => {
    const meant = Array.isArray(which) ? (which as string[]) : await urlsOf(database, which as Filter);
    const work = writing(database);
    const found = await Promise.all(meant.map(url => find(work, url)));
    const known = new Map(found.flatMap(record => (record ? [[record.url, record]] : [])));
    const changed: string[] = [];
    for (const record of known.values()) {
      const { unread: wasUnread, saved: wasSaved, passing, ...rest } = record;
      const [unread, isSaved] = [read === undefined ? wasUnread === 1 : !read, saved ?? wasSaved === 1];
      if (unread === (wasUnread === 1) && isSaved === (wasSaved === 1)) continue;
      changed.push(record.url);
      const marked = {
        ...rest,
        ...(unread && { unread: 1 as const }),
        ...(isSaved ? { saved: 1 as const } : { passing: passing ?? now }),
      };
      work.stories.put(marked).catch(() => {});
    }
    await work.transaction.done;
    return changed;
  });
}

async function urlsOf(database: Database, filter: Filter): Promise<string[]> {
  const urls: string[] = [];
  for await (const { url } of walk(database, filter)) urls.push(url);
  return urls;
}

/** What a search looks through. Read once; then a keystroke is one loop over `titles`. */
export async function titles(): Promise<Titles> {
  const all = await withStories(database => database.getAll('cards'));
  return { urls: all.map(({ url }) => url), titles: all.map(({ title }) => title) };
}

/** How many stories are kept, and how many of them are unread and saved. */
export function counts(): Promise<{ all: number; unread: number; saved: number }> {
  return withStories(async database => {
    const { store } = database.transaction('stories');
    const [all, unread, saved] = await Promise.all([
      store.count(),
      store.index('unread').count(),
      store.index('saved').count(),
    ]);
    return { all, unread, saved };
  });
}

/** Lets a hub's stories go but the saved ones, and answers with them: `restore` brings them back. */
export function forget(hub: string): Promise<Kept[]> {
  return withStories(async database => {
    const work = writing(database);
    const all = await work.stories.index('hub').getAll(IDBKeyRange.bound([hub], [hub, []]));
    const records = all.filter(({ saved }) => !saved);
    await drop(work, records);
    await work.transaction.done;
    return records;
  });
}

/** Brings back what `forget` took. */
export function restore(records: readonly Kept[]): Promise<void> {
  return withStories(async database => {
    const work = writing(database);
    for (const record of records) write(work, record);
    await work.transaction.done;
  });
}
