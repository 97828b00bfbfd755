import { api } from '../api.ts';
import { isReading, languageOf, learn, type Pace, type Stretch, usualPace } from '../pace.ts';

/** More languages than anybody reads news in: what a page calls itself must not fill the storage. */
const most = 20;

type Kept = Record<string, Pace>;

/** Stored data may be damaged; a pace is two numbers that can be. */
function parse(stored: unknown): Kept {
  if (typeof stored !== 'object' || stored === null) return {};
  const good = ([language, pace]: [string, Partial<Pace> | null]) =>
    languageOf(language) === language &&
    typeof pace?.perMinute === 'number' &&
    isReading({ characters: pace.perMinute, ms: 60_000 }, language) &&
    typeof pace.learned === 'number' &&
    pace.learned >= 0;
  return Object.fromEntries(Object.entries(stored).filter(good)) as Kept;
}

/** Everything that is known of the reader's pace, and adding what another library knows of other languages. */
export const allPaces = (): Promise<Kept> => load();
export function addPaces(more: unknown): Promise<void> {
  return navigator.locks.request('pace', async () => {
    const pace = Object.fromEntries(Object.entries({ ...parse(more), ...(await load()) }).slice(-most));
    await api().storage.local.set({ pace });
  }) as Promise<void>;
}

const load = async (): Promise<Kept> => parse((await api().storage.local.get('pace')).pace);

/** The reader's pace in a language, as far as it is known. */
export async function paceIn(tag: string): Promise<Pace> {
  const language = languageOf(tag);
  const kept = await load();
  return (language && kept[language]) || usualPace(tag);
}

/**
 * Learns from what was read. Gives the pace that it makes.
 *
 * @param isPrivate - it was read in a private window: nothing of it is kept
 */
export function notePace(tag: string, stretch: Stretch, isPrivate: boolean): Promise<Pace> {
  return navigator.locks.request('pace', async () => {
    const language = languageOf(tag);
    const known = await paceIn(tag);
    if (isPrivate || !language || !isReading(stretch, language)) return known;
    const pace = learn(known, stretch, language);
    const others = Object.entries(await load()).filter(([other]) => other !== language);
    await api().storage.local.set({ pace: Object.fromEntries([...others, [language, pace]].slice(-most)) });
    return pace;
  }) as Promise<Pace>;
}
