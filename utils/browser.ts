/**
 * The extension API with promises in both browsers, for the background and the extension's own pages.
 * Content scripts do not import this: the polyfill costs 10 kB and milliseconds on every page.
 */

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
