import { Hubs } from '../../components/settings/hubs/Hubs.tsx';
import type { HubWords } from '../../components/settings/hubs/types.ts';
import { loadKeptHubs, onHubs } from '../../utils/hub-store.ts';
import { hubs as known } from '../../utils/hubs/hubs.ts';
import { allHubs, choicesFor } from '../../utils/hubs/kept.ts';
import { isHubAllowed, onAccess, permittedOrigins } from '../../utils/sites.ts';
import { isFull } from '../../utils/stories/state.ts';
import { loadFeeds, loadHeadlines, onHeadlines } from '../../utils/stories/store.ts';
import { hubActs } from './hub-acts.ts';
import type { HubsPage } from './hubs-page.ts';

/** The site that the popup would have added. */
const handedOver = () => decodeURIComponent(/^#add:(.*)$/.exec(location.hash)?.[1] ?? '');

/** The hubs' part of the page, in the words of its language. `changed` is called when it has to be shown anew. */
export async function openHubs(changed: () => void): Promise<(words: HubWords) => preact.JSX.Element> {
  let [kept, feeds, list, origins] = await Promise.all([
    loadKeptHubs(),
    loadFeeds(),
    loadHeadlines(),
    permittedOrigins(),
  ]);
  let allowed = await allowedHubs();

  async function allowedHubs(): Promise<ReadonlySet<string>> {
    const hubs = allHubs(kept);
    const answers = await Promise.all(hubs.map(isHubAllowed));
    return new Set(hubs.filter((_, index) => answers[index]).map(({ id }) => id));
  }

  const page: HubsPage & { state: HubsPage['state'] } = {
    get kept() {
      return kept;
    },
    state: { adding: { kind: 'idle', address: handedOver() }, done: null, importing: null, checks: {} },
    show(change) {
      page.state = { ...page.state, ...change };
      changed();
    },
    permits: ({ matches }) => matches.every(match => origins.includes(match)),
  };
  const acts = hubActs(page);

  onHubs(async now => {
    kept = now;
    allowed = await allowedHubs();
    changed();
  });
  onHeadlines(async now => {
    list = now;
    feeds = await loadFeeds();
    changed();
  });
  onAccess(async () => {
    [allowed, origins] = await Promise.all([allowedHubs(), permittedOrigins()]);
    changed();
  });

  return words => {
    const { checks, ...state } = page.state;
    const views = allHubs(kept).map(hub => ({
      hub,
      added: !known.includes(hub),
      allowed: allowed.has(hub.id),
      choices: choicesFor(kept, hub.id),
      feed: feeds[hub.id],
      check: checks[hub.id] ?? null,
    }));
    return <Hubs hubs={views} {...state} full={isFull(list, Date.now())} words={words} {...acts} />;
  };
}
