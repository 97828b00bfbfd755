import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { hostName, noticeName } from '../../../utils/page/host.ts';
import { findBrowser, howToInstall } from '../../tools/find-browser.mjs';
import { ChromeNetwork } from './chrome-network.ts';
import { ChromeRoots } from './chrome-roots.ts';
import { chooseOurs, pressAlt, pressInDialog, windowArgs } from './chrome-window.ts';
import { type Package, packageFor } from './package.ts';
import { axeSource, call, runAxe, runAxeInside, until } from './remote.ts';
import type { InRoot, LaunchOptions, Plain, Popup, Remote, Session, Violation } from './types.ts';

/** Starts Chromium. The pipe is what lets Chromium install unpacked extensions while it runs. */
export async function launchChrome(options: LaunchOptions): Promise<Session> {
  const executablePath = findBrowser('chrome');
  if (!executablePath) throw new Error(howToInstall('chrome'));
  const pack = packageFor('chrome', options);
  const browser = await puppeteer.launch({
    executablePath,
    headless: !options.headful,
    pipe: true,
    // What the protocol installs is gone after a restart; what the command line names comes back.
    enableExtensions: pack && options.profile ? [pack.folder] : true,
    userDataDir: options.profile,
    acceptInsecureCerts: true,
    timeout: 90_000,
    protocolTimeout: 120_000,
    ...(options.headful ? { defaultViewport: null, ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${[
        ...['*thebettercambodia.com', ...(options.hosts ?? [])].map(
          host => `MAP ${host}:443 127.0.0.1:${options.hubPort}`,
        ),
        'MAP * ~NOTFOUND',
        'EXCLUDE 127.0.0.1',
      ].join()}`,
      ...(options.asks ? windowArgs : []),
      ...(options.args ?? []),
    ],
  });
  const session = new Chrome(browser, pack, pack ? idOf(pack.folder) : '', options);
  if (pack && !options.profile && !options.later) await session.install();
  return session;
}

/** Chromium names an unpacked extension after its path: sixteen bytes of a hash, in the letters a to p. */
const idOf = (folder: string) =>
  createHash('sha256')
    .update(realpathSync(folder))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, digit => String.fromCodePoint(97 + Number.parseInt(digit, 16)));

class Chrome implements Session {
  readonly name = 'chrome';
  readonly #browser: Browser;
  readonly #pack: Package | null;
  readonly #id: string;
  readonly #options: LaunchOptions;
  readonly #network: ChromeNetwork;
  readonly #roots = new ChromeRoots();
  /** A page of the extension that holds no code of ours. */
  #quiet: Page | null = null;

  constructor(browser: Browser, pack: Package | null, id: string, options: LaunchOptions) {
    this.#browser = browser;
    this.#pack = pack;
    this.#id = id;
    this.#options = options;
    this.#network = new ChromeNetwork(browser);
  }

  async newPage(): Promise<Page> {
    return this.#browser.newPage();
  }

  async privately(use: (page: Page) => Promise<void>): Promise<void> {
    const window = await this.#browser.createBrowserContext();
    try {
      await use(await window.newPage());
    } finally {
      await window.close();
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
    return `chrome-extension://${this.#id}/${path}`;
  }

  async openOwnPage(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(this.extensionUrl(path));
    return page;
  }

  async addresses(): Promise<string[]> {
    return this.#browser
      .targets()
      .filter(target => target.type() === 'page')
      .map(target => target.url());
  }

  async clickAction(page: Page): Promise<Popup> {
    await page.bringToFront();
    const extension = (await this.#browser.extensions()).get(this.#id)!;
    const before = new Set(this.#browser.targets());
    await page.triggerExtensionAction(extension);
    const target = await this.#browser.waitForTarget(
      each => !before.has(each) && each.url().startsWith(this.extensionUrl('popup.html')),
      { timeout: 60_000 },
    );
    const popup = await target.asPage();
    return {
      evaluate: (run, ...args) => popup.evaluate(call(run, args)) as Promise<never>,
      // The key may close the popup before it comes up again.
      press: key =>
        popup.keyboard.press(key as never).catch(error => popup.isClosed() || Promise.reject(error)) as never,
      async axe() {
        await popup.evaluate(axeSource);
        return popup.evaluate(runAxe);
      },
      picture: () => popup.screenshot(),
      isOpen: async () => !popup.isClosed() && this.#browser.targets().includes(target),
      close: () => popup.close(),
    };
  }

  /** The protocol's key events never reach extension commands, so the event is raised where the browser raises it. */
  async command(name: string, page: Page): Promise<void> {
    await page.bringToFront();
    const worker = await this.#wake();
    await worker.evaluate(async command => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(command, tab);
    }, name);
  }

  #workerTarget(): Target | undefined {
    return this.#browser
      .targets()
      .find(target => target.type() === 'service_worker' && target.url().startsWith(this.extensionUrl('')));
  }

  async #wake() {
    if (!this.#workerTarget()) await this.inExtension(() => chrome.runtime.sendMessage({}).catch(() => {}));
    return (await (await until('the background', () => this.#workerTarget())).worker())!;
  }

  async stopBackground(): Promise<void> {
    await (await this.#workerTarget()?.worker())?.close();
    await until('the background to stop', () => !this.#workerTarget());
  }

  async isBackgroundRunning(): Promise<boolean> {
    return this.#workerTarget() !== undefined;
  }

  async offline(on: boolean): Promise<void> {
    await this.#network.offline(on);
  }

  async inExtension<A extends readonly Plain[], R>(run: Remote<A, R>, ...args: A): Promise<R> {
    if (!this.#quiet || this.#quiet.isClosed()) {
      this.#quiet = await this.#browser.newPage({ background: true });
      await this.#quiet.goto(this.extensionUrl('manifest.json'));
    }
    return (await this.#quiet.evaluate(call(run, args))) as R;
  }

  async hostAccess(granted: boolean): Promise<void> {
    const page = await this.#browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${this.#id}', hostAccess: '${granted ? 'ON_ALL_SITES' : 'ON_CLICK'}' })`,
    );
    await page.close();
  }

  get #profile(): string {
    const { spawnargs } = this.#browser.process()!;
    return spawnargs.find(arg => arg.startsWith('--user-data-dir='))!.slice('--user-data-dir='.length);
  }

  async answerQuestion(allow: boolean): Promise<void> {
    await pressInDialog(this.#profile, allow ? 'Allow' : 'Deny');
  }

  async shortcut(page: Page): Promise<void> {
    await page.bringToFront();
    await until('the page to be in front', () => page.evaluate(() => document.visibilityState === 'visible'));
    await pressAlt(this.#profile, 'R');
  }

  async chooseInMenu(page: Page, selector: string): Promise<void> {
    await page.bringToFront();
    await page.click(selector, { button: 'right' });
    await chooseOurs(this.#profile);
  }

  async withdrawSite(host: string): Promise<void> {
    const page = await this.#browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(`chrome.developerPrivate.removeHostPermission('${this.#id}', '*://${host}/*')`);
    await page.close();
  }

  async install(): Promise<void> {
    await this.#browser.installExtension(this.#pack!.folder, { enabledInIncognito: this.#options.private ?? false });
  }

  async update(): Promise<void> {
    this.#quiet = null;
    this.#pack!.raiseVersion();
    await this.install();
  }

  inReader<A extends readonly Plain[], R>(page: Page, run: InRoot<A, R>, ...args: A): Promise<R> {
    return this.#roots.run(page, hostName, run, args);
  }

  inNotice<A extends readonly Plain[], R>(page: Page, run: InRoot<A, R>, ...args: A): Promise<R> {
    return this.#roots.run(page, noticeName, run, args);
  }

  inOurs<A extends readonly Plain[], R>(page: Page, host: string, run: InRoot<A, R>, ...args: A): Promise<R> {
    return this.#roots.run(page, host, run, args);
  }

  async find(page: Page, text: string): Promise<boolean> {
    return (await page.evaluate(
      `getSelection().removeAllRanges(); find(${JSON.stringify(text)}, false, false, true)`,
    )) as boolean;
  }

  async colorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async forcedColors(page: Page, on: boolean): Promise<void> {
    const session = await this.#roots.sessionOf(page);
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: on ? 'active' : 'none' }],
    });
  }

  async axe(page: Page, scope: 'reader' | 'notice' | 'page'): Promise<Violation[]> {
    if (scope === 'page') {
      await page.evaluate(axeSource);
      return page.evaluate(runAxe);
    }
    const session = await this.#roots.sessionOf(page);
    await session.send('Runtime.evaluate', {
      expression: `void (() => { ${axeSource} })()`,
      contextId: await this.#roots.world(page),
    });
    return scope === 'notice' ? this.inNotice(page, runAxeInside) : this.inReader(page, runAxeInside);
  }
}
