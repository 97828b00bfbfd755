import type { ImportResult } from '../../components/settings/Library.tsx';
import { type Bad, readFile, writeFile } from '../../utils/library/file.ts';
import { addPaces, allPaces } from '../../utils/library/pace.ts';
import { addPositions, allPositions } from '../../utils/library/positions.ts';
import { addSeen, allSeen, forgetSeen, type Seen } from '../../utils/library/seen.ts';
import { loadSettings, parseSettings, type Settings, saveSettings } from '../../utils/settings.ts';

/** Larger is no library of ours. */
const mostBytes = 50_000_000;

/** Hands the reader their library as one file. */
export async function exportLibrary(): Promise<void> {
  const [settings, pace, seen, positions] = await Promise.all([loadSettings(), allPaces(), allSeen(), allPositions()]);
  const now = new Date();
  const text = writeFile({ settings, pace, seen, positions }, now);
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

/** Takes a file's settings over. Lists of sites grow; nothing is taken off them. */
async function addSettings(given: object): Promise<string[]> {
  const read = parseSettings(given);
  const bad = Number((given as Settings).version) === read.version ? badSettings(given, read) : [];
  const good = Object.fromEntries(
    Object.entries(read).filter(([key]) => Object.hasOwn(given, key) && !bad.includes(key) && key !== 'version'),
  ) as Partial<Settings>;
  await saveSettings(({ leftAlone, sweptSites }) => ({
    ...good,
    leftAlone: [...leftAlone, ...(good.leftAlone ?? [])],
    sweptSites: [...sweptSites, ...(good.sweptSites ?? [])],
  }));
  return bad;
}

/** Adds what a file holds to what is here. Nothing that is here is lost, and what is bad in it is named. */
export async function importLibrary(file: File): Promise<ImportResult> {
  if (file.size > mostBytes) return { problem: 'not-ours' };
  const opened = readFile(await file.text());
  if ('problem' in opened) return opened;
  const { library } = opened;
  const bad: Bad[] = [...opened.bad];
  if (library.settings) {
    const which = await addSettings(library.settings as object);
    if (which.length > 0) bad.unshift({ part: 'settings', which });
  }
  if (library.pace) await addPaces(library.pace);
  const { seen = [], positions = [] } = library;
  await addSeen(seen);
  await addPositions(positions);
  return { added: { seen: seen.length, positions: positions.length }, bad };
}

/** Forgets what was read, and gives what it takes to undo that. */
export async function forget(): Promise<Seen[]> {
  const seen = await allSeen();
  await forgetSeen();
  return seen;
}

export const unforget = (seen: readonly Seen[]): Promise<void> => addSeen(seen);
