import { api } from '../api.ts';
import { parseChoice, type SiteChoice } from './types.ts';

/** More sites than a person points at; the ones chosen longest ago go first. */
const most = 200;

type Kept = Record<string, SiteChoice>;

/** By host name. The reader script finds them there itself, under `choices`: it cannot wait for the worker to wake. */
export async function allChoices(): Promise<Kept> {
  const { choices } = await api().storage.local.get('choices');
  return (typeof choices === 'object' && choices !== null ? choices : {}) as Kept;
}

/** Keeps what the reader chose for the pages of a site. What is not named in the change stays; `null` forgets it. */
export function keepChoice(host: string, change: { [K in keyof SiteChoice]: unknown }): Promise<void> {
  return navigator.locks.request('choices', async () => {
    const { [host]: before, ...others } = await allChoices();
    const choice = parseChoice({ ...before, ...change });
    const kept = Object.entries(others).slice(1 - most);
    if (Object.keys(choice).length) kept.push([host, choice]);
    await api().storage.local.set({ choices: Object.fromEntries(kept) });
  }) as Promise<void>;
}

/** Adds what was chosen in another browser, by host; what was chosen here stays. Answers the names of what is no choice. */
export async function addChoices(given: object): Promise<string[]> {
  const checked = Object.entries(given).map(([host, value]) => [host, parseChoice(value)] as const);
  const isGood = ([host, choice]: (typeof checked)[number]) =>
    host.length <= 253 && /^[a-z0-9.-]+$/.test(host) && Object.keys(choice).length > 0;
  const good = Object.fromEntries(checked.filter(isGood).slice(-most));
  await navigator.locks.request('choices', async () => {
    const all = Object.entries({ ...good, ...(await allChoices()) });
    await api().storage.local.set({ choices: Object.fromEntries(all.slice(-most)) });
  });
  return checked.filter(choice => !isGood(choice)).map(([host]) => host.slice(0, 80));
}
