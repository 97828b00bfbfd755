import { browser } from '../../utils/browser.ts';

/** Stories on which the reader went back to the publisher's page, by tab. In memory only: nothing of it outlives the session. */
type Held = Record<string, string[]>;

/** Enough for any way back through a tab's history. */
const storiesPerTab = 50;

interface Session {
  held?: Held;
  /** The last story that was opened, and whether its reader was left. */
  last?: { url: string; left: boolean };
  /** How many stories in a row were left for the publisher's page. The popup offers to switch the automatic reader off. */
  leftInARow?: number;
}

const read = (): Promise<Session> => browser.storage.session.get(['held', 'last', 'leftInARow']);

/** Several tabs tell at once, and get-then-set loses writes: one after the other. */
const locked = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('holds', work) as Promise<T>;

/** Whether the reader stays closed on this story in this tab until it is asked for. */
export async function isHeld(tabId: number, url: string): Promise<boolean> {
  const { held = {} } = await read();
  return held[tabId]?.includes(url) ?? false;
}

/** Notes that the reader was left (`on`) or asked for again on a story. */
export function hold(tabId: number, url: string, on: boolean): Promise<void> {
  return locked(async () => {
    const { held = {}, last, leftInARow = 0 } = await read();
    const others = (held[tabId] ?? []).filter(story => story !== url);
    held[tabId] = on ? [...others, url].slice(-storiesPerTab) : others;
    const again = last?.url === url && last.left;
    await browser.storage.session.set({
      held,
      last: { url, left: on },
      leftInARow: on ? leftInARow + (again ? 0 : 1) : 0,
    });
  });
}

/** Notes that a story opened. One that stays open ends the row of those that were left. */
export function noteOpened(address: string): Promise<void> {
  const url = address.replace(/#.*$/, '');
  return locked(async () => {
    const { last, leftInARow = 0 } = await read();
    if (last?.url === url) return;
    await browser.storage.session.set({
      last: { url, left: false },
      leftInARow: last?.left === false ? 0 : leftInARow,
    });
  });
}

/** Forgets a closed tab. */
export function forgetTab(tabId: number): Promise<void> {
  return locked(async () => {
    const { held = {} } = await read();
    if (!(tabId in held)) return;
    delete held[tabId];
    await browser.storage.session.set({ held });
  });
}
