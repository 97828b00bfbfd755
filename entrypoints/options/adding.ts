import type { HubActs, Said } from '../../components/settings/hubs/types.ts';
import { saveHubs } from '../../utils/hub-store.ts';
import { readAddress } from '../../utils/hubs/address.ts';
import { allHubs, hubFrom } from '../../utils/hubs/kept.ts';
import type { Hub } from '../../utils/hubs/types.ts';
import { ask } from '../../utils/messages.ts';
import { releaseHub, requestHub, requestSite } from '../../utils/sites.ts';
import type { Discovery } from '../../utils/stories/discover.ts';
import type { Problem } from '../../utils/stories/types.ts';
import { type HubsPage, refresh } from './hubs-page.ts';

/** A site that is being looked at. */
interface Site {
  host: string;
  address: string;
  /** What the browser was asked for, to be given back if it is not added after all. */
  asked: Pick<Hub, 'matches' | 'feedHost'>[];
}

const troubles: Readonly<Record<Problem['kind'], Said['word']>> = {
  offline: 'unreachable',
  timeout: 'tooSlow',
  http: 'gaveError',
  redirected: 'leadsAway',
  portal: 'badAnswer',
  empty: 'noFeed',
  unreadable: 'badAnswer',
  'too-large': 'badAnswer',
};

function sayingOf(result: Exclude<Discovery, { kind: 'found' | 'feed-elsewhere' }>, host: string): Said {
  if (result.kind === 'no-feed') return { word: 'noFeed', values: { host } };
  if (result.kind === 'others-stories') return { word: 'othersStories', values: { host } };
  return { word: troubles[result.problem.kind], values: { host, status: result.problem.status ?? '' } };
}

/** How a hub is added by its address. */
export function addingActs(page: HubsPage): Pick<HubActs, 'onLook' | 'onAllowFeed' | 'onAdd' | 'onNotNow'> {
  let site: Site | null = null;
  const say = (said: Said) => page.show({ adding: { kind: 'said', said } });

  /** Gives back what the browser was asked for in vain. */
  async function letGo(): Promise<void> {
    const asked = site?.asked ?? [];
    site = null;
    for (const each of asked) await releaseHub(each);
  }

  async function look(here: Site): Promise<void> {
    page.show({ adding: { kind: 'looking', host: here.host } });
    const { host, address } = here;
    // The background may be stopped while it waits for a server.
    const late = { kind: 'problem', problem: { kind: 'timeout' } } as const;
    const result: Discovery = await ask('hub:discover', { host, address }).catch(() => late);
    if (site !== here) return;
    if (result.kind === 'found') return page.show({ adding: result });
    if (result.kind === 'feed-elsewhere') return page.show({ adding: { kind: 'elsewhere', feed: result.host } });
    await letGo();
    say(sayingOf(result, here.host));
  }

  /** The first thing of all is the browser's question: after an `await` the click no longer counts. */
  async function begin(text: string): Promise<void> {
    const typed = readAddress(text, allHubs(page.kept));
    if (typed.kind === 'no-address') return say({ word: 'noAddress' });
    if (typed.kind === 'known') return say({ word: 'known', values: { name: typed.hub.name } });
    const { host, address } = typed;
    const needed = hubFrom({ host, name: '', home: address, feed: address, rest: null });
    const had = page.permits(needed);
    const answer = requestHub(needed);
    const again = site?.host === host ? site.asked : null;
    if (!again) await letGo();
    const here: Site = { host, address, asked: again ?? (had ? [] : [needed]) };
    site = here;
    if (await answer.catch(() => false)) return look(here);
    site = null;
    say({ word: 'refused' });
  }

  async function allowFeed(feed: string): Promise<void> {
    const here = site;
    const granted = await requestSite(feed).catch(() => false);
    if (!here || site !== here) return;
    if (granted) {
      here.asked.push({ matches: [`*://${feed}/*`] });
      return look(here);
    }
    await letGo();
    say({ word: 'refused' });
  }

  return {
    onLook: text => void begin(text),
    onAllowFeed: () => {
      const { adding } = page.state;
      if (adding.kind === 'elsewhere') void allowFeed(adding.feed);
    },
    onAdd: async () => {
      const { adding } = page.state;
      if (adding.kind !== 'found') return;
      const { hub } = adding.found;
      site = null;
      await saveHubs(kept => ({ ...kept, added: [...kept.added, hub] }));
      say({ word: 'added', values: { name: hub.name } });
      await refresh();
    },
    onNotNow: () => {
      page.show({ adding: { kind: 'idle' } });
      void letGo();
    },
  };
}
