import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser.ts';
import { notePace, paceIn } from '../../utils/library/pace.ts';
import { answer, askTab, type OwnMessages, type PageMessages } from '../../utils/messages.ts';
import { loadSettings, onSettings, saveSettings, viewOf } from '../../utils/settings.ts';
import { inject, injectInto, isAllowed, openHubTabs, register, siteOf } from '../../utils/sites.ts';
import { refresh } from '../../utils/stories/refresh.ts';
import { onAlarm, schedule } from '../../utils/stories/schedule.ts';
import { keepArticle } from './articles.ts';
import { dress } from './dress.ts';
import { fontBytes } from './fonts.ts';
import { forgetTab, hold, noteOpened, noteUnswept, remembered } from './holds.ts';
import { showAccess, showState } from './icon.ts';
import { keepPlace, keepSiteChoice, placeFor } from './places.ts';
import { sweepSite, takeWish } from './wishes.ts';

/** Every listener is registered synchronously: the worker is woken for one event and may die after it. */
export default defineBackground(() => {
  const registerAll = async () => register(await loadSettings());

  answer<PageMessages, OwnMessages>(
    {
      'page:hello': async ({ url }, { tab }) => {
        const { autoReader, sweep, leftAlone } = await loadSettings();
        const { held, unswept } = await remembered(tab?.id, url);
        const site = siteOf(url);
        const alone = site !== undefined && leftAlone.includes(site.host);
        const wanted = site?.isHub ? sweep && !alone : true;
        return { held: held || alone, automatic: autoReader && !alone, sweep: wanted && !unswept };
      },
      'page:state': async (page, { tab }) => {
        if (tab?.id === undefined) return;
        await showState(tab.id, page);
        if (page.open) await noteOpened(page.url);
      },
      'page:hold': async ({ url, held }, { tab }) => {
        if (tab?.id !== undefined) await hold(tab.id, url, held);
      },
      'page:sweep': async ({ url, on }, { tab }) => {
        if (tab?.id !== undefined) await noteUnswept(tab.id, url, !on);
      },
      'script:inject': async ({ name }, { tab }) => {
        if (tab?.id !== undefined) await inject(tab.id, name);
      },
      'font:get': ({ name }) => fontBytes(name),
      'reader:dress': async (_, sender) => ({ ...dress, position: await placeFor(sender) }),
      'position:keep': ({ position }, sender) => keepPlace(position, sender),
      'site:choose': keepSiteChoice,
      'pace:get': ({ lang }) => paceIn(lang),
      'pace:note': ({ lang, characters, ms }, { tab }) => notePace(lang, { characters, ms }, tab?.incognito ?? false),
      'options:open': () => browser.runtime.openOptionsPage(),
      'article:open': (story, { tab }) => keepArticle(story, tab),
      'settings:look': async change => {
        await saveSettings(viewOf(change));
      },
    },
    {
      'headlines:refresh': async () => ({ refreshed: await refresh() }),
      'site:sweep': ({ host, tabId }) => sweepSite(host, tabId),
    },
  );

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await registerAll();
    if (reason !== 'install') return;
    refresh();
    await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
    for (const tab of await openHubTabs()) await injectInto(tab).catch(() => {});
  });
  browser.runtime.onStartup.addListener(registerAll);
  browser.permissions.onAdded.addListener(async () => {
    await takeWish();
    await registerAll();
    await showAccess();
    if (await isAllowed()) await refresh();
  });
  browser.permissions.onRemoved.addListener(async () => {
    await registerAll();
    await showAccess();
  });
  onSettings(registerAll);

  browser.commands.onCommand.addListener(async command => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (command === 'toggle-reader' && tab?.id !== undefined) await askTab(tab.id, 'reader:toggle', {}).catch(() => {});
  });
  browser.tabs.onRemoved.addListener(forgetTab);
  browser.alarms.onAlarm.addListener(onAlarm);
  schedule();
});
