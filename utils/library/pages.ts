import { done, withStore } from './database.ts';
import { squeeze, unsqueeze } from './squeeze.ts';
import { storyKey } from './story-key.ts';

/** Pages of stories that were saved for later, as their publisher sends them to anybody. They are read when they are opened. */

/** More than anybody saves; beyond it, those saved longest ago go. */
const most = 500;

/** A page as it was fetched: its markup, and where it came from in the end. */
export interface SavedPage {
  html: string;
  url: string;
}

interface Kept {
  key: string;
  url: string;
  /** Compressed. */
  html: ArrayBuffer;
  time: number;
}

/** Keeps a story's page. */
export async function keepPage(address: string, { html, url }: SavedPage, now = Date.now()): Promise<void> {
  const key = storyKey(address);
  if (!key) return;
  const bytes = await squeeze(html);
  await withStore('pages', 'readwrite', async pages => {
    await done(pages.put({ key, url, html: bytes, time: now } satisfies Kept));
    const all = await done(pages.count());
    const over = all > most ? await done(pages.index('time').getAllKeys(null, all - most)) : [];
    for (const old of over) await done(pages.delete(old));
  });
}

/** The kept page of a story, or null. */
export async function pageOf(address: string): Promise<SavedPage | null> {
  const key = storyKey(address);
  const kept = key && (await withStore('pages', 'readonly', pages => done<Kept | undefined>(pages.get(key))));
  if (!kept) return null;
  return { html: await unsqueeze(kept.html), url: kept.url };
}

/** Lets a story's page go. */
export async function dropPage(address: string): Promise<void> {
  const key = storyKey(address);
  if (key) await withStore('pages', 'readwrite', pages => done(pages.delete(key)));
}

/** Those of these stories that have no page here, as far as there is room for more. */
export async function withoutPage(addresses: readonly string[]): Promise<string[]> {
  const kept = new Set(await withStore('pages', 'readonly', pages => done(pages.getAllKeys())));
  const lacking = addresses.filter(address => {
    const key = storyKey(address);
    return key !== null && !kept.has(key);
  });
  return lacking.slice(0, Math.max(0, most - kept.size));
}
