import { api } from '../../utils/api.ts';
import type { Wish } from '../../utils/messages.ts';
import { type ChosenList, saveSettings, withSite } from '../../utils/settings.ts';
import { clearPage, isSiteAllowed, openAlways, register } from '../../utils/sites.ts';

/** What being on a list means at once for the page that is there. */
const begin: Readonly<Record<ChosenList, (tabId: number) => Promise<void>>> = {
  sweptSites: clearPage,
  readSites: openAlways,
};

/** Does on a site from now on what it was chosen for, and on the page of it that this tab shows. */
export async function keepSite({ host, list, tabId }: Wish): Promise<void> {
  if (!(await isSiteAllowed(host))) return;
  await register(await saveSettings(settings => ({ [list]: withSite(settings[list], host, true) })));
  // The tab may have gone on to another page.
  await begin[list](tabId).catch(() => {});
}

/** Does what the popup was asked for before the browser's question closed it. */
export async function takeWish(): Promise<void> {
  const { wish } = (await api().storage.session.get('wish')) as { wish?: Wish };
  if (!wish || !(await isSiteAllowed(wish.host))) return;
  await api().storage.session.remove('wish');
  await keepSite(wish);
}
