import type { Tabs } from '../../utils/browser.ts';
import { browser, type Menus } from '../../utils/browser.ts';
import { readLink, toggleTab } from './asked.ts';
import { actionWords } from './sign.ts';

const pages = ['http://*/*', 'https://*/*'];

/** Puts our two lines into the browser's context menus, in the language of the interface. Twice is as once. */
export function showMenus(): Promise<void> {
  return navigator.locks.request('menus', async () => {
    const { menuPage, menuLink } = await actionWords();
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: 'page', title: menuPage, contexts: ['page'], documentUrlPatterns: pages });
    browser.contextMenus.create({ id: 'link', title: menuLink, contexts: ['link'], targetUrlPatterns: pages });
  });
}

/** Does what was chosen in a context menu. */
export function onMenu({ menuItemId, linkUrl }: Menus.OnClickData, tab?: Tabs.Tab): void {
  if (menuItemId === 'link' && linkUrl) void readLink(linkUrl, tab);
  else if (tab?.id !== undefined) void toggleTab(tab.id);
}
