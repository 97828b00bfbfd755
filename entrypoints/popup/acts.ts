import type { PopupActs, PopupState } from '../../components/headlines/Popup.tsx';
import { browser } from '../../utils/browser.ts';
import { loadHubs } from '../../utils/hub-store.ts';
import { ask, askTab } from '../../utils/messages.ts';
import { loadSettings, saveSettings } from '../../utils/settings.ts';
import { injectSite, requestAccess } from '../../utils/sites.ts';
import { fillPictures } from '../../utils/stories/pictures.ts';
import { findPage, type tabUnder } from './page.ts';
import { siteActs } from './site-acts.ts';

/** The popup's state, as its wiring sees it. */
export interface Shown {
  readonly state: PopupState;
  show(change: Partial<PopupState>): void;
}

/** What the popup does by itself behind the first paint, and what can be done with it. */
export function wire(tab: ReturnType<typeof tabUnder>, shown: Shown) {
  const { show } = shown;

  let illustrated = Promise.resolve();
  /** Gets the pictures that the list lacks, one round after the other. */
  function illustrate(): void {
    if (!shown.state.allowed) return;
    illustrated = illustrated.then(async () => {
      const hubs = await loadHubs();
      await fillPictures(shown.state.store.items, shown.state.pictures, pictures => show({ pictures }), { hubs });
    });
  }

  let looks = 0;
  async function look(): Promise<void> {
    const turn = ++looks;
    const { found, site } = await findPage(await tab, await loadSettings());
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
  const pageActs = {
    toggle: async () => askTab(await tabId(), 'reader:toggle', {}).then(() => window.close(), look),
    clear: async () => {
      // Where the browser keeps its own pages and shops from extensions, nothing can be put away.
      const cleared = await injectSite(await tabId()).then(
        () => true,
        () => false,
      );
      if (cleared) await look();
      else show({ found: { kind: 'elsewhere' }, site: null });
    },
    reload: async () => browser.tabs.reload(await tabId()).then(() => window.close()),
    allow: async () => {
      if (await requestAccess()) await Promise.all([look().then(illustrate), refresh(false)]);
    },
  };

  const acts: PopupActs = {
    onPage: action => void pageActs[action](),
    onSite: siteActs(tabId, shown, look),
    onOpen: ({ url }, place) => {
      const opened = place === 'here' ? browser.tabs.update({ url }) : browser.tabs.create({ url, active: false });
      void opened.then(() => window.close());
    },
    onRetry: () => void refresh(true),
    onOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
    onOffer: accepted => {
      show({ offer: false });
      void browser.storage.session.set({ leftInARow: 0 });
      if (accepted) void saveSettings({ autoReader: false });
    },
  };

  return { acts, illustrate, look, refresh };
}
