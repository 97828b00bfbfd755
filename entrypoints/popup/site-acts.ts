import type { SiteAct } from '../../components/headlines/site.ts';
import { browser } from '../../utils/browser.ts';
import { ask, askTab } from '../../utils/messages.ts';
import { saveSettings, withSite } from '../../utils/settings.ts';
import { releaseSite, requestSite, type Wish } from '../../utils/sites.ts';
import type { Shown } from './acts.ts';

/** What the receipt can do with the page and its site. */
export function siteActs(tabId: () => Promise<number>, shown: Shown, look: () => Promise<void>) {
  const switchPage = async (on: boolean, remember: boolean) => askTab(await tabId(), 'sweep:switch', { on, remember });

  /** The first thing of all is the browser's question: after an `await` the click no longer counts. */
  async function keep(host: string): Promise<void> {
    const answer = requestSite(host);
    const wish: Wish = { host, tabId: await tabId() };
    // Should the question close the popup, the background does the rest.
    await browser.storage.session.set({ wish });
    const granted = await answer.catch(() => false);
    if (granted) await ask('site:sweep', wish);
    else await browser.storage.session.remove('wish');
    await look();
    const { site } = shown.state;
    if (!granted && site) shown.show({ site: { ...site, refused: true } });
  }

  async function stopKeeping(host: string): Promise<void> {
    await saveSettings(({ sweptSites }) => ({ sweptSites: withSite(sweptSites, host, false) }));
    await switchPage(false, false).catch(() => {});
    await releaseSite(host);
    await look();
  }

  async function leave(host: string, on: boolean): Promise<void> {
    await saveSettings(({ leftAlone }) => ({ leftAlone: withSite(leftAlone, host, on) }));
    await switchPage(!on, false);
    await look();
  }

  return (act: SiteAct): void => {
    const { host } = shown.state.site!;
    const acts = {
      restore: async (id: number) => askTab(await tabId(), 'sweep:restore', { id }).then(look),
      switch: (on: boolean) => switchPage(on, true).then(look),
      leave: (on: boolean) => leave(host, on),
      keep: (on: boolean) => (on ? keep(host) : stopKeeping(host)),
    };
    void (act.does === 'restore' ? acts.restore(act.id) : acts[act.does](act.on));
  };
}
