import { browser } from './browser.ts';
import type { Settings } from './choices.ts';
import { loadKeptHubs } from './hub-store.ts';
import { hubIn, hubs } from './hubs/hubs.ts';
import { allHubs, choicesFor } from './hubs/kept.ts';
import type { Hub } from './hubs/types.ts';
import { type OnDemand, onDemand, scriptFile } from './scripts.ts';

/** Every address of the hubs. The manifest declares the same; every other site is optional there. */
const origins = hubs.flatMap(hub => [...hub.matches]);

/** What is asked for to work on one more site: the host itself, under both schemes, and nothing beside it. */
const originsOf = (host: string) => [`*://${host}/*`];

/** A site as the per-site switches know it: a hub by its first host, any other by its host name. */
export interface Site {
  host: string;
  isHub: boolean;
}

/**
 * A site that the popup asked the browser for, kept in `storage.session`: when the browser puts its question, the popup may close
 * and never hear the answer.
 */
export interface Wish {
  host: string;
  tabId: number;
}

/** The site of an address, or undefined where the browser lets no extension work. `among`: hubs, the added ones with them. */
export function siteOf(address: string | undefined, among: readonly Hub[] = hubs): Site | undefined {
  const url = URL.parse(address ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const hub = hubIn(among, url);
  return { host: hub?.hosts[0] ?? url.hostname, isHub: hub !== undefined };
}

/**
 * Whether the browser lets us work on the hubs. A declared host permission may still be withheld
 * (Chrome "on click", Firefox's per-site switches), so it is asked each time and never remembered.
 */
export function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** The same for one other site. */
export function isSiteAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(host) });
}

/** What a hub needs of the browser: itself, and the host that its feed comes from, if that is another. */
export const originsOfHub = ({ matches, feedHost }: Pick<Hub, 'matches' | 'feedHost'>): string[] => [
  ...matches,
  ...(feedHost ? originsOf(feedHost) : []),
];

/** Whether the browser lets us work on a hub that the reader added. */
export function isHubAllowed(hub: Pick<Hub, 'matches' | 'feedHost'>): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOfHub(hub) });
}

/** Every address that the browser permits now. */
export async function permittedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Shows the browser's own question. Call it first thing in a click handler: after an `await` the click no longer counts. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** The same for one other site, and for no more. */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

/** The same for a hub that is being added. */
export function requestHub(hub: Pick<Hub, 'matches' | 'feedHost'>): Promise<boolean> {
  return browser.permissions.request({ origins: originsOfHub(hub) });
}

/** The same for several hubs, in one question. */
export function requestSites(hubs: readonly Pick<Hub, 'matches' | 'feedHost'>[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(hubs.flatMap(originsOfHub))] });
}

/** Gives a hub's permission back, but for what others need: two hubs may have their feeds at one host. */
export async function releaseHub(hub: Pick<Hub, 'matches' | 'feedHost'>, others: readonly Hub[] = []): Promise<void> {
  const needed = others.flatMap(originsOfHub);
  await browser.permissions.remove({ origins: originsOfHub(hub).filter(origin => !needed.includes(origin)) });
}

/** Gives a site's permission back. */
export async function releaseSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: originsOf(host) });
}

const notifications = { permissions: ['notifications' as const] };

/** Whether the browser lets us notify, the question for it (first thing in a click handler), and giving it back. */
export const isNotifyAllowed = (): Promise<boolean> => browser.permissions.contains(notifications);
export const requestNotify = (): Promise<boolean> => browser.permissions.request(notifications);
export const releaseNotify = (): Promise<boolean> => browser.permissions.remove(notifications);

/** The sites among these that the browser lets us work on. */
export async function allowedSites(hosts: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(hosts.map(isSiteAllowed));
  return hosts.filter((_, index) => allowed[index]);
}

