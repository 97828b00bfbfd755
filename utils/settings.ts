import { api } from './api.ts';
import { parseSettings, type Settings } from './choices.ts';

export * from './choices.ts';

/** Reads the settings. Never rejects for damaged data. */
export async function loadSettings(): Promise<Settings> {
  const { settings } = await api().storage.local.get('settings');
  return parseSettings(settings);
}

type Change = Partial<Omit<Settings, 'version'>>;

/**
 * Changes some settings under a lock, since get-then-set from two windows loses writes: a change that depends on what was there
 * is given as a function. For the background and the extension's own pages only: a lock taken in a content script is the page's.
 */
export function saveSettings(change: Change | ((settings: Settings) => Change)): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const before = await loadSettings();
    const settings = parseSettings({ ...before, ...(typeof change === 'function' ? change(before) : change) });
    await api().storage.local.set({ settings });
    return settings;
  });
}

/** Calls back with the new settings whenever they change, here or in another window. Returns its remover. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes.settings) listener(parseSettings(changes.settings.newValue));
  };
  api().storage.onChanged.addListener(heard);
  return () => api().storage.onChanged.removeListener(heard);
}
