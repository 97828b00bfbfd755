import { api } from '../../utils/api.ts';
import { requestSite, toggleReader } from '../../utils/sites.ts';
import { showSign } from './sign.ts';

/** A link's page that does not begin to arrive within so long is left to itself. */
const arrivalMs = 30_000;

/** Opens the reader in a tab or leaves it, by key or menu. What cannot be said on the page, the toolbar icon says. */
export async function toggleTab(tabId: number): Promise<void> {
  const state = await toggleReader(tabId).catch(() => null);
  if (!state || state.kind === 'off-limits') await showSign(tabId, 'cannot');
  else if (state.kind === 'condition' && !state.open) await showSign(tabId, 'condition');
}

/**
 * Opens a link in a tab of its own, and its story in the reader. The first thing of all is the browser's question for that host:
 * after an `await` the menu's click no longer counts. Where it is refused the page opens as any link does, and the icon tells the key.
 */
export async function readLink(url: string, from: chrome.tabs.Tab | undefined): Promise<void> {
  const answer = requestSite(new URL(url).hostname);
  const granted = await answer.catch(() => false);
  const beside = from && { windowId: from.windowId, index: from.index + 1, openerTabId: from.id };
  // Its tab may be gone by the time of the answer, and a PDF's has no number. A private window's link opens nowhere else.
  const open = () =>
    api()
      .tabs.create({ url, ...beside })
      .catch(() => api().tabs.create({ url, ...(from?.incognito && { windowId: from.windowId }) }));
  await arrive(open, async tabId => granted && (await toggleReader(tabId)).open);
}

/**
 * Opens a tab and tries at each step of its loading whether its page can be read; when all has arrived and it could not, the icon
 * says what to do. It listens before it opens: a page may be there at once. The worker lives as long as the steps come; should it
 * die before, the page is open all the same.
 */
function arrive(open: () => Promise<chrome.tabs.Tab>, read: (tabId: number) => Promise<boolean>): Promise<void> {
  return new Promise(resolve => {
    let steps = Promise.resolve(false);
    const end = () => {
      api().tabs.onUpdated.removeListener(heard);
      clearTimeout(late);
      resolve();
    };
    const heard = (id: number, { status }: chrome.tabs.OnUpdatedInfo) => {
      if (status) steps = steps.then(async done => done || (await step(id, status)));
    };
    const step = async (id: number, status: string): Promise<boolean> => {
      if ((await tab)?.id !== id) return false;
      const done = await read(id).catch(() => false);
      if (!done && status === 'complete') await showSign(id, 'pressHere');
      if (done || status === 'complete') end();
      return done || status === 'complete';
    };
    const late = setTimeout(end, arrivalMs);
    api().tabs.onUpdated.addListener(heard);
    const tab = open().catch(() => null);
  });
}
