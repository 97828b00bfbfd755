import type { Browser, Page } from 'puppeteer-core';
import { until } from './remote.ts';

/** The parts of puppeteer's BiDi implementation that reach what its public API does not. */
interface Bidi {
  connection: { send(method: string, params: unknown): Promise<{ result: unknown }> };
}

interface Context {
  context: string;
  url: string;
  clientWindow: string;
}

type Answer = { type: 'success'; result: { value: never } } | { type: 'exception'; exceptionDetails: { text: string } };

/** Firefox's own window, reached with system access: toolbar, private windows, the extension's process. */
export class FirefoxWindow {
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** One BiDi command. */
  async send<T>(method: string, params: unknown): Promise<T> {
    return (await (this.#browser as unknown as Bidi).connection.send(method, params)).result as T;
  }

  async contexts(scope: 'content' | 'chrome'): Promise<Context[]> {
    return (await this.send<{ contexts: Context[] }>('browsingContext.getTree', { 'moz:scope': scope })).contexts;
  }

  /** Evaluates in the browser window that shows this page, or in any. */
  async run<T>(expression: string, page?: Page): Promise<T> {
    const shown = page && (await this.contexts('content')).find(({ context }) => context === contextOf(page));
    const windows = (await this.contexts('chrome')).filter(
      ({ url }) => url === 'chrome://browser/content/browser.xhtml',
    );
    const window = shown ? windows.find(({ clientWindow }) => clientWindow === shown.clientWindow) : windows[0];
    const answer = await this.send<Answer>('script.evaluate', {
      expression,
      target: { context: window!.context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  /** Opens a private window and returns its tab: the one that stays, not the blank one that stands there first. */
  async openPrivate(): Promise<Page> {
    const before = new Set((await this.contexts('content')).map(({ context }) => context));
    await this.run('void OpenBrowserWindow({ private: true })');
    const page = await until('the private window', async () => {
      const tab = (await this.contexts('content')).find(
        ({ context, url }) => !before.has(context) && url === 'about:privatebrowsing',
      );
      return tab && (await this.#browser.pages()).find(page => contextOf(page) === tab.context);
    });
    // Whoever navigates before its own first page is there may wait in vain for an end of it.
    await until('its first page', () => this.run(`!gBrowser.selectedBrowser.webProgress.isLoadingDocument`, page));
    return page;
  }

  /** Closes all private windows and waits until they are gone: the next tab would open in one of them. */
  async closePrivate(): Promise<void> {
    const windows = `[...Services.wm.getEnumerator('navigator:browser')].filter(each => PrivateBrowsingUtils.isWindowPrivate(each))`;
    await this.run(`void ${windows}.forEach(each => each.close())`);
    await until('the private windows to go', () => this.run<boolean>(`${windows}.length === 0`));
  }
}

/** BiDi's name for the page's tab. */
export const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;
