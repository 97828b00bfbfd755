/**
 * The extension API of either browser: `browser` in Firefox, `chrome` in Chrome, promises in both. As it is: a polyfill costs
 * 10 kB a script, and milliseconds whenever the background wakes.
 */
export function api(): typeof chrome {
  return (globalThis as { browser?: typeof chrome; chrome?: typeof chrome }).browser ?? globalThis.chrome;
}

/** What `storage.local` holds under these keys; nothing where it cannot be read. Not for what is changed and written back. */
export async function keptOf(...keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await api().storage.local.get(keys);
  } catch {
    return {};
  }
}

/** False once the extension was updated or removed under this script: it still runs, but nobody answers it any more. */
export function isAlive(): boolean {
  try {
    return api().runtime?.id !== undefined;
  } catch {
    return false;
  }
}
