import * as parts from '../../components/headlines/later.ts';
import { voiceOf } from '../../components/reader/words.ts';
import { reader as en } from '../../locales/en.json';
import { reader as km } from '../../locales/km.json';
import { api, keptOf } from '../../utils/api.ts';
import { loadKeptHubs } from '../../utils/hub-store.ts';
import { allHubs, choicesFor } from '../../utils/hubs/kept.ts';
import { ask } from '../../utils/messages.ts';
import { opening } from '../../utils/opening.ts';
import { meet, newsAmong, parseLooked } from '../../utils/stories/news.ts';
import { parsePictures } from '../../utils/stories/pictures.ts';
import { loadHeadlines, onHeadlines } from '../../utils/stories/store.ts';
import type { Headline, HeadlineStore } from '../../utils/stories/types.ts';
import { wire } from './acts.ts';
import { tabUnder } from './page.ts';

/** As many stories left in a row, and the popup offers to switch the automatic reader off. */
const leftOften = 3;

/** The hubs as rows name them, where there is more than one. */
async function sourcesOf() {
  const kept = await loadKeptHubs();
  const all = allHubs(kept);
  if (all.length < 2) return null;
  return Object.fromEntries(all.map(({ id, name }) => [id, { name, colour: choicesFor(kept, id).colour }]));
}

/** What is new, by what the list held when it was looked at last: that is read before it is noted that somebody looks now. */
async function newsOf() {
  const looked = parseLooked((await keptOf('looked')).looked);
  return (items: readonly Headline[]) => new Set(newsAmong(items, meet(looked, items)).map(({ url }) => url));
}

/** What the popup does once its first rows stand. */
async function begin(): Promise<void> {
  const { shown, settings, language, ready } = opening.take();
  const { show } = shown;
  const tab = tabUnder();
  const { acts, illustrate, look, refresh, list } = wire(tab, shown);
  const news = newsOf();
  const pictures = keptOf('pictures');
  /** Nothing that is listed is new from now on. Who looks from a private window leaves no trace of it. */
  const noteLook = () => shown.state.isPrivate || void ask('headlines:looked', {});
  const follow = async (store: HeadlineStore) => {
    show({ store, fresh: (await news)(store.items), now: Date.now() });
    illustrate();
    void list.load();
    noteLook();
  };
  // First of all: what comes while the rest is put ready is not told again.
  onHeadlines(store => void follow(store));
  show({
    // Chrome's popup does not know by itself what window it stands in.
    isPrivate: shown.state.isPrivate || ((await tab)?.incognito ?? false),
    later: { parts, voice: voiceOf(language, { en, km }) },
    pictures: parsePictures((await pictures).pictures),
    rows: Math.max(shown.state.rows, list.handful),
  });
  /** What is put away while the popup is open is told, too; and a page that did not answer yet is asked again. */
  const lookAgain = async () => {
    if (shown.state.found.kind !== 'elsewhere') await look().catch(() => {});
    setTimeout(lookAgain, 1000);
  };
  void look()
    .then(illustrate)
    .finally(() => setTimeout(lookAgain, 1000));
  const painted = shown.state.store;
  const [sources, freshIn, now] = await Promise.all([
    sourcesOf().catch(() => null),
    news,
    loadHeadlines().catch(() => painted),
  ]);
  show({ sources, fresh: freshIn(shown.state.store.items) });
  // The list came, or became another, between its first reading and the first frame.
  if (shown.state.store === painted && JSON.stringify(now) !== JSON.stringify(painted)) await follow(now);
  else {
    void list.load();
    noteLook();
  }
  for (const event of ['online', 'offline'])
    addEventListener(event, () => {
      show({ online: navigator.onLine });
      if (navigator.onLine) void refresh(false);
    });
  // A question that was answered with no closed the popup that put it.
  const { session } = api().storage;
  void session.remove('wish');
  void refresh(false);
  void session
    .get('leftInARow')
    .then(({ leftInARow }) => show({ offer: settings.autoReader && Number(leftInARow) >= leftOften }));
  ready(acts);
}

void begin();
