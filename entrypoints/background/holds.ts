import { api } from '../../utils/api.ts';

/** Pages by tab. In memory only: nothing of it outlives the session. */
type Pages = Record<string, string[]>;

/** Enough for any way back through a tab's history. */
const pagesPerTab = 50;

interface Session {
  /** Stories on which the reader went back to the publisher's page. */
  held?: Pages;
  /** Pages on which nothing is to be swept. */
  unswept?: Pages;
  /** The last story that was opened, and whether its reader was left. */
  last?: { url: string; left: boolean };
  /** How many stories in a row were left for the publisher's page. The popup offers to switch the automatic reader off. */
  leftInARow?: number;
}

const read = (): Promise<Session> => api().storage.session.get(['held', 'unswept', 'last', 'leftInARow']);

/** Several tabs tell at once, and get-then-set loses writes: one after the other. */
const locked = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('holds', work) as Promise<T>;

/** A tab's pages with one among them, or without it. */
function withPage(pages: Pages = {}, tabId: number, url: string, on: boolean): Pages {
  const others = (pages[tabId] ?? []).filter(page => page !== url);
  return { ...pages, [tabId]: on ? [...others, url].slice(-pagesPerTab) : others };
}

/**
 * What is remembered of a page in this tab: the reader stays closed until it is asked for; nothing is swept. `reads`: the last story
 * that was opened, in any tab, is of the same site.
 */
export async function remembered(
  tabId = -1,
  url: string,
): Promise<{ held: boolean; unswept: boolean; reads: boolean }> {
  // A page that is loaded again asks while what it told last is still being written.
  const { held, unswept, last } = await locked(read);
  const has = (pages?: Pages) => pages?.[tabId]?.includes(url) ?? false;
  return { held: has(held), unswept: has(unswept), reads: !!last && new URL(last.url).host === new URL(url).host };
}

/** Notes that the sweep was switched off (`on`) on a page, or on again. */
export function noteUnswept(tabId: number, url: string, on: boolean): Promise<void> {
  return locked(async () => {
    const { unswept } = await read();
    await api().storage.session.set({ unswept: withPage(unswept, tabId, url, on) });
  });
}

/** Notes that the reader was left (`on`) or asked for again on a story. `hub`: whether it is one of those that open by themselves on hubs. */
export function hold(tabId: number, url: string, on: boolean, hub: Promise<boolean>): Promise<void> {
  return locked(async () => {
    const [{ held, last, leftInARow = 0 }, counts] = await Promise.all([read(), hub]);
    const again = last?.url === url && last.left;
    await api().storage.session.set({
      held: withPage(held, tabId, url, on),
      ...(counts && { last: { url, left: on }, leftInARow: on ? leftInARow + (again ? 0 : 1) : 0 }),
    });
  });
}

/** Notes that a story opened. One that stays open ends the row of those that were left. */
export function noteOpened(address: string): Promise<void> {
  const url = address.replace(/#.*$/, '');
  return locked(async () => {
    const { last, leftInARow = 0 } = await read();
    if (last?.url === url) return;
    await api().storage.session.set({
      last: { url, left: false },
      leftInARow: last?.left === false ? 0 : leftInARow,
    });
  });
}

/** Forgets a closed tab. */
export function forgetTab(tabId: number): Promise<void> {
  return locked(async () => {
    const { held = {}, unswept = {} } = await read();
    if (!(tabId in held || tabId in unswept)) return;
    delete held[tabId];
    delete unswept[tabId];
    await api().storage.session.set({ held, unswept });
  });
}
