import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser.ts';
import { answer, askTab, type OwnMessages, type PageMessages } from '../../utils/messages.ts';
import { loadSettings, onSettings, parseSettings, saveSettings } from '../../utils/settings.ts';
import {
  injectFeature,
  injectGeneral,
  injectInto,
  injectParts,
  injectReader,
  openHubTabs,
  registerReader,
} from '../../utils/sites.ts';
import { refresh } from '../../utils/stories/refresh.ts';
import { onAlarm, schedule } from '../../utils/stories/schedule.ts';
import { keepArticle } from './articles.ts';
import { dress } from './dress.ts';
import { fontBytes } from './fonts.ts';
import { forgetTab, hold, isHeld, noteOpened } from './holds.ts';
import { showAccess, showState } from './icon.ts';
import { keepPlace, placeFor } from './places.ts';

/** Every listener is registered synchronously: the worker is woken for one event and may die after it. */
export default defineBackground(() => {
  const register = async () => registerReader((await loadSettings()).autoReader);

  answer<PageMessages, OwnMessages>(
    {
      'page:hello': async ({ url }, { tab }) => {
        const { autoReader: automatic, sweep } = await loadSettings();
        return { held: tab?.id !== undefined && (await isHeld(tab.id, url)), automatic, sweep };
      },
      'page:state': async (page, { tab }) => {
        if (tab?.id === undefined) return;
        await showState(tab.id, page);
        if (page.open) await noteOpened(page.url);
      },
      'page:hold': async ({ url, held }, { tab }) => {
        if (tab?.id !== undefined) await hold(tab.id, url, held);
      },
      'reader:inject': async (_, { tab }) => {
        if (tab?.id !== undefined) await injectReader(tab.id);
      },
      'general:inject': async (_, { tab }) => {
        if (tab?.id !== undefined) await injectGeneral(tab.id);
      },
      'parts:inject': async (_, { tab }) => {
        if (tab?.id !== undefined) await injectParts(tab.id);
      },
      'feature:inject': async ({ name }, { tab }) => {
        if (tab?.id !== undefined) await injectFeature(tab.id, name);
      },
      'font:get': ({ name }) => fontBytes(name),
      'reader:dress': async (_, sender) => ({ ...dress, position: await placeFor(sender) }),
      'position:keep': ({ position }, sender) => keepPlace(position, sender),
      'options:open': () => browser.runtime.openOptionsPage(),
      'article:open': (story, { tab }) => keepArticle(story, tab),
      'settings:look': async change => {
        const { palette, textSize, rate, voices } = parseSettings({ ...(await loadSettings()), ...change });
        await saveSettings({ palette, textSize, rate, voices });
      },
    },
    {
      'headlines:refresh': async () => ({ refreshed: await refresh() }),
    },
  );

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await register();
    if (reason !== 'install') return;
    refresh();
    await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
    for (const tab of await openHubTabs()) await injectInto(tab).catch(() => {});
  });
  browser.runtime.onStartup.addListener(register);
  browser.permissions.onAdded.addListener(async () => {
    await register();
    await showAccess();
    await refresh();
  });
  browser.permissions.onRemoved.addListener(showAccess);
  onSettings(register);

  browser.commands.onCommand.addListener(async command => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (command === 'toggle-reader' && tab?.id !== undefined) await askTab(tab.id, 'reader:toggle', {}).catch(() => {});
  });
  browser.tabs.onRemoved.addListener(forgetTab);
  browser.alarms.onAlarm.addListener(onAlarm);
  schedule();
});
