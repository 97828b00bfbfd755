/**
 * The extension API of either browser: `browser` in Firefox, `chrome` in Chrome, promises in both. As it is: a polyfill costs
 * 10 kB a script, and milliseconds whenever the background wakes.
 */
export function api(): typeof chrome {
  return (globalThis as { browser?: typeof chrome; chrome?: typeof chrome }).browser ?? globalThis.chrome;
}

/** False once the extension was updated or removed under this script: it still runs, but nobody answers it any more. */
export function isAlive(): boolean {
  try {
    return api().runtime?.id !== undefined;
  } catch {
    return false;
  }
}
