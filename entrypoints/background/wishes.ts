import { browser } from '../../utils/browser.ts';
import { saveSettings, withSite } from '../../utils/settings.ts';
import { injectSite, isSiteAllowed, register, type Wish } from '../../utils/sites.ts';

/** Keeps pop-ups off a site from now on, and off the page of it that this tab shows. */
export async function sweepSite(host: string, tabId: number): Promise<void> {
  if (!(await isSiteAllowed(host))) return;
  await register(await saveSettings(({ sweptSites }) => ({ sweptSites: withSite(sweptSites, host, true) })));
  // The tab may have gone on to another page.
  await injectSite(tabId).catch(() => {});
}

/** Does what the popup was asked for before the browser's question closed it. */
export async function takeWish(): Promise<void> {
  const { wish } = (await browser.storage.session.get('wish')) as { wish?: Wish };
  if (!wish || !(await isSiteAllowed(wish.host))) return;
  await browser.storage.session.remove('wish');
  await sweepSite(wish.host, wish.tabId);
}
