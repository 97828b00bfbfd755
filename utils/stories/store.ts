import { browser } from '../browser.ts';
import { parseStore, storeKey } from './state.ts';
import type { HeadlineStore } from './types.ts';

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
