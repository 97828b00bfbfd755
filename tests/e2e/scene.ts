import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { PageState } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings.ts';
import { type Hub, type HubOptions, startHub } from '../hub/server.ts';
import {
  type BrowserName,
  browserNames,
  type LaunchOptions,
  launch,
  type Plain,
  type Session,
  until,
} from './browsers.ts';

/** One browser with the built extension in it, and the demo hub. */
export interface Scene {
  readonly name: BrowserName;
  readonly session: Session;
  readonly hub: Hub;
  /** An empty tab, closed after the test. */
  blank(): Promise<Page>;
  /** Opens an address of the hub (or a full one) in a new tab and waits for its `load`. */
  visit(path: string): Promise<Page>;
  /** Opens a story and waits until the reader stands, with all its parts that come. */
  read(path: string): Promise<Page>;
  /** Puts these settings in the place of the old ones, and waits until the background has followed. */
  settings(change: Partial<Omit<Settings, 'version'>>): Promise<void>;
  /** What the page says of itself to the popup. */
  describe(page: Page): Promise<PageState>;
  /** Waits until the reader is open, or closed. */
  untilOpen(page: Page, open: boolean): Promise<void>;
}

type Options = Omit<LaunchOptions, 'hubPort' | 'hosts'> & Pick<HubOptions, 'more' | 'sites'>;

/** The same tests in each browser: one browser a file and a block, tabs closed after each test. */
export function inEachBrowser(
  what: string,
  tests: (scene: Scene) => void,
  options: Options | ((name: BrowserName) => Options) = {},
  names = browserNames,
): void {
  describe.each(names)(`${what} (%s)`, name => {
    let session: Session;
    let hub: Hub;
    const opened: Page[] = [];

    beforeAll(async () => {
      const { more, sites, ...chosen } = typeof options === 'function' ? options(name) : options;
      hub = await startHub({ more, sites });
      session = await launch(name, { hubPort: hub.port, hosts: Object.keys(sites ?? {}), ...chosen });
      // The first run's own tab comes to the front some time after the start.
      if (chosen.extension !== false && !chosen.later)
        await until('the first-run tab', async () =>
          (await session.addresses()).includes(session.extensionUrl('welcome.html')),
        );
    });
    afterEach(async () => {
      for (const page of opened.splice(0)) {
        if (page.isClosed()) continue;
        // What one test answered must not be answered for the next.
        await page.deleteCookie(...(await page.cookies()));
        await page.evaluate(() => localStorage.clear()).catch(() => {});
        await page.close();
      }
      hub.setFeed('ok');
    });
    afterAll(async () => {
      await session?.close();
      await hub?.close();
    });

    const isGone = (page: Page) => session.inReader(page, root => root === null);
    /** With all of the story: what is below the first screen comes a frame later. */
    const isOpen = (page: Page) =>
      session.inReader(
        page,
        root => root !== null && [root, document].every(each => !each.querySelector('.story [data-last]')),
      );

    const scene: Scene = {
      name,
      get session() {
        return session;
      },
      get hub() {
        return hub;
      },
      async blank() {
        const page = await session.newPage();
        opened.push(page);
        return page;
      },
      async visit(path) {
        const page = await scene.blank();
        await page.goto(new URL(path, hub.origin).href, { waitUntil: 'load', timeout: 90_000 });
        return page;
      },
      async read(path) {
        const page = await scene.visit(path);
        await scene.untilOpen(page, true);
        await until('the parts of the story', () => session.inReader(page, root => !root?.querySelector('.coming')));
        return page;
      },
      async settings(change) {
        await session.inExtension(settings => chrome.storage.local.set({ settings }), change as Plain);
        await until('the scripts to follow the settings', () =>
          session.inExtension(
            async on => (await chrome.scripting.getRegisteredContentScripts()).length > 0 === on,
            change.autoReader ?? true,
          ),
        );
      },
      async describe(page) {
        const state = await session.inExtension(async address => {
          const tabs = await chrome.tabs.query({});
          const tab = tabs.findLast(({ url }) => url === address)!;
          const { value } = await chrome.tabs.sendMessage(
            tab.id!,
            { type: 'page:describe', message: {} },
            { frameId: 0 },
          );
          return value as unknown;
        }, page.url());
        return state as PageState;
      },
      async untilOpen(page, open) {
        await until(`the reader to be ${open ? 'open' : 'closed'} at ${page.url()}`, () =>
          open ? isOpen(page) : isGone(page),
        );
      },
    };
    tests(scene);
  });
}

export const pause = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds));

/** Long enough for whatever a page does by itself after `load`: the hub's slowest popup comes after 2 s. */
export const settle = () => pause(3_000);

/** Words as a person compares them: one space between, no soft hyphens, one normal form. */
export const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
