import { action as en } from '../../locales/en.json';
import { action as km } from '../../locales/km.json';
import { actionStateOf, actionStates } from '../../utils/action-state.ts';
import { browser } from '../../utils/browser.ts';
import type { PageState } from '../../utils/messages.ts';
import { loadSettings } from '../../utils/settings.ts';
import { isAllowed } from '../../utils/sites.ts';
import { resolveLanguage } from '../../utils/strings.ts';

/** Lets the toolbar icon of a tab say what the page said of itself. The tab may be gone by now. */
export async function showState(tabId: number, page: PageState): Promise<void> {
  const { icons, title } = actionStates[actionStateOf(await isAllowed(), page)];
  const { language } = await loadSettings();
  const words = resolveLanguage(language, navigator.language) === 'km' ? km : en;
  await Promise.all([
    browser.action.setIcon({ tabId, path: icons }),
    browser.action.setTitle({ tabId, title: words[title] }),
  ]).catch(() => {});
}

/** The icon for all tabs that said nothing of themselves: plain, or "not allowed here" while access is withheld. */
export async function showAccess(): Promise<void> {
  const { icons } = actionStates[actionStateOf(await isAllowed())];
  await browser.action.setIcon({ path: icons });
}
