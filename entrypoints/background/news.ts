import { news as en } from '../../locales/en.json';
import { news as km } from '../../locales/km.json';
import { api } from '../../utils/api.ts';
import { loadHubs } from '../../utils/hub-store.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { marksOf } from '../../utils/library/seen.ts';
import { loadSettings, type Settings } from '../../utils/settings.ts';
import { newsSince, noteLooked } from '../../utils/stories/looked.ts';
import { isQuiet } from '../../utils/stories/news.ts';
import { loadHeadlines } from '../../utils/stories/store.ts';
import type { Headline } from '../../utils/stories/types.ts';
import { digits, fill, resolveLanguage } from '../../utils/strings.ts';

const id = 'news';
/** Titles in one notification: more than these no system shows. */
const shownTitles = 4;
/** What is older is no news to be called by, whenever it came, in ms. */
const recent = 6 * 3600 * 1000;

const several = (n: number, chosen: Settings): string => {
  const language = resolveLanguage(chosen.language, navigator.language);
  return fill((language === 'km' ? km : en).several, { n: digits(n, language) });
};

/** Those that were not opened since. A library that cannot be read says nothing of them. */
async function unopened(items: readonly Headline[]): Promise<readonly Headline[]> {
  const marks = await marksOf(items.map(({ url }) => url)).catch(() => new Map());
  return items.filter(({ url }) => !marks.has(url));
}

/** The number on the icon. */
async function showBadge(items: readonly Headline[], settings: Settings, quiet: boolean): Promise<void> {
  const fresh = await unopened(await newsSince('looked', items));
  const text = settings.badge && !quiet && fresh.length > 0 ? (fresh.length > 99 ? '99+' : String(fresh.length)) : '';
  await Promise.all([
    api().action.setBadgeText({ text }),
    api().action.setBadgeBackgroundColor({ color: '#a4371f' }),
    api().action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}

/** One notification for all that came, in the place of the last one. */
async function notify(items: readonly Headline[], settings: Settings, quiet: boolean): Promise<void> {
  const fresh = await newsSince('announced', items);
  if (fresh.length === 0) return;
  // Noted first: a worker that dies while it announces is not to do it again.
  await noteLooked('announced', items);
  const { notifications } = api();
  if (!settings.notify || quiet || !notifications) return;
  const now = Date.now();
  const told = (await unopened(fresh)).filter(({ published }) => published && now - Date.parse(published) < recent);
  if (told.length === 0) return;
  const [first] = told;
  const one = told.length === 1;
  const hub = hubIn(await loadHubs(), first!.url);
  await notifications.create(id, {
    type: 'basic',
    iconUrl: api().runtime.getURL('icon/128.png'),
    title: one ? (hub?.name ?? 'Clearstory') : several(told.length, settings),
    message: told
      .slice(0, shownTitles)
      .map(({ title }) => title)
      .join('\n'),
  });
  await api().storage.session.set({ called: one ? first!.url : (hub?.home ?? first!.url) });
}

let showing = Promise.resolve();

/** One after the other: several changes of the list come at once. */
function inTurn(
  tell: (items: readonly Headline[], settings: Settings, quiet: boolean) => Promise<void>,
): Promise<void> {
  const show = async () => {
    const [{ items }, settings] = await Promise.all([loadHeadlines(), loadSettings()]);
    await tell(items, settings, isQuiet(settings, new Date().getHours()));
  };
  showing = showing.then(show).catch(error => console.error('The icon could not follow the list.', error));
  return showing;
}

/** Lets the number on the icon follow the list. */
export const showNews = (): Promise<void> => inTurn(showBadge);

/** Tells what a refresh of all hubs brought, where that is wished. */
export const announceNews = (): Promise<void> => inTurn(notify);

/** The popup shows the list: nothing in it is new from now on. */
export async function popupOpened(): Promise<void> {
  await noteLooked('looked');
  await showNews();
}

async function openCalled(clicked: string): Promise<void> {
  if (clicked !== id) return;
  const { called } = (await api().storage.session.get('called')) as { called?: string };
  await api().notifications.clear(id);
  if (called) await api().tabs.create({ url: called });
}

/** Follows clicks on notifications, once the browser permits them. Called at each start and when a permission comes. */
export function listenToNotifications(): void {
  const { notifications } = api();
  if (notifications && !notifications.onClicked.hasListener(openCalled))
    notifications.onClicked.addListener(openCalled);
}
