import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Popup, type PopupActs, type PopupState } from '../../components/headlines/Popup.tsx';
import { headlines as en } from '../../locales/en.json';
import { headlines as km } from '../../locales/km.json';
import { api, keptOf } from '../../utils/api.ts';
import { parseSettings } from '../../utils/choices.ts';
import { theBetterCambodia as hub } from '../../utils/hubs/hubs.ts';
import { opening } from '../../utils/opening.ts';
import { preact } from '../../utils/preact.ts';
import { parseStore } from '../../utils/stories/state.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { recall, remember } from './memory.ts';

/** Rows of the first paint: what can be seen. */
const firstRows = 6;
/** No row is lower, in px. */
const leastHeight = 60;

const names = [
  ...(['onPage', 'onSite', 'onOpen', 'onRead', 'onSave', 'onView', 'onQuery', 'onMore', 'onScroll'] as const),
  ...(['onAllRead', 'onTick', 'onListen', 'onUntick', 'onNoticeEnd', 'onRetry', 'onOptions', 'onOffer'] as const),
];

/** Resolves once the first frame is on the screen. A window that nobody sees never has one. */
const painted = () =>
  new Promise<void>(done => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    setTimeout(done, 200);
  });

/**
 * The popup's first paint: the rows that can be seen, and nothing that they do not need. No module, and one file: a page's modules
 * run only once its style sheets are there and each file of them came.
 */
export default defineUnlistedScript(async () => {
  // A profile that is damaged gives nothing of what was kept: the page's switch is there all the same.
  const [stored, memory] = await Promise.all([
    keptOf('settings', 'headlines', 'feeds'),
    recall().catch(() => null),
    document.readyState === 'loading' && new Promise(done => document.addEventListener('DOMContentLoaded', done)),
  ]);
  const settings = parseSettings(stored.settings);
  const store = parseStore(stored.headlines, stored.feeds);
  const language = resolveLanguage(settings.language, navigator.language);
  const words = language === 'km' ? km : en;
  const root = document.getElementById('root')!;
  /** Where the list was left, while it is the same list. */
  const top = memory && memory.first === store.items[0]?.url ? memory.top : 0;

  let remembering = false;

  const shown = {
    state: {
      found: { kind: 'looking' },
      site: null,
      store,
      view: memory?.view ?? { show: 'all', topic: null },
      listing: null,
      notes: memory?.notes ?? {},
      fresh: new Set(),
      ticked: memory?.ticked ?? [],
      sources: memory?.sources ?? null,
      rows: firstRows + Math.ceil(top / leastHeight),
      top,
      search: null,
      notice: null,
      isPrivate: api().extension.inIncognitoContext,
      pictures: {},
      now: Date.now(),
      online: navigator.onLine,
      allowed: true,
      asking: store.items.length === 0,
      tooSoon: false,
      offer: false,
      hub: { name: hub.name, host: hub.hosts[0]! },
      later: null,
    } as PopupState,
    keep(change: Partial<PopupState>): void {
      shown.state = { ...shown.state, ...change };
      if (!shown.state.later || shown.state.isPrivate) return;
      // What was chosen is there though the popup closes at once; the rest may come in one with what follows.
      if (change.view || change.ticked) remember(shown.state);
      if (remembering) return;
      remembering = true;
      setTimeout(() => {
        remembering = false;
        remember(shown.state);
      }, 150);
    },
    show(change: Partial<PopupState>): void {
      shown.keep(change);
      preact.render(<Popup {...shown.state} {...acts} words={words} language={language} />, root);
    },
  };

  const real = new Promise<PopupActs>(ready => opening.leave({ shown, settings, language, ready, preact }));
  /** What is done before that is done as soon as it can be. */
  let acts = Object.fromEntries(
    names.map(name => [
      name,
      (...given: never[]) => void real.then(acts => (acts[name] as (...given: never[]) => void)(...given)),
    ]),
  ) as unknown as PopupActs;

  document.documentElement.lang = language;
  document.documentElement.dataset.palette = settings.palette;
  shown.show({});
  await painted();
  await import(/* @vite-ignore */ document.querySelector<HTMLMetaElement>('meta[name=later]')!.content);
  acts = await real;
  shown.show({});
});
