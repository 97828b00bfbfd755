import { api } from './api.ts';
import { type ChosenList, chosenSites, type Settings, type Site } from './choices.ts';
import { loadKeptHubs } from './hub-store.ts';
import { hubIn, hubs } from './hubs/hubs.ts';
import { allHubs, choicesFor } from './hubs/kept.ts';
import type { Hub } from './hubs/types.ts';
import { askTab, type PageState } from './messages.ts';
import { type OnDemand, onDemand, scriptFile } from './scripts.ts';
import { saveSettings, withSite } from './settings.ts';

/** Every address of the hubs. The manifest declares the same; every other site is optional there. */
const origins = hubs.flatMap(hub => [...hub.matches]);

/** What is asked for to work on one more site: the host itself, under both schemes, and nothing beside it. */
const originsOf = (host: string) => [`*://${host}/*`];

/** Shops of the browsers' makers, where they let no extension work. */
const stores =
  /^(?:chromewebstore\.google\.com|chrome\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

/** Why nothing of ours can work at an address, as far as it tells; null where it may. */
export function closedAt(address: string | undefined): 'browser' | 'store' | 'pdf' | null {
  const url = URL.parse(address ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) return 'browser';
  if (stores.test(url.hostname)) return 'store';
  return /\.pdf$/i.test(url.pathname) ? 'pdf' : null;
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
  return api().permissions.contains({ origins });
}

/** The same for one other site. Firefox has no pattern for an IPv6 address, and rejects one: there nothing is allowed. */
export function isSiteAllowed(host: string): Promise<boolean> {
  return api()
    .permissions.contains({ origins: originsOf(host) })
    .catch(() => false);
}

/** What a hub needs of the browser: itself, and the host that its feed comes from, if that is another. */
export const originsOfHub = ({ matches, feedHost }: Pick<Hub, 'matches' | 'feedHost'>): string[] => [
  ...matches,
  ...(feedHost ? originsOf(feedHost) : []),
];

/** Whether the browser lets us work on a hub that the reader added. */
export function isHubAllowed(hub: Pick<Hub, 'matches' | 'feedHost'>): Promise<boolean> {
  return api().permissions.contains({ origins: originsOfHub(hub) });
}

/** Every address that the browser permits now. */
export async function permittedOrigins(): Promise<readonly string[]> {
  return (await api().permissions.getAll()).origins ?? [];
}

/** Shows the browser's own question. Call it first thing in a click handler: after an `await` the click no longer counts. */
export function requestAccess(): Promise<boolean> {
  return api().permissions.request({ origins });
}

/** The same for one other site, and for no more. */
export function requestSite(host: string): Promise<boolean> {
  return api().permissions.request({ origins: originsOf(host) });
}

/** Host names that the browser permits, beside the hubs and what is chosen: links there were opened in the reader. */
export async function otherAllowedSites(settings: Settings): Promise<string[]> {
  const [{ origins: permitted = [] }, kept] = await Promise.all([api().permissions.getAll(), loadKeptHubs()]);
  const ofHubs = allHubs(kept).flatMap(originsOfHub);
  const hosts = permitted
    .filter(origin => !ofHubs.includes(origin))
    .flatMap(origin => /^(?:\*|https?):\/\/([^*/]+)\/\*$/.exec(origin)?.[1] ?? []);
  const isLinked = (host: string) => !hubIn(allHubs(kept), `https://${host}`) && !chosenSites(settings).includes(host);
  return [...new Set(hosts)].filter(isLinked).sort();
}

/** The same for a hub that is being added. */
export function requestHub(hub: Pick<Hub, 'matches' | 'feedHost'>): Promise<boolean> {
  return api().permissions.request({ origins: originsOfHub(hub) });
}

/** The same for several hubs, in one question. */
export function requestSites(hubs: readonly Pick<Hub, 'matches' | 'feedHost'>[]): Promise<boolean> {
  return api().permissions.request({ origins: [...new Set(hubs.flatMap(originsOfHub))] });
}

/** Gives a hub's permission back, but for what others need: two hubs may have their feeds at one host. */
export async function releaseHub(hub: Pick<Hub, 'matches' | 'feedHost'>, others: readonly Hub[] = []): Promise<void> {
  const needed = others.flatMap(originsOfHub);
  await api().permissions.remove({ origins: originsOfHub(hub).filter(origin => !needed.includes(origin)) });
}

/** Gives a site's permission back, but for what hubs need of it. */
export async function releaseSite(host: string): Promise<void> {
  const needed = allHubs(await loadKeptHubs()).flatMap(originsOfHub);
  await api().permissions.remove({ origins: originsOf(host).filter(origin => !needed.includes(origin)) });
}

/** Takes a site off a list. What it is not chosen for any more, it needs no permission for. */
export async function giveUpSite(host: string, list: ChosenList): Promise<void> {
  const settings = await saveSettings(before => ({ [list]: withSite(before[list], host, false) }));
  if (!chosenSites(settings).includes(host)) await releaseSite(host);
}

const notifications = { permissions: ['notifications' as const] };

/** Whether the browser lets us notify, the question for it (first thing in a click handler), and giving it back. */
export const isNotifyAllowed = (): Promise<boolean> => api().permissions.contains(notifications);
export const requestNotify = (): Promise<boolean> => api().permissions.request(notifications);
export const releaseNotify = (): Promise<boolean> => api().permissions.remove(notifications);

/** The sites among these that the browser lets us work on. */
export async function allowedSites(hosts: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(hosts.map(isSiteAllowed));
  return hosts.filter((_, index) => allowed[index]);
}

/** Calls back when access to any site is given or withdrawn. Returns its remover. */
export function onAccess(listener: () => void): () => void {
  // Not the listener itself: it is not to get the browser's argument.
  const heard = () => listener();
  api().permissions.onAdded.addListener(heard);
  api().permissions.onRemoved.addListener(heard);
  return () => {
    api().permissions.onAdded.removeListener(heard);
    api().permissions.onRemoved.removeListener(heard);
  };
}

type Registration = chrome.scripting.RegisteredContentScript;

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

/** The scripts that are to be registered: the reader's where stories open by themselves, the page's own on sites of the reader's choice. */
async function wanted(settings: Settings): Promise<Registration[]> {
  const common = { runAt: 'document_start', persistAcrossSessions: true } as const;
  const { read, added } = await hubMatches(settings);
  const chosen = await allowedSites(chosenSites(settings));
  const opened = chosen.filter(host => settings.readSites.includes(host));
  const scripts: Registration[] = [
    { id: 'reader', js: viewFiles, matches: read, ...common },
    { id: 'hubs', js: [scriptFile('hub'), scriptFile('sweep')], matches: added, ...common },
    { id: 'sites', js: [scriptFile('sweep'), scriptFile('site')], matches: chosen.flatMap(originsOf), ...common },
    { id: 'site-reader', js: readerFiles, matches: opened.flatMap(originsOf), ...common },
  ];
  return scripts.filter(({ matches }) => matches!.length > 0);
}

/** Where a script runs and which files it is; browsers give paths back in their own forms. */
const keyOf = ({ matches = [], js = [] }: Registration) =>
  [...[...matches].sort(), ...js.map(file => file.replace(/^.*\//, ''))].join();

/**
 * Registers what the settings and the browser's permissions ask for, and nothing else. Chrome forgets dynamic scripts when the
 * extension is updated, so this is done at each install, update, start and change; done twice, it changes nothing.
 */
export function register(settings: Settings): Promise<void> {
  return navigator.locks.request('register', async () => {
    const [scripts, registered] = await Promise.all([
      wanted(settings),
      api().scripting.getRegisteredContentScripts() as Promise<Registration[]>,
    ]);
    const isIn = (list: readonly Registration[]) => (script: Registration) =>
      list.some(each => each.id === script.id && keyOf(each) === keyOf(script));
    const gone = registered.filter(script => !isIn(scripts)(script)).map(({ id }) => id!);
    if (gone.length > 0) await api().scripting.unregisterContentScripts({ ids: gone });
    const missing = scripts.filter(script => !isIn(registered)(script));
    if (missing.length > 0) await api().scripting.registerContentScripts(missing);
  });
}

/**
 * Runs a script in a tab whose page asks for it. Rejects when there is none of that name, when the page is gone, or access is
 * withheld.
 */
export async function inject(tabId: number, name: OnDemand): Promise<void> {
  if (!onDemand.includes(name)) throw new Error('no such script');
  await api().scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: name === 'reader' ? viewFiles : [scriptFile(name)],
  });
}

/** What shows stories. */
const viewFiles = [scriptFile('dateline'), scriptFile('reader')];

/** What reads any page: few pages beside a hub's have an exact rule. */
const readerFiles = [...viewFiles, scriptFile('general')];

/** Gives a page that was open before Clearstory was installed its scripts. Rejects where access is withheld. */
export async function injectInto(tabId: number): Promise<void> {
  await api().scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [scriptFile('sweep'), scriptFile('hub')],
  });
}

