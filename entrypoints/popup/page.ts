import type { Found } from '../../components/headlines/page-line.ts';
import type { PageSite } from '../../components/headlines/site.ts';
import { api } from '../../utils/api.ts';
import { loadHubs } from '../../utils/hub-store.ts';
import { hubIn, hubs } from '../../utils/hubs/hubs.ts';
import { isOffLimits } from '../../utils/hubs/off-limits.ts';
import { askTab } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings.ts';
import { closedAt, isAllowed, isSiteAllowed, siteOf, workingHubs } from '../../utils/sites.ts';

/** The tab under the popup. Its address can be seen by the click on the toolbar (`activeTab`), or on sites that are permitted. */
export async function tabUnder(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await api().tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** What the popup's first line is about. */
async function lineOf(tab: chrome.tabs.Tab | undefined, site: PageSite | null): Promise<Found> {
  // A hub that the reader added has a permission of its own.
  const isAdded = site?.isHub && !hubs.some(({ hosts }) => hosts.includes(site.host));
  if (!isAdded && !(await isAllowed())) return { kind: 'not-allowed' };
  if (tab?.id === undefined || !site) return { kind: 'elsewhere', why: closedAt(tab?.url) };
  if (!site.isHub) return { kind: 'site', state: await askTab(tab.id, 'page:describe', {}).catch(() => null) };
  try {
    return { kind: 'answered', state: await askTab(tab.id, 'page:describe', {}) };
  } catch {
    return { kind: 'silent' };
  }
}

/** How the pop-ups of the tab's page stand; null where nothing of ours works. */
async function siteUnder(tab: chrome.tabs.Tab | undefined, settings: Settings): Promise<PageSite | null> {
  const hub = hubIn(await loadHubs().catch(() => hubs), tab?.url ?? '');
  const site = siteOf(tab?.url, hub ? await workingHubs([hub]) : []);
  if (tab?.id === undefined || !site || isOffLimits(new URL(tab.url!)) || closedAt(tab.url)) return null;
  const { host, isHub } = site;
  const [sweep, allowed] = await Promise.all([
    askTab(tab.id, 'sweep:describe', {}).catch(() => null),
    !isHub && isSiteAllowed(host),
  ]);
  const isOn = (list: readonly string[]) => allowed && list.includes(host);
  return {
    host,
    isHub,
    // Nor is it offered from a private window: our page may open outside of it, with the site's name.
    isKnown: hub !== undefined || tab.incognito,
    sweep,
    swept: isOn(settings.sweptSites),
    read: isOn(settings.readSites),
    leftAlone: isHub && settings.leftAlone.includes(host),
  };
}

/** Whether the receipt has anything to say: nothing while the reader stands over a hub's page, or where pop-ups are left alone anyway. */
function tells(found: Found, site: PageSite, settings: Settings): boolean {
  if (!site.isHub) return found.kind === 'site' || found.kind === 'not-allowed';
  return settings.sweep && site.sweep !== null && !(found.kind === 'answered' && found.state.open);
}

/** What the popup says of the page under it. */
export async function findPage(
  tab: chrome.tabs.Tab | undefined,
  settings: Settings,
): Promise<{ found: Found; site: PageSite | null }> {
  const site = await siteUnder(tab, settings);
  const found = await lineOf(tab, site);
  const covered = found.kind === 'site' && found.state?.open === true;
  return { found, site: site && tells(found, site, settings) ? { ...site, covered } : null };
}
