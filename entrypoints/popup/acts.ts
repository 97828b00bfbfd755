import type { PopupActs } from '../../components/headlines/Popup.tsx';
import { api } from '../../utils/api.ts';
import { ask } from '../../utils/messages.ts';
import type { Shown } from '../../utils/opening.ts';
import { defaults, loadSettings, saveSettings } from '../../utils/settings.ts';
import { clearPage, requestAccess, toggleReader, workingHubs } from '../../utils/sites.ts';
import { fillPictures } from '../../utils/stories/pictures.ts';
import type { Headline } from '../../utils/stories/types.ts';
import { listOf } from './list.ts';
import { markingOf } from './marking.ts';
import { findPage, type tabUnder } from './page.ts';
import { searchOf } from './search.ts';
import { siteActs } from './site-acts.ts';

/** As many stories are ticked as anybody listens to; beyond that, those ticked first go. */
const mostTicked = 30;

/** What the popup does by itself behind the first paint, and what can be done with it. */
export function wire(tab: ReturnType<typeof tabUnder>, shown: Shown) {
  const { show } = shown;
  const { runtime, storage, tabs } = api();
  const list = listOf(shown);
  const search = searchOf(shown, list);
  const marking = markingOf(shown);

  let illustrated = Promise.resolve();
  /** Gets the pictures that the list lacks, one round after the other. */
  function illustrate(): void {
    if (!shown.state.allowed) return;
    illustrated = illustrated.then(async () => {
      const hubs = await workingHubs();
      const { store, pictures, isPrivate } = shown.state;
      await fillPictures(store.items, pictures, found => show({ pictures: found }), { hubs, isPrivate });
    });
  }

  let looks = 0;
  async function look(): Promise<void> {
    const turn = ++looks;
    const { found, site } = await findPage(await tab, await loadSettings().catch(() => defaults));
    // What was asked before the reader's last act says how it was before.
    if (turn !== looks) return;
    const refused = shown.state.site?.refused;
    show({ found, site: site && { ...site, refused }, allowed: found.kind !== 'not-allowed' });
  }

  async function refresh(byHand: boolean): Promise<void> {
    // Beside a list, an answer that comes at once is not worth two changes of the foot line.
    const slow = setTimeout(() => show({ asking: true }), shown.state.store.items.length > 0 ? 400 : 0);
    const { refreshed } = await ask('headlines:refresh', {}).catch(() => ({ refreshed: false }));
    clearTimeout(slow);
    show({ asking: false, tooSoon: byHand && !refreshed, now: Date.now() });
  }

  const tabId = async () => (await tab)!.id!;
  /** A page that nothing of ours can work on did not say so by its address. */
  const fail = () => show({ found: { kind: 'elsewhere', why: null }, site: null });
  const pageActs = {
    toggle: async () => {
      const state = await toggleReader(await tabId()).catch(fail);
      // A condition is named here; what else came of it is to be seen on the page.
      if (state && (state.open || state.kind !== 'condition')) window.close();
      else if (state) await look();
    },
    reload: async () => tabs.reload(await tabId()).then(() => window.close()),
    allow: async () => {
      if (await requestAccess()) await Promise.all([look().then(illustrate), refresh(false)]);
    },
  };

  const ownPage = (hash: string) => runtime.getURL(`/reader-page.html#${hash}`);
  /**
   * A saved story is in this browser: without a network its page is read there. A text that its feed gave, and that may be shown,
   * is there at once. From a private window it is not: our page may open outside of it.
   */
  function addressFor({ url }: Headline): string {
    const { online, notes, isPrivate } = shown.state;
    if (!online && notes[url]?.saved) return ownPage(`saved:${encodeURIComponent(url)}`);
    return notes[url]?.here && !isPrivate ? ownPage(`feed:${encodeURIComponent(url)}`) : url;
  }

  const acts: PopupActs = {
    onPage: action => void pageActs[action](),
    onSite: siteActs({ tabId, clear: async () => clearPage(await tabId()).then(look, fail) }, shown, look),
    onOpen: (headline, place) => {
      const url = addressFor(headline);
      const opened = place === 'here' ? tabs.update({ url }) : tabs.create({ url, active: false });
      void opened.then(() => window.close());
    },
    onRead: (headline, read) => void marking.read(headline, read),
    onSave: (headline, saved) => void marking.save(headline, saved),
    onAllRead: () => void marking.allRead(),
    onTick: ({ url }) => {
      const { ticked } = shown.state;
      const others = ticked.filter(other => other !== url);
      show({ ticked: others.length < ticked.length ? others : [...ticked, url].slice(-mostTicked) });
    },
    onUntick: () => show({ ticked: [] }),
    onListen: headline => {
      const { ticked } = shown.state;
      const urls = ticked.length === 0 && headline ? [headline.url] : ticked;
      if (urls.length === 0) return;
      show({ ticked: [] });
      const url = ownPage(`playlist:${urls.map(encodeURIComponent).join(',')}`);
      void tabs.create({ url }).then(() => window.close());
    },
    onNoticeEnd: () => show({ notice: null }),
    onView: view => {
      show({ view, listing: null, search: null, rows: list.handful, top: 0 });
      void list.load();
    },
    onQuery: query => search.query(query),
    onMore: () => void (shown.state.search ? search.more() : list.more()),
    onScroll: top => shown.keep({ top }),
    onRetry: () => void refresh(true),
    onOptions: () => void runtime.openOptionsPage().then(() => window.close()),
    onOffer: accepted => {
      show({ offer: false });
      void storage.session.set({ leftInARow: 0 });
      if (accepted) void saveSettings({ autoReader: false });
    },
  };

  return { acts, illustrate, list, look, refresh };
}
