import type { HubActs, Said } from '../../components/settings/hubs/types.ts';
import { loadKeptHubs, saveHubs } from '../../utils/hub-store.ts';
import { hubs as known } from '../../utils/hubs/hubs.ts';
import { type AddedHub, allHubs, choicesFor, type HubChoices, hubFrom, sameSite } from '../../utils/hubs/kept.ts';
import type { Hub } from '../../utils/hubs/types.ts';
import { forget, restore } from '../../utils/library/stories.ts';
import { dropTexts } from '../../utils/library/texts.ts';
import { releaseHub, requestAccess, requestHub, requestSites } from '../../utils/sites.ts';
import { fromOpml, toOpml } from '../../utils/stories/opml.ts';
import { bringHeadlines, dropHeadlines } from '../../utils/stories/store.ts';
import { addingActs } from './adding.ts';
import { checkHub } from './check.ts';
import { type HubsPage, refresh } from './hubs-page.ts';

/** What was removed last, to be brought back. */
interface Removed {
  hub: AddedHub;
  place: number;
  choices: HubChoices | undefined;
  stories: Awaited<ReturnType<typeof forget>>;
}

const saved = (text: string, name: string) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/x-opml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** What can be done with the hubs. */
export function hubActs(page: HubsPage): HubActs {
  let removed: Removed | null = null;
  const say = (said: Said, undo = false) => page.show({ done: { ...said, undo } });

  async function remove({ id, name }: Hub): Promise<void> {
    const { added, choices } = await loadKeptHubs();
    const place = added.findIndex(({ host }) => host === id);
    if (place < 0) return;
    const others = await saveHubs(kept => ({ ...kept, added: kept.added.filter(({ host }) => host !== id) }));
    await dropHeadlines(id);
    // In a private window there is no database, and nothing in it.
    const stories = await forget(id).catch(() => []);
    await dropTexts(id).catch(() => {});
    removed = { hub: added[place]!, place, choices: choices[id], stories };
    await releaseHub(hubFrom(added[place]!), allHubs(others));
    say({ word: 'removed', values: { name } }, true);
  }

  async function undo(): Promise<void> {
    if (!removed) return;
    const { hub, place, choices, stories } = removed;
    // First thing of all, by the click: without its permission it would be a hub that says nothing.
    await requestHub(hubFrom(hub)).catch(() => false);
    await saveHubs(kept => ({
      added: kept.added.toSpliced(place, 0, hub),
      choices: choices ? { ...kept.choices, [hub.host]: choices } : kept.choices,
    }));
    await restore(stories).catch(() => {});
    await bringHeadlines(hub.host, stories);
    removed = null;
    say({ word: 'back', values: { name: hub.name } });
    void refresh();
  }

  async function read(file: File): Promise<void> {
    const sites = fromOpml(new Uint8Array(await file.arrayBuffer()));
    const all = [...allHubs(page.kept)];
    const fresh = (sites ?? []).filter(site => {
      const isNew = !sameSite(all, site.host);
      if (isNew) all.push(hubFrom(site));
      return isNew;
    });
    if (fresh.length > 0) page.show({ importing: { kind: 'ready', sites: fresh } });
    else page.show({ importing: { kind: 'said', said: { word: sites ? 'nothingNew' : 'noList' } } });
  }

  async function addSites(): Promise<void> {
    const { importing } = page.state;
    if (importing?.kind !== 'ready') return;
    const { sites } = importing;
    const allowed = await requestSites(sites.map(hubFrom)).catch(() => false);
    if (allowed) await saveHubs(kept => ({ ...kept, added: [...kept.added, ...sites] }));
    const said: Said = allowed ? { word: 'addedSites', values: { n: sites.length } } : { word: 'refused' };
    page.show({ importing: { kind: 'said', said } });
    if (allowed) void refresh();
  }

  async function check(hub: Hub): Promise<void> {
    if (page.state.checks[hub.id] === 'checking') return;
    const note = (found: (typeof page.state.checks)[string]) =>
      page.show({ checks: { ...page.state.checks, [hub.id]: found } });
    note('checking');
    note(await checkHub(hub));
  }

  return {
    ...addingActs(page),
    onAllow: hub => void (known.includes(hub) ? requestAccess() : requestHub(hub)),
    onChoose: (id, change) =>
      void saveHubs(kept => ({
        ...kept,
        choices: { ...kept.choices, [id]: { ...choicesFor(kept, id), ...change } },
      })),
    onCheck: hub => void check(hub),
    onCopy: report => void navigator.clipboard.writeText(report).then(() => say({ word: 'copied' })),
    onRemove: hub => void remove(hub),
    onUndo: () => void undo(),
    onExport: () => saved(toOpml(allHubs(page.kept), new Date()), 'clearstory-hubs.opml'),
    onFile: file => void read(file),
    onAddSites: () => void addSites(),
  };
}
