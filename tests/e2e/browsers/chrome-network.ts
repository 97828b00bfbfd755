import type { Browser, CDPSession, Target } from 'puppeteer-core';

/** Cuts pages and workers of a Chromium off the network, those that come later too, and lets them back. */
export class ChromeNetwork {
  readonly #browser: Browser;
  readonly #sessions = new WeakMap<Target, CDPSession>();
  #offline = false;

  constructor(browser: Browser) {
    this.#browser = browser;
    browser.on('targetcreated', (target: Target) => {
      if (this.#offline) void this.#cut(target).catch(() => {});
    });
  }

  async offline(on: boolean): Promise<void> {
    this.#offline = on;
    await Promise.all(this.#browser.targets().map(target => this.#cutIfThere(target)));
  }

  /** A target may close while it is spoken to, as popups do: then there is nothing left to cut. */
  async #cutIfThere(target: Target): Promise<void> {
    try {
      await this.#cut(target);
    } catch (error) {
      if (this.#browser.targets().includes(target)) throw error;
    }
  }

  /** One protocol session a target: what one session cut, another cannot mend. */
  async #cut(target: Target): Promise<void> {
    if (!['page', 'service_worker'].includes(target.type())) return;
    const session = this.#sessions.get(target) ?? (await target.createCDPSession());
    this.#sessions.set(target, session);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: this.#offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }
}
