import type { ImportResult } from '../../components/settings/Library.tsx';
import { loadHubs, loadKeptHubs, saveHubs } from '../../utils/hub-store.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { parseAdded, parseHubs } from '../../utils/hubs/kept.ts';
import { type Bad, readFile, writeFile } from '../../utils/library/file.ts';
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

/** Hands the reader their library as one file. */
export async function exportLibrary(): Promise<void> {
  const [settings, pace, hubs, choices, seen, positions, saved] = await Promise.all([
    loadSettings(),
    allPaces(),
    loadKeptHubs(),
    allChoices(),
    allSeen(),
    allPositions(),
    page({ saved: true, count: mostSaved }),
  ]);
  const now = new Date();
  const library = { settings, pace, hubs, choices, seen, positions, saved: saved.map(headlineOf) };
  const text = writeFile(library, now);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `clearstory-${now.toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Settings that a file gives and that cannot be: they stay as they are. */
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
  const bad = Number((given as Settings).version) === read.version ? badSettings(given, read) : [];
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
async function addHubs(given: unknown): Promise<Bad[]> {
  const { added, choices } = parseHubs(given);
  await saveHubs(kept => ({
    added: [...kept.added, ...added],
    choices: { ...choices, ...kept.choices },
  }));
  const { added: all } = given as { added?: unknown };
  const which = (Array.isArray(all) ? all : []).flatMap((hub, index) => (parseAdded(hub) ? [] : [String(index + 1)]));
  return which.length > 0 ? [{ part: 'hubs', which }] : [];
}

/** Saves a file's stories for later, each on a hub that is known by now. */
async function addSaved(saved: readonly Headline[]): Promise<Bad[]> {
  const hubs = await loadHubs();
  const isKnown = ({ url, hub }: Headline) => hubIn(hubs, url)?.id === hub;
  const good = saved.filter(isKnown);
  await put(good);
  await mark(
    good.map(({ url }) => url),
    { saved: true },
  );
  const which = saved.filter(story => !isKnown(story)).map(({ url }) => url);
  return which.length > 0 ? [{ part: 'saved', which }] : [];
}

/** Adds what a file holds to what is here. Nothing that is here is lost, and what is bad in it is named. */
export async function importLibrary(file: File): Promise<ImportResult> {
  if (file.size > mostBytes) return { problem: 'not-ours' };
  const opened = readFile(await file.text(), parseHeadline);
  if ('problem' in opened) return opened;
  const { library } = opened;
  const bad: Bad[] = [...opened.bad];
  if (library.settings) {
    const which = await addSettings(library.settings as object);
    if (which.length > 0) bad.unshift({ part: 'settings', which });
  }
  if (library.pace) await addPaces(library.pace);
  if (library.hubs) bad.push(...(await addHubs(library.hubs)));
  if (library.choices) {
    const which = await addChoices(library.choices);
    if (which.length > 0) bad.push({ part: 'choices', which });
  }
  const { seen = [], positions = [], saved = [] } = library;
  bad.push(...(await addSaved(saved)));
  await addSeen(seen);
  await addPositions(positions);
  return { added: { seen: seen.length, positions: positions.length, saved: saved.length }, bad };
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
  return { seen, readings, opened: await mark({ unread: false }, { read: false }) };
}

export async function unforget({ seen, readings, opened }: Forgotten): Promise<void> {
  await Promise.all([addSeen(seen), addReadings(readings)]);
  await mark(opened, { read: true });
}
