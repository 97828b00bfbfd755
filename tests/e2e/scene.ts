import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { PageState } from '../../utils/messages.ts';
import { type Hub, startHub } from '../hub/server.ts';
import { type BrowserName, browserNames, type LaunchOptions, launch, type Session, until } from './browsers.ts';

/** One browser with the built extension in it, and the demo hub. */
export interface Scene {
  readonly name: BrowserName;
  readonly session: Session;
  readonly hub: Hub;
  /** Opens an address of the hub (or a full one) in a new tab and waits for its `load`. */
  visit(path: string): Promise<Page>;
  /** Opens a story and waits until the reader stands. */
  read(path: string): Promise<Page>;
  /** What the page says of itself to the popup. */
  describe(page: Page): Promise<PageState>;
  /** Waits until the reader is open, or closed. */
  untilOpen(page: Page, open: boolean): Promise<void>;
}

type Options = Omit<LaunchOptions, 'hubPort'>;

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
      hub = await startHub();
      session = await launch(name, { hubPort: hub.port, ...(typeof options === 'function' ? options(name) : options) });
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map(page => page.close().catch(() => {})));
      hub.setFeed('ok');
    });
    afterAll(async () => {
      await session?.close();
      await hub?.close();
    });

    const isOpen = (page: Page) => session.inReader(page, root => root !== null);

    const scene: Scene = {
      name,
      get session() {
        return session;
      },
      get hub() {
        return hub;
      },
      async visit(path) {
        const page = await session.newPage();
        opened.push(page);
        await page.goto(new URL(path, hub.origin).href, { waitUntil: 'load', timeout: 90_000 });
        return page;
      },
      async read(path) {
        const page = await scene.visit(path);
        await scene.untilOpen(page, true);
        return page;
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
        await until(
          `the reader to be ${open ? 'open' : 'closed'} at ${page.url()}`,
          async () => (await isOpen(page)) === open,
        );
      },
    };
    tests(scene);
  });
}

/** Long enough for whatever a page does by itself after `load`: the hub's slowest popup comes after 2 s. */
export const settle = () => new Promise(done => setTimeout(done, 3_000));

/** Words as a person compares them: one space between, no soft hyphens, one normal form. */
export const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
