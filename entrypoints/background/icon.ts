import { actionStateOf, actionStates } from '../../utils/action-state.ts';
import { api } from '../../utils/api.ts';
import type { PageState } from '../../utils/messages.ts';
import { isAllowed, siteOf } from '../../utils/sites.ts';
import { actionWords, asElsewhere } from './sign.ts';

/** Lets the toolbar icon of a tab say what the page said of itself. The tab may be gone by now. */
export async function showState(tabId: number, page: PageState): Promise<void> {
  // Where a page of another site speaks, something of ours was let in.
  const allowed = siteOf(page.url)?.isHub ? await isAllowed() : true;
  const { icons, title } = actionStates[actionStateOf(allowed, page)];
  const words = await actionWords();
  await Promise.all([
    api().action.setIcon({ tabId, path: icons }),
    api().action.setTitle({ tabId, title: words[title] }),
    api().action.setBadgeText({ tabId, text: asElsewhere }),
  ]).catch(() => {});
}

/** The icon for all tabs that said nothing of themselves: plain, or "not allowed here" while access is withheld. */
export async function showAccess(): Promise<void> {
  const { icons } = actionStates[actionStateOf(await isAllowed())];
  await api().action.setIcon({ path: icons });
}
