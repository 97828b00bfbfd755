import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../tools/find-browser.mjs';

export type { BrowserName };

/** A value that can cross from this process into a page. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** A function that runs elsewhere: it may use its arguments and the page's globals, nothing of this process. */
export type Remote<A extends readonly Plain[], R> = (...args: A) => R | Promise<R>;

/** The same with a closed shadow root of ours first; null when it is not on the page. */
export type InRoot<A extends readonly Plain[], R> = (root: ShadowRoot | null, ...args: A) => R | Promise<R>;

/** One accessibility violation as axe reports it, shortened to what a failing test should print. */
export interface Violation {
  id: string;
  help: string;
  nodes: string[];
}

export interface LaunchOptions {
  /** Port of the demo hub on loopback; every hub host leads there, every other host leads nowhere. */
  hubPort: number;
  /** More host names that lead to the demo hub's port. */
  hosts?: readonly string[];
  /** Extension to install: the built one (default), none, or another folder. */
  extension?: boolean | string;
  /** Start without the extension: `install` brings it. */
  later?: boolean;
  /** Changes the copy of the extension before it is installed. */
  tamper?: (folder: string) => void;
  /** Let the extension run in private windows. */
  private?: boolean;
  /**
   * A folder that outlives the browser: started again with it, the browser has its extension, storage and registrations of before.
   */
  profile?: string;
  /** The browser puts its questions for permissions, and waits for `answerQuestion`. */
  asks?: boolean;
  /** Show a window. */
  headful?: boolean;
  args?: readonly string[];
  /** Firefox preferences. */
  prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** The toolbar popup, opened by a click on the toolbar button. */
export interface Popup {
  /** Runs a function in the popup. */
  evaluate<A extends readonly Plain[], R>(run: Remote<A, R>, ...args: A): Promise<R>;
  /** Presses a key as a person would, into whatever has focus. */
  press(key: string): Promise<void>;
  /** Runs axe over the popup. */
  axe(): Promise<Violation[]>;
  /** The popup as a PNG. */
  picture(): Promise<Uint8Array>;
  /** Where the popup was opened closed by itself, e.g. by a click on a story, this is false. */
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** One browser with the extension in it: the same words for Chromium and Firefox. */
export interface Session {
  readonly name: BrowserName;
  newPage(): Promise<Page>;
  /** Opens a tab in a private window for as long as `use` takes; then the window is gone, whatever happened in it. */
  privately(use: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
  /** Calls back when the person closes the browser. */
  onClosed(listener: () => void): void;

  /** Opens one of the extension's own pages, e.g. `options.html`, in a tab. */
  openOwnPage(path: string): Promise<Page>;
  /** Addresses of all tabs, the extension's own among them. */
  addresses(): Promise<string[]>;
  extensionUrl(path: string): string;

  /** Clicks the toolbar button while this tab is in front. */
  clickAction(page: Page): Promise<Popup>;
  /** Fires a keyboard command of the manifest while this tab is in front. */
  command(name: string, page: Page): Promise<void>;

  /** Presses Alt+R in the browser's window: a person's own act, which `command` only tells of. In Chromium where it `asks`. */
  shortcut(page: Page): Promise<void>;
  /** Opens the browser's context menu over an element and chooses our line in it. In Chromium where it `asks`. */
  chooseInMenu(page: Page, selector: string): Promise<void>;

  /** Ends the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** No network for pages and background, as with the cable pulled. */
  offline(on: boolean): Promise<void>;
  /** Runs a function where the extension API is, without waking the background and without any code of ours. */
  inExtension<A extends readonly Plain[], R>(run: Remote<A, R>, ...args: A): Promise<R>;

  /** Takes away, or gives back, the access to the hub as the browser's own settings do. */
  hostAccess(granted: boolean): Promise<void>;
  /** Answers the browser's own question for a permission, by its own button. */
  answerQuestion(allow: boolean): Promise<void>;
  /** Takes a site's permission away, as the browser's own settings do. */
  withdrawSite(host: string): Promise<void>;
  /** Installs the extension, where it was to come later. */
  install(): Promise<void>;
  /** Installs the extension once more with the next version number, while it runs. */
  update(): Promise<void>;

  /** Runs a function with the reader's closed shadow root (null: no reader), in a world that the page cannot reach. */
  inReader<A extends readonly Plain[], R>(page: Page, run: InRoot<A, R>, ...args: A): Promise<R>;
  /** The same in the small message that Clearstory puts on the publisher's page. */
  inNotice<A extends readonly Plain[], R>(page: Page, run: InRoot<A, R>, ...args: A): Promise<R>;
  /** The same in any element of ours on the page, by a selector. */
  inOurs<A extends readonly Plain[], R>(page: Page, host: string, run: InRoot<A, R>, ...args: A): Promise<R>;
  /** Does the browser's find-in-page find this text? */
  find(page: Page, text: string): Promise<boolean>;
  /** The system's colours, as this page sees them. */
  colorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Windows' high contrast: the browser sets everything in the system's few colours. */
  forcedColors(page: Page, on: boolean): Promise<void>;
  /** Runs axe inside the closed root of the reader or of our message on the page, or over the whole page. */
  axe(page: Page, scope: 'reader' | 'notice' | 'page'): Promise<Violation[]>;
}
