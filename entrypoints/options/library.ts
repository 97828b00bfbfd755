import type { ExportResult, ImportResult } from '../../components/settings/Library.tsx';
import { loadHubs, loadKeptHubs, saveHubs } from '../../utils/hub-store.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { parseAdded, parseHubs } from '../../utils/hubs/kept.ts';
import { type Bad, type Library, type Part, readFile, writeFile } from '../../utils/library/file.ts';
import { addPaces, allPaces } from '../../utils/library/pace.ts';
import { addPositions, allPositions } from '../../utils/library/positions.ts';
import { addSeen, allSeen, forgetSeen, type Seen } from '../../utils/library/seen.ts';
import { addChoices, allChoices } from '../../utils/library/site-choices.ts';
import { mark, page, put, type Story } from '../../utils/library/stories.ts';
import { addReadings, forgetReadings, type Reading } from '../../utils/library/texts.ts';
import { loadSettings, parseSettings, type Settings, saveSettings } from '../../utils/settings.ts';
import { parseHeadline } from '../../utils/stories/state.ts';
import type { Headline } from '../../utils/stories/types.ts';

/** More than anybody saves. */
const mostSaved = 10_000;
/** Larger is no library of ours. */
const mostBytes = 50_000_000;

const headlineOf = ({ time: _, read: __, saved: ___, ...headline }: Story): Headline => headline;

/** Where each part comes from. */
const sources: { readonly [P in Part]: () => Promise<Library[P]> } = {
  settings: loadSettings,
  pace: allPaces,
  hubs: loadKeptHubs,
  choices: allChoices,
  seen: allSeen,
  positions: allPositions,
  saved: async () => (await page({ saved: true, count: mostSaved })).map(headlineOf),
};

/** Does something for each part, one after the other; names those that failed. A part that the browser refuses takes no other along. */
async function eachPart(work: (part: Part) => Promise<unknown>): Promise<Part[]> {
  const failed: Part[] = [];
  for (const part of Object.keys(sources) as Part[])
    await Promise.resolve(part)
      .then(work)
      .catch(() => failed.push(part));
  return failed;
}

/** Hands the reader their library as one file. What cannot be read is not in it, and is named. */
export async function exportLibrary(): Promise<ExportResult> {
  const library: Partial<Record<Part, unknown>> = {};
  const lost = await eachPart(async part => {
    library[part] = await sources[part]();
  });
  const now = new Date();
  const text = writeFile(library as Partial<Library>, now);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `clearstory-${now.toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { lost };
}

/** Settings that a file gives and that cannot be here, such as a newer version's: they stay as they are. */
function badSettings(given: object, read: Settings): string[] {
  const same = (key: string) =>
    JSON.stringify((given as Record<string, unknown>)[key]) === JSON.stringify(read[key as keyof Settings]);
  return Object.keys(given).filter(key => key !== 'version' && Object.hasOwn(read, key) && !same(key));
}

/** Said by each browser for itself: both have a question of their own. */
const stays: readonly string[] = ['version', 'sync', 'notify'];

/** Takes a file's settings over. Lists of sites grow; nothing is taken off them. */
async function addSettings(given: object): Promise<string[]> {
  const read = parseSettings(given);
  const bad = badSettings(given, read);
  const good = Object.fromEntries(
    Object.entries(read).filter(([key]) => Object.hasOwn(given, key) && !bad.includes(key) && !stays.includes(key)),
  ) as Partial<Settings>;
  await saveSettings(({ leftAlone, sweptSites, readSites }) => ({
    ...good,
    leftAlone: [...leftAlone, ...(good.leftAlone ?? [])],
    sweptSites: [...sweptSites, ...(good.sweptSites ?? [])],
    readSites: [...readSites, ...(good.readSites ?? [])],
  }));
  return bad;
}

/** Adds a file's hubs and the choices for them; choices that were made here stay. What the browser permits is asked where hubs are. */
async function addHubs(given: unknown): Promise<string[]> {
  const { added, choices } = parseHubs(given);
  await saveHubs(kept => ({
    added: [...kept.added, ...added],
    choices: { ...choices, ...kept.choices },
  }));
  const { added: all } = given as { added?: unknown };
  return (Array.isArray(all) ? all : []).flatMap((hub, index) => (parseAdded(hub) ? [] : [String(index + 1)]));
}

/** Saves a file's stories for later, each on a hub that is known by now. */
async function addSaved(saved: readonly Headline[]): Promise<string[]> {
  const hubs = await loadHubs();
  const isKnown = ({ url, hub }: Headline) => hubIn(hubs, url)?.id === hub;
  const good = saved.filter(isKnown);
  await put(good);
  await mark(
    good.map(({ url }) => url),
    { saved: true },
  );
  return saved.filter(story => !isKnown(story)).map(({ url }) => url);
}

/** Adds each part, and names what in it is bad. */
const adding: Readonly<Record<Part, (given: never) => Promise<unknown>>> = {
  settings: addSettings,
  pace: addPaces,
  hubs: addHubs,
  choices: addChoices,
  seen: addSeen,
  positions: addPositions,
  saved: addSaved,
};

/** Adds what a file holds to what is here. Nothing that is here is lost, and what is bad in it is named. */
export async function importLibrary(file: File): Promise<ImportResult> {
  if (file.size > mostBytes) return { problem: 'not-ours' };
  const opened = readFile(await file.text(), parseHeadline);
  if ('problem' in opened) return opened;
  const { library } = opened;
  const { seen = [], positions = [], saved = [] } = library;
  const bad: Bad[] = [...opened.bad];
  const lost = await eachPart(async part => {
    const which = library[part] && (await adding[part](library[part] as never));
    if (Array.isArray(which) && which.length > 0) bad.push({ part, which });
  });
  const count = (part: Part, list: readonly unknown[]) => (lost.includes(part) ? 0 : list.length);
  const added = { seen: count('seen', seen), positions: count('positions', positions), saved: count('saved', saved) };
  return { added, bad, lost };
}

/** What was forgotten: how far stories were read, which pages were, and the addresses of those that were opened. */
export interface Forgotten {
  seen: readonly Seen[];
  readings: readonly Reading[];
  opened: readonly string[];
}

/** Forgets what was read, and gives what it takes to undo that. */
export async function forget(): Promise<Forgotten> {
  const seen = await allSeen();
  const [readings] = await Promise.all([forgetReadings(), forgetSeen()]);
  return { seen, readings, opened: await mark({ unread: false }, { read: false }).catch(() => []) };
}

export async function unforget({ seen, readings, opened }: Forgotten): Promise<void> {
  await Promise.all([addSeen(seen), addReadings(readings)]);
  await mark(opened, { read: true });
}
