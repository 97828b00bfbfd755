import { render } from 'preact';
import { Hubs } from '../../components/settings/hubs/Hubs.tsx';
import { Options } from '../../components/settings/Options.tsx';
import { options as en, hubs as enHubs } from '../../locales/en.json';
import { options as km, hubs as kmHubs } from '../../locales/km.json';
import { loadKeptHubs, onHubs } from '../../utils/hub-store.ts';
import { theBetterCambodia as hub } from '../../utils/hubs/hubs.ts';
import { allHubs, choicesFor } from '../../utils/hubs/kept.ts';
import { loadSettings, onSettings, saveSettings, withSite } from '../../utils/settings.ts';
import { allowedSites, isHubAllowed, onAccess, permittedOrigins, releaseSite, requestSite } from '../../utils/sites.ts';
import { loadFeeds, loadHeadlines, onHeadlines } from '../../utils/stories/store.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { hubActs } from './hub-acts.ts';
import type { HubsPage } from './hubs-page.ts';

const root = document.getElementById('root')!;
let [settings, kept, feeds, list, origins] = await Promise.all([
  loadSettings(),
  loadKeptHubs(),
  loadFeeds(),
  loadHeadlines(),
  permittedOrigins(),
]);
let permitted = await allowedSites(settings.sweptSites);
let allowed = await allowedHubs();

async function allowedHubs(): Promise<ReadonlySet<string>> {
  const hubs = allHubs(kept);
  const answers = await Promise.all(hubs.map(isHubAllowed));
  return new Set(hubs.filter((_, index) => answers[index]).map(({ id }) => id));
}

/** The site is off the list and its permission given back. */
async function removeSite(host: string): Promise<void> {
  await saveSettings(({ sweptSites }) => ({ sweptSites: withSite(sweptSites, host, false) }));
  await releaseSite(host);
}

const page: HubsPage & { state: HubsPage['state'] } = {
  get kept() {
    return kept;
  },
  state: { adding: { kind: 'idle' }, done: null, importing: null, checks: {} },
  show(change) {
    page.state = { ...page.state, ...change };
    show();
  },
  permits: ({ matches }) => matches.every(match => origins.includes(match)),
};
const acts = hubActs(page);

function hubsPart(words: typeof enHubs) {
  const { checks, ...state } = page.state;
  const views = allHubs(kept).map(each => ({
    hub: each,
    added: each.id !== hub.id,
    allowed: allowed.has(each.id),
    choices: choicesFor(kept, each.id),
    feed: feeds[each.id],
    check: checks[each.id] ?? null,
  }));
  return <Hubs hubs={views} {...state} full={list.full !== null} words={words} {...acts} />;
}

function show(): void {
  const language = resolveLanguage(settings.language, navigator.language);
  const words = language === 'km' ? km : en;
  document.documentElement.lang = language;
  document.documentElement.dataset.palette = settings.palette;
  document.title = `Clearstory: ${words.title}`;
  render(
    <Options
      settings={settings}
      hub={hub}
      hubs={hubsPart(language === 'km' ? kmHubs : enHubs)}
      allowedSites={permitted}
      words={words}
      onChange={change => void saveSettings(change)}
      onRejoin={host => void saveSettings(({ leftAlone }) => ({ leftAlone: withSite(leftAlone, host, false) }))}
      onAllowSite={host => void requestSite(host)}
      onRemoveSite={host => void removeSite(host)}
    />,
    root,
  );
}

show();
onSettings(async changed => {
  settings = changed;
  show();
  permitted = await allowedSites(settings.sweptSites);
  show();
});
onHubs(async changed => {
  kept = changed;
  allowed = await allowedHubs();
  show();
});
onHeadlines(async changed => {
  list = changed;
  feeds = await loadFeeds();
  show();
});
onAccess(async () => {
  [allowed, permitted, origins] = await Promise.all([
    allowedHubs(),
    allowedSites(settings.sweptSites),
    permittedOrigins(),
  ]);
  show();
});
