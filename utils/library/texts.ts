import type { StoryText } from '../stories/whole-text.ts';
import { done, prune, withStore } from './database.ts';
import { isSame, type PageReading, saidBy } from './page-reading.ts';
import { squeeze, unsqueeze } from './squeeze.ts';
import { storyKey } from './story-key.ts';

/** Texts of stories that feeds carry, and what their pages say of them. Nothing here is searched, listed or exported. */

/** As many as somebody comes back to; the ones that came longest ago go first. */
const mostTexts = 1_000;
const mostReadings = 3_000;
/** As long as a headline stays that its feed does not give any more, in ms. */
const longest = 90 * 24 * 3600 * 1000;

/** A kept text. Its number of characters is in its key, so that it can be asked for without the text. */
interface Text {
  key: string;
  hub: string;
  characters: number;
  url: string;
  /** Compressed HTML. */
  html: ArrayBuffer;
  time: number;
}

/** What the story's own page had: 0 characters where it never counts. */
export interface Reading {
  key: string;
  characters: number;
  time: number;
}

type TextKey = [key: string, hub: string, characters: number];

/** Arrays come after all numbers and texts in a key's order. */
const ofStory = (key: string) => IDBKeyRange.bound([key], [key, []]);

const isOff = (hub: string): Promise<boolean> =>
  withStore('cut', 'readonly', async cut => (await done(cut.count(hub))) > 0);

/** Lets the texts of a hub go. */
export async function dropTexts(hub: string): Promise<void> {
  await withStore('texts', 'readwrite', async texts => {
    for (const key of await done(texts.index('hub').getAllKeys(hub))) await done(texts.delete(key));
  });
}

/** Lets the oldest texts go, for stories that need the room; answers how many. */
export function dropOldTexts(): Promise<number> {
  return withStore('texts', 'readwrite', async texts => {
    const half = Math.ceil((await done(texts.count())) / 2);
    const oldest = half ? await done(texts.index('time').getAllKeys(null, half)) : [];
    for (const key of oldest) await done(texts.delete(key));
    return oldest.length;
  });
}

/** Keeps the texts that a hub's feed carries, unless one of its stories was cut. What is known already is not kept anew. */
export async function keepTexts(hub: string, given: readonly StoryText[], now = Date.now()): Promise<void> {
  if (given.length === 0 || (await isOff(hub))) return;
  const wanted = given.flatMap(text => {
    const key = storyKey(text.url);
    return key ? [{ ...text, key }] : [];
  });
  const known = await withStore('texts', 'readonly', texts =>
    Promise.all(wanted.map(({ key, characters }) => done(texts.count([key, hub, characters])))),
  );
  const fresh = wanted.filter((_, at) => known[at] === 0);
  // Compressed first: a transaction ends by itself while something else is waited for.
  const records = await Promise.all(
    fresh.map(async ({ html, ...text }): Promise<Text> => ({ ...text, hub, html: await squeeze(html), time: now })),
  );
  if (records.length === 0) return;
  await withStore('texts', 'readwrite', async texts => {
    for (const record of records) {
      await done(texts.delete(ofStory(record.key)));
      await done(texts.put(record));
    }
    await prune(texts, mostTexts, longest, now);
  });
}

/** Notes how a story's own page was read. A story that is cut ends the feed texts of its hub, for good. */
export async function noteReading(hub: string, url: string, reading: PageReading, now = Date.now()): Promise<void> {
  const key = storyKey(url);
  const said = saidBy(reading);
  if (!key || said === 'nothing') return;
  if (said === 'against') {
    await withStore('cut', 'readwrite', cut => done(cut.put({ hub, time: now })));
    await dropTexts(hub);
    return;
  }
  await withStore('readings', 'readwrite', async readings => {
    const known = await done<Reading | undefined>(readings.get(key));
    const never = said === 'never' || known?.characters === 0;
    await done(readings.put({ key, characters: never ? 0 : reading.characters, time: now } satisfies Reading));
    if (!known) await prune(readings, mostReadings, longest, now);
  });
}

/** Forgets which pages were read, and gives what it takes to undo that. Until they are read again, their stories open there. */
export function forgetReadings(): Promise<Reading[]> {
  return withStore('readings', 'readwrite', async readings => {
    const known = await done<Reading[]>(readings.getAll());
    await done(readings.clear());
    return known;
  });
}

/** Brings back what `forgetReadings` took, where nothing is known of these pages again. */
export async function addReadings(forgotten: readonly Reading[]): Promise<void> {
  await withStore('readings', 'readwrite', async readings => {
    for (const reading of forgotten)
      if (!(await done<Reading | undefined>(readings.get(reading.key)))) readings.put(reading);
  });
}

/** The keys of those kept texts that may be shown, by the addresses as given. */
async function shownKeys(urls: readonly string[]): Promise<Map<string, TextKey>> {
  const keyed = urls.flatMap(url => {
    const key = storyKey(url);
    return key ? [{ url, key }] : [];
  });
  // All of these small records at once: one by one takes longer from some hundred on.
  const readings = await withStore('readings', 'readonly', store =>
    keyed.length > 100
      ? done<Reading[]>(store.getAll())
      : Promise.all(keyed.map(({ key }) => done<Reading | undefined>(store.get(key)))),
  );
  const pages = new Map(readings.flatMap(each => (each ? [[each.key, each.characters] as const] : [])));
  const read = keyed.flatMap(story => {
    const page = pages.get(story.key);
    return page ? [{ ...story, page }] : [];
  });
  if (read.length === 0) return new Map();
  const texts = await withStore('texts', 'readonly', store =>
    Promise.all(read.map(({ key }) => done(store.getKey(ofStory(key))) as Promise<TextKey | undefined>)),
  );
  const off = new Set(await withStore('cut', 'readonly', store => done(store.getAllKeys())));
  return new Map(
    read.flatMap(({ url, page }, at) => {
      const text = texts[at];
      return text && !off.has(text[1]) && isSame(text[2], page) ? [[url, text] as const] : [];
    }),
  );
}

/** Which of these stories have a text that may be shown. */
export const withText = async (urls: readonly string[]): Promise<string[]> => [...(await shownKeys(urls)).keys()];

/** A story's text, as its feed gave it, if it may be shown; else null. */
export async function textOf(url: string): Promise<{ html: string; url: string } | null> {
  const key = (await shownKeys([url])).get(url);
  const text = key && (await withStore('texts', 'readonly', texts => done<Text | undefined>(texts.get(key))));
  return text ? { html: await unsqueeze(text.html), url: text.url } : null;
}
