import { done, prune, withStore } from './database.ts';
import { storyKey } from './story-key.ts';
import { type Mark, type Progress, stateOf } from './types.ts';

/** As many stories are remembered as somebody opens in years; the ones opened longest ago go first. */
const most = 5_000;
/** No list goes back further, in ms. */
const longest = 365 * 24 * 3600 * 1000;

/** What is kept of a story. */
export interface Seen {
  key: string;
  /** How much of it was read, 0 to 1, at the furthest. */
  share: number;
  /** Characters from there to its end; null where that is not known. */
  left: number | null;
  /** Last opened or read, in ms since 1970. */
  time: number;
}

const markOf = ({ share, left }: Progress): Mark => ({ state: stateOf({ share, left }), share, left });

/** The furthest counts: who opens a story again at its top has read no less of it. */
function further(known: Seen | undefined, { share, left }: Progress): Progress {
  return known && known.share > share ? { share: known.share, left: known.left } : { share, left };
}

/** Notes that a story was opened, or how far it was read. Never call it for a private window. */
export async function noteSeen(url: string, progress: Progress = { share: 0, left: null }, now = Date.now()) {
  const key = storyKey(url);
  if (!key) return;
  await withStore('seen', 'readwrite', async seen => {
    const known = await done<Seen | undefined>(seen.get(key));
    await done(seen.put({ key, ...further(known, progress), time: now } satisfies Seen));
    if (!known) await prune(seen, most, longest, now);
  });
}

/** What the reader knows of these stories, by their addresses as given. Those that were never opened are not in it. */
export async function marksOf(urls: readonly string[]): Promise<Map<string, Mark>> {
  const keys = new Map(urls.map(url => [url, storyKey(url)]));
  const wanted = [...new Set(keys.values())].filter(key => key !== null);
  // One by one takes longer than all at once from some hundred on (IndexedDB answers each by an event of its own).
  const found = await withStore('seen', 'readonly', seen =>
    wanted.length > 200
      ? done<Seen[]>(seen.getAll())
      : Promise.all(wanted.map(key => done<Seen | undefined>(seen.get(key)))),
  );
  const byKey = new Map(found.flatMap(each => (each ? [[each.key, each]] : [])));
  return new Map(
    urls.flatMap(url => {
      const seen = byKey.get(keys.get(url)!);
      return seen ? [[url, markOf(seen)]] : [];
    }),
  );
}

/** What was known of some stories before they were all marked: with it, that can be undone. */
export type Before = readonly { url: string; seen: Seen | null }[];

/** Marks stories as read. Gives what it takes to undo that. */
export function markRead(urls: readonly string[], now = Date.now()): Promise<Before> {
  return withStore('seen', 'readwrite', async seen => {
    const before: { url: string; seen: Seen | null }[] = [];
    for (const url of new Set(urls)) {
      const key = storyKey(url);
      if (!key) continue;
      before.push({ url, seen: (await done<Seen | undefined>(seen.get(key))) ?? null });
      await done(seen.put({ key, share: 1, left: 0, time: now } satisfies Seen));
    }
    await prune(seen, most, longest, now);
    return before;
  });
}

/** Takes the marks off stories, as if they had never been opened. Gives what it takes to undo that. */
export function takeMarks(urls: readonly string[]): Promise<Before> {
  return withStore('seen', 'readwrite', async seen => {
    const before: { url: string; seen: Seen | null }[] = [];
    for (const url of new Set(urls)) {
      const key = storyKey(url);
      const known = key ? await done<Seen | undefined>(seen.get(key)) : undefined;
      if (!known) continue;
      before.push({ url, seen: known });
      await done(seen.delete(known.key));
    }
    return before;
  });
}

/** Puts back what was known before `markRead` or `takeMarks`. */
export async function restoreMarks(before: Before): Promise<void> {
  await withStore('seen', 'readwrite', async seen => {
    for (const { url, seen: known } of before)
      await (known ? done(seen.put(known)) : done(seen.delete(storyKey(url)!)));
  });
}

/** Everything that is remembered, the newest first. */
export async function allSeen(): Promise<Seen[]> {
  const all = await withStore('seen', 'readonly', seen => done<Seen[]>(seen.index('time').getAll()));
  return all.reverse();
}

/** Adds what another library remembers; of a story that both know, the further reading stands. */
export async function addSeen(more: readonly Seen[], now = Date.now()): Promise<void> {
  await withStore('seen', 'readwrite', async seen => {
    // All at once, and no write waited for: thousands one by one take ten times as long.
    const known = new Map((await done<Seen[]>(seen.getAll())).map(each => [each.key, each]));
    for (const { key, share, left, time } of more) {
      const here = known.get(key);
      const last = Math.max(here?.time ?? 0, Math.min(time, now));
      const record: Seen = { key, ...further(here, { share, left }), time: last };
      known.set(key, record);
      seen.put(record);
    }
    await prune(seen, most, longest, now);
  });
}

/** Forgets what was read. */
export async function forgetSeen(): Promise<void> {
  await withStore('seen', 'readwrite', seen => done(seen.clear()));
}
