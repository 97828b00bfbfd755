import { api } from '../../utils/api.ts';
import { readLink, toggleTab } from './asked.ts';
import { actionWords } from './sign.ts';

const pages = ['http://*/*', 'https://*/*'];

/** Puts our two lines into the browser's context menus, in the language of the interface. Twice is as once. */
export function showMenus(): Promise<void> {
  return navigator.locks.request('menus', async () => {
    const { menuPage, menuLink } = await actionWords();
    await api().contextMenus.removeAll();
    api().contextMenus.create({ id: 'page', title: menuPage, contexts: ['page'], documentUrlPatterns: pages });
    api().contextMenus.create({ id: 'link', title: menuLink, contexts: ['link'], targetUrlPatterns: pages });
  });
}

/** Does what was chosen in a context menu. */
export function onMenu({ menuItemId, linkUrl }: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab): void {
  if (menuItemId === 'link' && linkUrl) void readLink(linkUrl, tab);
  else if (tab?.id !== undefined) void toggleTab(tab.id);
}
