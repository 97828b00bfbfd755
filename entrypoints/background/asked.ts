import type { Tabs } from '../../utils/browser.ts';
import { browser } from '../../utils/browser.ts';
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
export async function readLink(url: string, from: Tabs.Tab | undefined): Promise<void> {
  const answer = requestSite(new URL(url).hostname);
  const granted = await answer.catch(() => false);
  const { id } = await browser.tabs.create({
    url,
    ...(from?.windowId !== undefined && { windowId: from.windowId, index: from.index + 1, openerTabId: from.id }),
  });
  const read = async () => granted && (await toggleReader(id!).then(({ open }) => open));
  await arrived(id!, read);
}

/**
 * Tries at each step of a tab's loading whether its page can be read; when all has arrived and it could not, the icon says what
 * to do. The worker lives as long as the steps come; should it die before, the page is open all the same.
 */
function arrived(tabId: number, read: () => Promise<boolean>): Promise<void> {
  return new Promise(resolve => {
    let trying = Promise.resolve(false);
    const end = () => {
      browser.tabs.onUpdated.removeListener(heard);
      clearTimeout(late);
      resolve();
    };
    const heard = (id: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
      if (id !== tabId || !status) return;
      trying = trying.then(done => done || read().catch(() => false));
      void trying.then(async done => {
        if (!done && status === 'complete') await showSign(tabId, 'pressHere');
        if (done || status === 'complete') end();
      });
    };
    const late = setTimeout(end, arrivalMs);
    browser.tabs.onUpdated.addListener(heard);
  });
}
