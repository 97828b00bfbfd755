import { render } from 'preact';
import { Popup, type PopupState } from '../../components/headlines/Popup.tsx';
import { voiceOf } from '../../components/reader/words.ts';
import { headlines as en, reader as enReader } from '../../locales/en.json';
import { headlines as km, reader as kmReader } from '../../locales/km.json';
import { browser } from '../../utils/browser.ts';
import { theBetterCambodia as hub } from '../../utils/hubs/hubs.ts';
import { ask } from '../../utils/messages.ts';
import { parseSettings } from '../../utils/settings.ts';
import { parsePictures } from '../../utils/stories/pictures.ts';
import { onHeadlines, parseStore } from '../../utils/stories/store.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { wire } from './acts.ts';
import { tabUnder } from './page.ts';

/** As many stories left in a row, and the popup offers to switch the automatic reader off. */
const leftOften = 3;

// Asked at the same time, but the first paint needs only this one read.
const tab = tabUnder();
const stored = await browser.storage.local.get(['settings', 'headlines', 'feeds', 'pictures']);
const settings = parseSettings(stored.settings);
const store = parseStore(stored.headlines, stored.feeds);
const language = resolveLanguage(settings.language, navigator.language);
const voice = voiceOf(language, { en: enReader, km: kmReader });
const root = document.getElementById('root')!;

const shown = {
  state: {
    found: { kind: 'looking' },
    site: null,
    store,
    pictures: parsePictures(stored.pictures),
    now: Date.now(),
    online: navigator.onLine,
    allowed: true,
    asking: store.items.length === 0,
    tooSoon: false,
    offer: false,
    hub: { name: hub.name, host: hub.hosts[0]! },
  } as PopupState,
  show(change: Partial<PopupState>): void {
    shown.state = { ...shown.state, ...change };
    const words = language === 'km' ? km : en;
    render(<Popup {...shown.state} {...acts} words={words} voice={voice} language={language} />, root);
  },
};
const { show } = shown;
const { acts, illustrate, look, refresh } = wire(tab, shown);

document.documentElement.lang = language;
document.documentElement.dataset.palette = settings.palette;
show({});

onHeadlines(store => {
  show({ store, now: Date.now() });
  illustrate();
  void ask('headlines:looked', {});
});
for (const event of ['online', 'offline']) addEventListener(event, () => show({ online: navigator.onLine }));
void look().then(illustrate);
// A question that was answered with no closed the popup that put it.
void browser.storage.session.remove('wish');
// What is put away while the popup is open is told, too.
setInterval(() => shown.state.site && void look(), 1000);
void refresh(false);
void ask('headlines:looked', {});
void browser.storage.session
  .get('leftInARow')
  .then(({ leftInARow }) => show({ offer: settings.autoReader && Number(leftInARow) >= leftOften }));