/** Calls back when access to any site is given or withdrawn. Returns its remover. */
export function onAccess(listener: () => void): () => void {
  // Not the listener itself: it is not to get the browser's argument.
  const heard = () => listener();
  browser.permissions.onAdded.addListener(heard);
  browser.permissions.onRemoved.addListener(heard);
  return () => {
    browser.permissions.onAdded.removeListener(heard);
    browser.permissions.onRemoved.removeListener(heard);
  };
}

type Registration = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** The hubs that Clearstory may work on: the known ones, and of the added ones those that the browser permits now. */
export async function workingHubs(all?: readonly Hub[]): Promise<readonly Hub[]> {
  const every = all ?? allHubs(await loadKeptHubs());
  const permitted = await Promise.all(every.map(hub => hubs.includes(hub) || isHubAllowed(hub)));
  return every.filter((_, index) => permitted[index]);
}

/** Addresses of hubs: where the reader opens stories by itself, and of those that the manifest does not name. */
async function hubMatches({ autoReader, leftAlone }: Settings): Promise<{ read: string[]; added: string[] }> {
  const kept = await loadKeptHubs();
  const here = await workingHubs(allHubs(kept));
  const read = here.filter(
    ({ id, hosts }) => autoReader && choicesFor(kept, id).autoReader && !leftAlone.includes(hosts[0]!),
  );
  const matches = (some: readonly Hub[]) => some.flatMap(hub => [...hub.matches]);
  return { read: matches(read), added: matches(here.filter(hub => !hubs.includes(hub))) };
}

/** The scripts that are to be registered: the reader's while stories open by themselves, the sweep's for sites of the reader's choice. */
async function wanted(settings: Settings): Promise<Registration[]> {
  const common = { runAt: 'document_start', persistAcrossSessions: true } as const;
  const { read, added } = await hubMatches(settings);
  const swept = await allowedSites(settings.sweptSites);
  const scripts: Registration[] = [
    { id: 'reader', js: [scriptFile('reader')], matches: read, ...common },
    { id: 'hubs', js: [scriptFile('hub'), scriptFile('sweep')], matches: added, ...common },
    { id: 'sites', js: [scriptFile('sweep'), scriptFile('site')], matches: swept.flatMap(originsOf), ...common },
  ];
  return scripts.filter(({ matches }) => matches!.length > 0);
}

const same = (one: Registration, other: Registration) =>
  [...one.matches!].sort().join() === [...other.matches!].sort().join();

/**
 * Registers what the settings and the browser's permissions ask for, and nothing else. Chrome forgets dynamic scripts when the
 * extension is updated, so this is done at each install, update, start and change; done twice, it changes nothing.
 */
export function register(settings: Settings): Promise<void> {
  return navigator.locks.request('register', async () => {
    const [scripts, registered] = await Promise.all([
      wanted(settings),
      browser.scripting.getRegisteredContentScripts() as Promise<Registration[]>,
    ]);
    const isIn = (list: readonly Registration[]) => (script: Registration) =>
      list.some(each => each.id === script.id && same(each, script));
    const gone = registered.filter(script => !isIn(scripts)(script)).map(({ id }) => id!);
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    const missing = scripts.filter(script => !isIn(registered)(script));
    if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
  });
}

/**
 * Runs a script in a tab whose page asks for it. Rejects when there is none of that name, when the page is gone, or access is
 * withheld.
 */
export async function inject(tabId: number, name: OnDemand): Promise<void> {
  if (!onDemand.includes(name)) throw new Error('no such script');
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [scriptFile(name)] });
}

/** Gives a page that was open before Clearstory was installed its scripts. Rejects where access is withheld. */
export async function injectInto(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [scriptFile('sweep'), scriptFile('hub')],
  });
}

/**
 * Puts away what covers the page in a tab: of a site that is permitted, or of any other once, by the toolbar's click (`activeTab`).
 * Rejects where the browser lets no extension work.
 */
export async function injectSite(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [scriptFile('sweep'), scriptFile('site')],
  });
}

/** Tabs that show a hub already. */
export async function openHubTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: origins });
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
}
