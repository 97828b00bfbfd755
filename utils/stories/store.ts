import { browser } from '../browser.ts';
import { ofNewest, type Pictures, parsePictures, picturesKey, together } from './picture-state.ts';
import { parseStore, storeKey } from './state.ts';
import type { Headline, HeadlineStore } from './types.ts';

export { noHeadlines, parseStore } from './state.ts';

/** Reads the kept headlines. Never rejects for damaged data. */
export async function loadHeadlines(): Promise<HeadlineStore> {
  const { [storeKey]: stored } = await browser.storage.local.get(storeKey);
  return parseStore(stored);
}

/** Calls back with the new list whenever a refresh has changed it. Returns its remover. */
export function onHeadlines(listener: (store: HeadlineStore) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[storeKey]) listener(parseStore(changes[storeKey].newValue));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

/** Reads the kept pictures. */
export async function loadPictures(): Promise<Pictures> {
  const { [picturesKey]: stored } = await browser.storage.local.get(picturesKey);
  return parsePictures(stored);
}

/**
 * Adds pictures to the kept ones, and lets those of stories go that are not among the newest any more. Does nothing in a private
 * window: what was looked at there must not be found later.
 */
export async function keepPictures(items: readonly Headline[], found: Pictures): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  await navigator.locks.request(picturesKey, async () => {
    const pictures = ofNewest(items, together(await loadPictures(), found));
    await browser.storage.local.set({ [picturesKey]: pictures });
  });
}
