import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launch, type Session, until } from '../../e2e/browsers.ts';
import { startHub } from '../../hub/server.ts';
import type { Figures } from '../figures.ts';
import { wordpressFeed } from './wordpress.ts';

const hosts = Array.from({ length: 50 }, (_, n) => `hub-${n}.test`);

/** The sites' permission comes with this copy: there is nobody to be asked fifty times. */
function permitted(folder: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('*://*.test/*');
  writeFileSync(file, JSON.stringify(manifest));
}

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Milliseconds in which a worker's thread ran something, while `run` is under way. */
async function busy(browser: Browser, run: () => Promise<unknown>): Promise<number> {
  const worker = browser.targets().find(target => target.type() === 'service_worker')!;
  const client = await worker.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.start');
  await run();
  const { profile } = (await client.send('Profiler.stop')) as { profile: Profile };
  await client.detach();
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const ran = profile.samples.map((id, at) => (names.get(id) === '(idle)' ? 0 : (profile.timeDeltas[at] ?? 0)));
  return ran.reduce((total, time) => total + time, 0) / 1000;
}

/** As if all had been asked hours ago. */
const age = (session: Session) =>
  session.inExtension(async () => {
    const { feeds = {} } = (await chrome.storage.local.get('feeds')) as { feeds?: Record<string, object> };
    const old = Object.entries(feeds).map(([id, feed]) => [id, { ...feed, checked: 1, tried: 1, requests: [] }]);
    await chrome.storage.local.set({ feeds: Object.fromEntries(old) });
  });

/** A refresh of fifty hubs of the main hub's size in Chromium: all of them new, and none of them changed. Needs `npm run build:all`. */
export async function refreshOf50(): Promise<Figures> {
  let bytes = 0;
  let requests = 0;
  const site = (host: string) => {
    const body = wordpressFeed(host, 10);
    return (path: string, asked: { 'if-none-match'?: string }) => {
      if (path !== '/feed/') return undefined;
      requests++;
      if (asked['if-none-match'] === '"1"') return { status: 304, body: '' };
      bytes += body.length;
      return { type: 'application/rss+xml', headers: { etag: '"1"' }, body };
    };
  };
  const hub = await startHub({ sites: Object.fromEntries(hosts.map(host => [host, site(host)])) });
  const session = await launch('chrome', { hubPort: hub.port, hosts: ['*.test'], tamper: permitted });
  try {
    const added = hosts.map(host => ({
      host,
      name: host,
      home: `https://${host}/`,
      feed: `https://${host}/feed/`,
      rest: null,
    }));
    await session.inExtension(async hubs => chrome.storage.local.set({ hubs: { version: 1, added: hubs } }), added);
    const page = await session.openOwnPage('options.html');
    const ask = () => page.evaluate(() => chrome.runtime.sendMessage({ type: 'headlines:refresh', message: {} }));
    await ask();
    await until('all feeds', async () => requests >= 50);
    const round = async () => {
      await age(session);
      [bytes, requests] = [0, 0];
      const ms = await busy(page.browser(), ask);
      return { ms, bytes, requests };
    };
    const unchanged = await round();
    await session.inExtension(() => chrome.storage.local.remove(['headlines', 'feeds']));
    await age(session);
    const fresh = await round();
    const about = `50 feeds of ${Math.round(wordpressFeed(hosts[0]!, 10).length / 1000)} kB, 10 stories each`;
    return {
      'refresh of 50 hubs, all new: background thread': { value: fresh.ms, unit: 'ms', against: about },
      'refresh of 50 hubs, all new: requests': { value: fresh.requests, unit: 'requests', max: 50 },
      'refresh of 50 hubs, all new: bodies': { value: fresh.bytes / 1e6, unit: 'MB' },
      'refresh of 50 hubs, none changed: background thread': { value: unchanged.ms, unit: 'ms' },
      'refresh of 50 hubs, none changed: requests': { value: unchanged.requests, unit: 'requests', max: 50 },
      'refresh of 50 hubs, none changed: bodies': { value: unchanged.bytes / 1e6, unit: 'MB', max: 0 },
    };
  } finally {
    await session.close();
    await hub.close();
  }
}
