import { defineBackground } from 'wxt/utils/define-background';
import { api } from '../../utils/api.ts';
import { loadHubs, onHubs } from '../../utils/hub-store.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { notePace, paceIn } from '../../utils/library/pace.ts';
import { pageOf } from '../../utils/library/pages.ts';
import { textOf } from '../../utils/library/texts.ts';
import { answer, type OwnMessages, type PageMessages } from '../../utils/messages.ts';
import { loadSettings, onSettings, saveSettings, viewOf, wantedOn } from '../../utils/settings.ts';
import { inject, injectInto, openHubTabs, register } from '../../utils/sites.ts';
import { refreshAll } from '../../utils/stories/refresh.ts';
import { onAlarm, schedule } from '../../utils/stories/schedule.ts';
import { onHeadlines } from '../../utils/stories/store.ts';
import { followSync, syncSettings } from '../../utils/sync.ts';
import { keepArticle } from './articles.ts';
import { toggleTab } from './asked.ts';
import { dress } from './dress.ts';
import { fontBytes } from './fonts.ts';
import { forgetTab, hold, noteOpened, noteUnswept, remembered } from './holds.ts';
import { hubAnswers } from './hub-checks.ts';
import { settingsFor } from './hub-settings.ts';
import { showAccess, showState } from './icon.ts';
import { marksFor } from './lists.ts';
import { onMenu, showMenus } from './menus.ts';
import { announceNews, listenToNotifications, popupOpened, showNews } from './news.ts';
import { bringPages, keepStory, publicPage } from './pages.ts';
import { peekPage } from './peeks.ts';
import {
  isStorySaved,
  keepOpened,
  keepPlace,
  keepRead,
  keepReading,
  keepSiteChoice,
  noteCondition,
  placeFor,
  saveStory,
} from './places.ts';
import { storyAnswers } from './stories.ts';
import { keepSite, takeWish } from './wishes.ts';

/** Every listener is registered synchronously: the worker is woken for one event and may die after it. */
export default defineBackground(() => {
  const registerAll = async () => register(await loadSettings());
  const isHub = async (url: string) => hubIn(await loadHubs(), url) !== undefined;
  // Where there is no library, nothing is saved.
  const catchUp = () => bringPages().catch(() => {});
  const refreshNow = async () => {
    const refreshed = await refreshAll();
    await announceNews();
    if (refreshed) void catchUp();
    return refreshed;
  };

  answer<PageMessages, OwnMessages>(
    {
      'page:hello': async ({ url }, { tab }) => {
        const [{ settings, site }, { held, unswept, reads }] = await Promise.all([
          settingsFor(url),
          remembered(tab?.id, url),
        ]);
        const { automatic, sweep, lists } = wantedOn(settings, site);
        return { held: held || !automatic, automatic, sweep: sweep && !unswept, lists, reads };
      },
      'page:state': async (page, sender) => {
        const { tab } = sender;
        if (tab?.id === undefined) return;
        await showState(tab.id, page);
        if (page.open && (await isHub(page.url))) await noteOpened(page.url);
        if (await keepOpened(page, sender)) await showNews();
        await noteCondition(page, sender);
      },
      'page:hold': async ({ url, held }, { tab }) => {
        if (tab?.id !== undefined) await hold(tab.id, url, held, isHub(url));
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
      'lists:marks': ({ urls }, sender) => marksFor(urls, sender),
      'peek:page': ({ url }, sender) => peekPage(url, sender),
      'site:choose': keepSiteChoice,
      'story:reading': (reading, sender) => keepReading(reading, sender),
      'story:read': (progress, sender) => keepRead(progress, sender),
      'story:save': saveStory,
      'story:saved': ({ url }, sender) => isStorySaved(url, sender),
      'pace:get': ({ lang }) => paceIn(lang),
      'pace:note': ({ lang, characters, ms }, { tab }) => notePace(lang, { characters, ms }, tab?.incognito ?? false),
      'options:open': () => api().runtime.openOptionsPage(),
      'article:open': (story, { tab }) => keepArticle(story, tab),
      'settings:look': async change => {
        await saveSettings(viewOf(change));
      },
    },
    {
      'headlines:refresh': async () => ({ refreshed: await refreshNow() }),
      ...storyAnswers,
      ...hubAnswers,
      'headlines:looked': popupOpened,
      'story:keep': ({ url, on, before }) => keepStory(url, on, before),
      'story:kept': ({ url }) => pageOf(url),
      'story:fetch': ({ url }) => publicPage(url).catch(() => null),
      'story:text': ({ url }) => textOf(url),
      'site:keep': keepSite,
    },
  );

  api().runtime.onInstalled.addListener(async ({ reason }) => {
    await Promise.all([registerAll(), showMenus()]);
    if (reason !== 'install') return;
    void refreshNow();
    await api().tabs.create({ url: api().runtime.getURL('welcome.html') });
    for (const tab of await openHubTabs()) await injectInto(tab).catch(() => {});
  });
  api().runtime.onStartup.addListener(registerAll);
  api().runtime.onStartup.addListener(syncSettings);
  api().permissions.onAdded.addListener(async () => {
    listenToNotifications();
    await takeWish();
    await registerAll();
    await showAccess();
    await refreshNow();
  });
  api().permissions.onRemoved.addListener(async () => {
    await registerAll();
    await showAccess();
  });
  onSettings(registerAll);
  onSettings(showMenus);
  onHubs(registerAll);
  onSettings(showNews);
  onSettings(syncSettings);
  followSync();
  onHeadlines(showNews);
  listenToNotifications();

  api().commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-reader' && tab?.id !== undefined) void toggleTab(tab.id);
  });
  api().contextMenus.onClicked.addListener(onMenu);
  api().tabs.onRemoved.addListener(forgetTab);
  api().alarms.onAlarm.addListener(async alarm => {
    // Quiet hours end by the clock.
    void showNews();
    const refreshed = await onAlarm(alarm);
    await announceNews();
    if (refreshed) await catchUp();
  });
  schedule();
});