/**
 * Gives a page of another site its scripts: of a site that is permitted, or of any other once, by the reader's own act on the
 * toolbar, a key or a menu (`activeTab`). They do nothing by themselves. Resolves to what the last one gives back. Rejects where the
 * browser lets no extension work.
 */
async function injectSite(tabId: number, ...more: readonly string[]): Promise<unknown> {
  const [last] = await api().scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [scriptFile('sweep'), scriptFile('site'), ...more],
  });
  return last?.result;
}

/** Puts away what covers the page in a tab. Rejects as `injectSite` does. */
export async function clearPage(tabId: number): Promise<void> {
  await injectSite(tabId);
  await askTab(tabId, 'sweep:switch', { on: true, remember: false });
}

/** Opens the reader on the page in a tab, or leaves it. Rejects as `injectSite` does, and where a page is no web page. */
export async function toggleReader(tabId: number): Promise<PageState> {
  return askTab(tabId, 'reader:toggle', {}).catch(async () => {
    const state = await injectSite(tabId, ...readerFiles, scriptFile('toggle'));
    if (!state) throw new Error('no page to read');
    return state as PageState;
  });
}

/** Stories of this tab's site open by themselves from now on, the one that it shows, too. */
export async function openAlways(tabId: number): Promise<void> {
  await injectSite(tabId, ...readerFiles);
  await askTab(tabId, 'reader:always', {});
}

/** Tabs that show a hub already. */
export async function openHubTabs(): Promise<number[]> {
  const tabs = await api().tabs.query({ url: origins });
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
}
