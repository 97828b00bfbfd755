import { render } from 'preact';
import { Popup, type PopupActs, type PopupState } from '../../components/headlines/Popup.tsx';
import { headlines as en } from '../../locales/en.json';
import { headlines as km } from '../../locales/km.json';
import { browser } from '../../utils/browser.ts';
import { theBetterCambodia as hub } from '../../utils/hubs/hubs.ts';
import { ask, askTab } from '../../utils/messages.ts';
import { parseSettings, saveSettings } from '../../utils/settings.ts';
import { requestAccess } from '../../utils/sites.ts';
import { fillPictures, parsePictures } from '../../utils/stories/pictures.ts';
import { onHeadlines, parseStore } from '../../utils/stories/store.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { findPage, tabUnder } from './page.ts';

/** As many stories left in a row, and the popup offers to switch the automatic reader off. */
const leftOften = 3;

// One read for everything the first paint needs; the tab is asked at the same time.
const [stored, tab] = await Promise.all([browser.storage.local.get(['settings', 'headlines', 'pictures']), tabUnder()]);
const settings = parseSettings(stored.settings);
const language = resolveLanguage(settings.language, navigator.language);

let state: PopupState = {
  found: { kind: 'looking' },
  store: parseStore(stored.headlines),
  pictures: parsePictures(stored.pictures),
  now: Date.now(),
  online: navigator.onLine,
  allowed: true,
  asking: true,
  tooSoon: false,
  offer: false,
  hub: { name: hub.name, host: hub.hosts[0]! },
};

function show(change: Partial<PopupState>): void {
  state = { ...state, ...change };
  render(<Popup {...state} {...acts} words={language === 'km' ? km : en} language={language} />, root);
}

async function look(): Promise<void> {
  const found = await findPage(tab);
  const allowed = found.kind !== 'not-allowed';
  show({ found, allowed });
  if (allowed) illustrate();
}

let illustrated = Promise.resolve();
/** Gets the pictures that the list lacks, one round after the other. */
function illustrate(): void {
  illustrated = illustrated.then(() => fillPictures(state.store.items, state.pictures, pictures => show({ pictures })));
}

async function refresh(byHand: boolean): Promise<void> {
  show({ asking: true });
  const { refreshed } = await ask('headlines:refresh', {}).catch(() => ({ refreshed: false }));
  show({ asking: false, tooSoon: byHand && !refreshed, now: Date.now() });
}

const pageActs = {
  toggle: () => askTab(tab!.id!, 'reader:toggle', {}).then(() => window.close(), look),
  reload: () => browser.tabs.reload(tab!.id!).then(() => window.close()),
  allow: async () => {
    if (await requestAccess()) await Promise.all([look(), refresh(false)]);
  },
};

const acts: PopupActs = {
  onPage: action => void pageActs[action](),
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

const root = document.getElementById('root')!;
document.documentElement.lang = language;
document.documentElement.dataset.palette = settings.palette;
show({});

onHeadlines(store => {
  show({ store, now: Date.now() });
  if (state.allowed) illustrate();
});
for (const event of ['online', 'offline']) addEventListener(event, () => show({ online: navigator.onLine }));
void look();
void refresh(false);
void browser.storage.session
  .get('leftInARow')
  .then(({ leftInARow }) => show({ offer: settings.autoReader && Number(leftInARow) >= leftOften }));
