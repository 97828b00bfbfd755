import { api } from './api.ts';
import { allHubs, type KeptHubs, parseHubs } from './hubs/kept.ts';
import type { Hub } from './hubs/types.ts';

/** Where the added hubs and the choices for each hub are kept. For the background and own pages only. */

/** The key in `storage.local`. */
export const hubsKey = 'hubs';

/** Reads the kept hubs. Never rejects for damaged data. */
export async function loadKeptHubs(): Promise<KeptHubs> {
  const { [hubsKey]: stored } = await api().storage.local.get(hubsKey);
  return parseHubs(stored);
}

/** Every hub, the known ones and the added ones. */
export const loadHubs = async (): Promise<readonly Hub[]> => allHubs(await loadKeptHubs());

/** Changes the kept hubs under a lock, and answers with what came of it. */
export function saveHubs(change: (kept: KeptHubs) => Omit<KeptHubs, 'version'>): Promise<KeptHubs> {
  return navigator.locks.request(hubsKey, async () => {
    const kept = parseHubs({ version: 1, ...change(await loadKeptHubs()) });
    await api().storage.local.set({ [hubsKey]: kept });
    return kept;
  });
}

/** Calls back with the hubs whenever they change, here or in another window. Returns its remover. */
export function onHubs(listener: (kept: KeptHubs) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[hubsKey]) listener(parseHubs(changes[hubsKey].newValue));
  };
  api().storage.onChanged.addListener(heard);
  return () => api().storage.onChanged.removeListener(heard);
}
