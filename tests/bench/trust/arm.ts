import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launch, type Session, until } from '../../e2e/browsers.ts';
import { story } from '../../hub/page.ts';
import { render } from '../../hub/render.ts';
import { startHub } from '../../hub/server.ts';
import { seed } from '../../hub/stories/seed.ts';
import type { Theme } from '../../hub/types.ts';
import type { BrowserName } from '../../tools/find-browser.mjs';
import { hookFrames, hookPage } from './hooks.ts';

/** A hub and a browser on it, with the built extension or without. Every other host leads to the hub too, which says no. */
export interface Arm {
  readonly session: Session;
  /** Puts up a story of these paragraphs of markup in a theme; its address. */
  publish(slug: string, paragraphs: readonly string[], theme: Theme): string;
  /** Opens an address, does something there, and names the hosts asked beside the hub's. `hung`: what a page tells that never ends. */
  visit<T>(address: string, act: (page: Page) => Promise<T>, hung: T): Promise<{ hosts: ReadonlySet<string>; told: T }>;
  close(): Promise<void>;
}

/** Two names that shadow the page's own can make an endless loop of a browser's script. No page takes so long otherwise, in ms. */
const LONGEST = 30_000;
const NEVER = Symbol('a page that never ends');
/** A browser with a page that never ends may not close. */
const CLOSING = 5_000;

/** What browsers ask of their own accord. */
const OWN = /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google(?:apis)?\.com|gstatic\.com)$/;

export async function startArm(name: BrowserName, extension: boolean): Promise<Arm> {
  const more = new Map<string, string>();
  const hub = await startHub({ more });
  const home = new URL(hub.origin).hostname;
  const plain: string[] = [];
  const sink = createServer((request, reply) => {
    plain.push(request.headers.host ?? '');
    reply.writeHead(421).end();
  });
  await new Promise<void>(ready => sink.listen(0, '127.0.0.1', ready));
  const { port } = sink.address() as AddressInfo;
  const rules = `MAP *:443 127.0.0.1:${hub.port},MAP *:80 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`;
  async function start(): Promise<Session> {
    const started = await launch(name, {
      hubPort: hub.port,
      extension,
      args: name === 'chrome' ? [`--host-resolver-rules=${rules}`] : [],
      prefs: {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${hub.port};80=${port}`,
        'dom.disable_open_during_load': true,
      },
    });
    if (extension)
      await until('the first-run tab', async () =>
        (await started.addresses()).includes(started.extensionUrl('welcome.html')),
      );
    return started;
  }
  let session = await start();
  const close = () => Promise.race([session.close(), wait(CLOSING)]);
  return {
    get session() {
      return session;
    },
    publish(slug, paragraphs, theme) {
      const blocks = paragraphs.map(html => ({ kind: 'p', html }) as const);
      const content = { ...seed, slug, title: 'A Night Train to the Coast', blocks };
      const page = story(slug, content, { theme, popups: [] });
      more.set(page.path, render(page, { stories: [seed] }));
      return hub.origin + page.path;
    },
    async visit(address, act, hung) {
      const page = await session.newPage();
      let ends = true;
      const stay = async () => {
        page.on('dialog', dialog => void dialog.dismiss().catch(() => undefined));
        await page.evaluateOnNewDocument(`${hookPage}\n${hookFrames}`);
        hub.clear();
        plain.length = 0;
        await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 90_000 }).catch(() => undefined);
        const told = await act(page);
        await wait(100);
        return told;
      };
      const late = new AbortController();
      try {
        const told = await Promise.race([stay(), wait(LONGEST, NEVER, { signal: late.signal })]);
        ends = told !== NEVER;
        const asked = [...hub.requests.map(({ headers }) => String(headers.host)), ...plain];
        const hosts = asked.map(host => host.replace(/:\d+$/, '')).filter(host => host !== home && !OWN.test(host));
        return { hosts: new Set(hosts), told: told === NEVER ? hung : told };
      } finally {
        late.abort();
        if (ends) await page.close().catch(() => undefined);
        else {
          await close();
          session = await start();
        }
      }
    },
    async close() {
      await close();
      await hub.close();
      sink.close();
    },
  };
}
