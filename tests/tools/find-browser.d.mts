export type BrowserName = 'chrome' | 'firefox';
/** The path of an installed browser, or null. */
export function findBrowser(name: BrowserName): string | null;
/** What to tell a person whose machine lacks a browser. */
export function howToInstall(name: BrowserName): string;
