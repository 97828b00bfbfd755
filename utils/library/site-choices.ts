import { api } from '../api.ts';
import { parseChoice, type SiteChoice } from './types.ts';

/** More sites than a person points at; the ones chosen longest ago go first. */
const most = 200;

type Kept = Record<string, SiteChoice>;

/** By host name. The reader script finds them there itself, under `choices`: it cannot wait for the worker to wake. */
async function load(): Promise<Kept> {
  const { choices } = await api().storage.local.get('choices');
  return (typeof choices === 'object' && choices !== null ? choices : {}) as Kept;
}

/** Keeps what the reader chose for the pages of a site. What is not named in the change stays; `null` forgets it. */
export function keepChoice(host: string, change: { [K in keyof SiteChoice]: unknown }): Promise<void> {
  return navigator.locks.request('choices', async () => {
    const { [host]: before, ...others } = await load();
    const choice = parseChoice({ ...before, ...change });
    const kept = Object.entries(others).slice(1 - most);
    if (Object.keys(choice).length) kept.push([host, choice]);
    await api().storage.local.set({ choices: Object.fromEntries(kept) });
  }) as Promise<void>;
}
