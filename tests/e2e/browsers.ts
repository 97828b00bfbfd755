import { launchChrome } from './browsers/chrome.ts';
import { launchFirefox } from './browsers/firefox.ts';
import type { BrowserName, LaunchOptions, Session } from './browsers/types.ts';

export { until } from './browsers/remote.ts';
export type { BrowserName, LaunchOptions, Plain, Popup, Session, Violation } from './browsers/types.ts';

/** Starts a browser with the built extension in it and the demo hub behind the hub's real name. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Session> {
  return name === 'chrome' ? launchChrome(options) : launchFirefox(options);
}

/** Both browsers, for `describe.each`. */
export const browserNames: readonly BrowserName[] = ['chrome', 'firefox'];
