import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { hostName, noticeName } from '../../../utils/page/host.ts';
import { findBrowser, howToInstall } from '../../tools/find-browser.mjs';
import { closeFirefoxPopup, firefoxPopup } from './firefox-popup.ts';
import { contextOf, FirefoxWindow } from './firefox-window.ts';
import { geckoId, type Package, packageFor } from './package.ts';
import { axeSource, call, runAxe, runAxeInside, until } from './remote.ts';
import type { InRoot, LaunchOptions, Plain, Popup, Remote, Session, Violation } from './types.ts';

/** Firefox draws a new one for each profile; a fixed one lets tests name the extension's pages. */
const uuid = '1b0c0d3e-0000-4000-8000-000000000001';
const policy = `WebExtensionPolicy.getByID('${geckoId}')`;
const permissionsModule = `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions`;
/** A world beside the page's own: it sees the page's nodes, the page does not see it. */
const sandbox = 'clearstory-test';

/** A tab is there by then, in ms. */
const slowestTab = 20_000;

/** Starts Firefox over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error(howToInstall('firefox'));
  const pack = packageFor('firefox', options);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.headful,
    acceptInsecureCerts: true,
    timeout: 90_000,
    protocolTimeout: 120_000,
    ...(options.headful ? { defaultViewport: null } : {}),
    userDataDir: options.profile,
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'network.dns.localDomains': [
        'thebettercambodia.com',
        'www.thebettercambodia.com',
        ...(options.hosts ?? []),
      ].join(),
      'network.socket.forcePort': `443=${options.hubPort}`,
      // The prompt is the browser's; unless a test answers it, a request after a real click is granted.
      'extensions.webextOptionalPermissionPrompts': options.asks ?? false,
      // Otherwise loopback, and with it the demo hub, stays online.
      'network.disable-localhost-when-offline': true,
      // `manifest.json` serves as a page of the extension without code of ours.
      'devtools.jsonview.enabled': false,
      // Where a profile brings its own extension: as if it were signed, and without asking.
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      ...options.prefs,
    },
  });
  const session = new Firefox(browser, pack, options);
  if (pack && !options.profile && !options.later) await session.install();
  return session;
}

class Firefox implements Session {
  readonly name = 'firefox';
  readonly #browser: Browser;
  readonly #pack: Package | null;
  readonly #options: LaunchOptions;
  readonly #window: FirefoxWindow;
  /** A page of the extension that holds no code of ours. */
  #quiet: Page | null = null;

  constructor(browser: Browser, pack: Package | null, options: LaunchOptions) {
    this.#browser = browser;
    this.#pack = pack;
    this.#options = options;
    this.#window = new FirefoxWindow(browser);
  }

  /** Private access is granted first: granting it afterwards reloads the extension and hides its first run. */
  async install(): Promise<void> {
    if (this.#options.private) {
      const access = `{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }`;
      await this.#window.run(`${permissionsModule}.add('${geckoId}', ${access})`);
    }
    await this.#browser.installExtension(this.#pack!.folder);
  }

  newPage(): Promise<Page> {
    return this.#openTab();
  }

  /** Once in thousands of tabs Firefox never says that one is shown. It is there all the same. */
  async #openTab(background = false): Promise<Page> {
    const before = new Set(await this.#browser.pages());
    const late = new Promise<null>(done => setTimeout(done, slowestTab, null).unref());
    const told = this.#browser.newPage({ background });
    const opened = await Promise.race([told, late]);
    if (opened) return opened;
    told.catch(() => {});
    const found = (await this.#browser.pages()).find(page => !before.has(page));
    if (!found) throw new Error(`no tab after ${slowestTab} ms`);
    return found;
  }

  async privately(use: (page: Page) => Promise<void>): Promise<void> {
    try {
      await use(await this.#window.openPrivate());
    } finally {
      await this.#window.closePrivate();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#pack?.remove();
  }

  onClosed(listener: () => void): void {
    this.#browser.once('disconnected', listener);
  }

  extensionUrl(path: string): string {
    return `moz-extension://${uuid}/${path}`;
  }

  /** `page.goto` waits in vain: Firefox sends no navigation events for pages of extensions. */
  async openOwnPage(path: string, background = false): Promise<Page> {
    const page = await this.#openTab(background);
    await this.#window.send('browsingContext.navigate', {
      context: contextOf(page),
      url: this.extensionUrl(path),
      wait: 'complete',
    });
    return page;
  }

  async addresses(): Promise<string[]> {
    return (await this.#window.contexts('content')).map(({ url }) => url);
  }

  async clickAction(page: Page): Promise<Popup> {
    await page.bringToFront();
    await closeFirefoxPopup(this.#window, page);
    const api = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global`;
    await this.#window.run(`void ${api}.browserActionFor(${policy}.extension).triggerAction(window)`, page);
    return firefoxPopup(this.#window, page);
  }

  /** The protocol's key events never reach extension shortcuts, so the command is raised where the browser raises it. */
  async command(name: string, page: Page): Promise<void> {
    await page.bringToFront();
    await this.#window.run(`void ${policy}.extension.shortcuts.onCommand(${JSON.stringify(name)})`, page);
  }

  /** What the browser does at its shortcuts lets the extension in as the key does. */
  async shortcut(page: Page): Promise<void> {
    await this.command('toggle-reader', page);
  }

  async chooseInMenu(page: Page, selector: string): Promise<void> {
    await page.bringToFront();
    await page.click(selector, { button: 'right' });
    const menu = `document.getElementById('contentAreaContextMenu')`;
    const line = `${menu}.querySelector('[label$=Clearstory]')`;
    await until('the context menu', () => this.#window.run(`${menu}.state === 'open' && !!${line}`, page));
    await this.#window.run(`void ${menu}.activateItem(${line})`, page);
  }

  async stopBackground(): Promise<void> {
    await this.#window.run(`${policy}.extension.terminateBackground().then(() => {})`);
  }

  async isBackgroundRunning(): Promise<boolean> {
    return this.#window.run(`${policy}.extension.backgroundState === 'running'`);
  }

  async offline(on: boolean): Promise<void> {
    await this.#window.run(`void (Services.io.offline = ${on})`);
  }

  async inExtension<A extends readonly Plain[], R>(run: Remote<A, R>, ...args: A): Promise<R> {
    if (!this.#quiet || this.#quiet.isClosed()) this.#quiet = await this.openOwnPage('manifest.json', true);
    return (await this.#quiet.evaluate(call(run, args))) as R;
  }

  async hostAccess(granted: boolean): Promise<void> {
    const access = `{ permissions: [], origins: [...${policy}.extension.manifest.host_permissions] }`;
    const verb = granted ? 'add' : 'remove';
    await this.#window.run(`${permissionsModule}.${verb}('${geckoId}', ${access}, ${policy}.extension).then(() => {})`);
  }

  async answerQuestion(allow: boolean): Promise<void> {
    const button = `document.querySelector('#addon-webext-permissions-notification')?.${allow ? 'button' : 'secondaryButton'}`;
    await until('the browser’s question', () => this.#window.run<boolean>(`!!${button}?.checkVisibility()`));
    // The browser takes no press that comes sooner than a person reads.
    await new Promise(done => setTimeout(done, 1_200));
    await this.#window.run(`void ${button}.click()`);
  }

  async withdrawSite(host: string): Promise<void> {
    const access = `{ permissions: [], origins: ['*://${host}/*'] }`;
    await this.#window.run(`${permissionsModule}.remove('${geckoId}', ${access}, ${policy}.extension).then(() => {})`);
  }

  async update(): Promise<void> {
    this.#quiet = null;
    this.#pack!.raiseVersion();
    await this.#browser.installExtension(this.#pack!.folder);
  }

  /** BiDi names the closed root's nodes when asked to look into shadow trees, and takes such a name as an argument. */
  async #root(page: Page, host: string): Promise<{ sharedId: string } | null> {
    const { result } = await this.#window.send<{ result: { value?: { shadowRoot?: { sharedId: string } } } }>(
      'script.evaluate',
      {
        expression: `document.querySelector('${host}')`,
        target: { context: contextOf(page), sandbox },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      },
    );
    return result.value?.shadowRoot ?? null;
  }

  inReader<A extends readonly Plain[], R>(page: Page, run: InRoot<A, R>, ...args: A): Promise<R> {
    return this.#inRoot(page, hostName, run, args);
  }

  inNotice<A extends readonly Plain[], R>(page: Page, run: InRoot<A, R>, ...args: A): Promise<R> {
    return this.#inRoot(page, noticeName, run, args);
  }

  inOurs<A extends readonly Plain[], R>(page: Page, host: string, run: InRoot<A, R>, ...args: A): Promise<R> {
    return this.#inRoot(page, host, run, args);
  }

  async #inRoot<A extends readonly Plain[], R>(page: Page, host: string, run: InRoot<A, R>, args: A): Promise<R> {
    const root = await this.#root(page, host);
    const answer = await this.#window.send<{
      type: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    }>('script.callFunction', {
      functionDeclaration: `async root => JSON.stringify(await ${call(run, args, 'root')})`,
      arguments: [root ? { sharedId: root.sharedId } : { type: 'null' }],
      target: { context: contextOf(page), sandbox },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails!.text);
    return (answer.result!.value === undefined ? undefined : JSON.parse(answer.result!.value)) as R;
  }

  /** The find bar's own finder: it looks at less than \`window.find\` does. */
  async find(page: Page, text: string): Promise<boolean> {
    await page.bringToFront();
    return this.#window.run(
      `new Promise(done => {
        const { finder } = gBrowser.selectedBrowser;
        const listener = {
          onFindResult({ result }) {
            finder.removeResultListener(listener);
            finder.removeSelection();
            done(result !== Ci.nsITypeAheadFind.FIND_NOTFOUND);
          },
        };
        finder.addResultListener(listener);
        finder.fastFind(${JSON.stringify(text)}, false, false);
      })`,
      page,
    );
  }

  async colorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    await page.bringToFront();
    const context = 'gBrowser.selectedBrowser.browsingContext';
    await this.#window.run(`void (${context}.prefersColorSchemeOverride = '${scheme}')`, page);
  }

  async forcedColors(page: Page, on: boolean): Promise<void> {
    await this.#window.run(`void Services.prefs.setIntPref('browser.display.document_color_use', ${on ? 2 : 1})`);
    const active = `matchMedia('(forced-colors: active)').matches`;
    await until('the system’s colours', async () => (await page.evaluate(active)) === on);
  }

  async axe(page: Page, scope: 'reader' | 'notice' | 'page'): Promise<Violation[]> {
    if (scope === 'page') {
      await page.evaluate(axeSource);
      return page.evaluate(runAxe);
    }
    await this.#window.send('script.evaluate', {
      expression: `void (() => { ${axeSource} })()`,
      target: { context: contextOf(page), sandbox },
      awaitPromise: false,
    });
    return scope === 'notice' ? this.inNotice(page, runAxeInside) : this.inReader(page, runAxeInside);
  }
}
