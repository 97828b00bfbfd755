import type { SiteAct } from '../../components/headlines/site.ts';
import { api } from '../../utils/api.ts';
import { ask, askTab, type Wish } from '../../utils/messages.ts';
import type { Shown } from '../../utils/opening.ts';
import { type ChosenList, saveSettings, withSite } from '../../utils/settings.ts';
import { giveUpSite, requestSite } from '../../utils/sites.ts';

/** What the receipt can do with the page and its site. */
export function siteActs(
  { tabId, clear }: { tabId(): Promise<number>; clear(): Promise<void> },
  shown: Shown,
  look: () => Promise<void>,
) {
  const switchPage = async (on: boolean, remember: boolean) => askTab(await tabId(), 'sweep:switch', { on, remember });

  /** The first thing of all is the browser's question: after an `await` the click no longer counts. */
  async function keep(host: string, list: ChosenList): Promise<void> {
    const answer = requestSite(host);
    const wish: Wish = { host, list, tabId: await tabId() };
    // Should the question close the popup, the background does the rest.
    await api().storage.session.set({ wish });
    const granted = await answer.catch(() => false);
    if (granted) await ask('site:keep', wish);
    else await api().storage.session.remove('wish');
    await look();
    const { site } = shown.state;
    if (!granted && site) shown.show({ site: { ...site, refused: true } });
  }

  async function stopKeeping(host: string, list: ChosenList): Promise<void> {
    if (list === 'sweptSites') await switchPage(false, false).catch(() => {});
    await giveUpSite(host, list);
    await look();
  }

  async function leave(host: string, on: boolean): Promise<void> {
    await saveSettings(({ leftAlone }) => ({ leftAlone: withSite(leftAlone, host, on) }));
    await switchPage(!on, false);
    await look();
  }

  const restore = async (id: number) => askTab(await tabId(), 'sweep:restore', { id }).then(look);

  /** Where hubs are added, with the address filled in: what the site has is looked at there, before it is one. */
  async function add(host: string): Promise<void> {
    await api().tabs.create({ url: api().runtime.getURL(`/options.html#add:${encodeURIComponent(host)}`) });
    window.close();
  }

  return (act: SiteAct): void => {
    const { host } = shown.state.site!;
    if (act.does === 'restore') void restore(act.id);
    else if (act.does === 'clear') void clear();
    else if (act.does === 'add') void add(host);
    else if (act.does === 'keep') void (act.on ? keep : stopKeeping)(host, act.list);
    else if (act.does === 'leave') void leave(host, act.on);
    else void switchPage(act.on, true).then(look);
  };
}
