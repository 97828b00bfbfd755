import { api } from '../api.ts';
import { type Looked, lookedAt, meet, newsAmong, parseLooked } from './news.ts';
import { loadHeadlines } from './store.ts';
import type { Headline } from './types.ts';

/** Where it is kept in `storage.local` what was in the list when it was looked at, and when it was last announced. */
type Key = 'looked' | 'announced';

const load = async (key: Key): Promise<Looked | null> => parseLooked((await api().storage.local.get(key))[key]);

/** Notes that the list was looked at, or announced, as it is now. */
export async function noteLooked(key: Key, items?: readonly Headline[]): Promise<void> {
  const looked = lookedAt(items ?? (await loadHeadlines()).items);
  await navigator.locks.request(key, () => api().storage.local.set({ [key]: looked }));
}

/** Stories that came since the list was looked at, or announced, last. What a hub brings first is taken as known. */
export function newsSince(key: Key, items: readonly Headline[]): Promise<Headline[]> {
  return navigator.locks.request(key, async () => {
    const before = await load(key);
    const looked = meet(before, items);
    if (JSON.stringify(looked) !== JSON.stringify(before)) await api().storage.local.set({ [key]: looked });
    return newsAmong(items, looked);
  });
}
