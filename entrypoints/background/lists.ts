import { loadHubs } from '../../utils/hub-store.ts';
import { paceIn } from '../../utils/library/pace.ts';
import { marksOf } from '../../utils/library/seen.ts';
import { storyKey } from '../../utils/library/story-key.ts';
import type { ListMark } from '../../utils/messages.ts';
import { minutesFor } from '../../utils/pace.ts';
import { siteOf } from '../../utils/sites.ts';
import { loadHeadlines } from '../../utils/stories/store.ts';

/** More than any page lists. */
const most = 300;
/** What nobody opened is new for so long, in ms. */
const newFor = 48 * 3600 * 1000;

/** The stories of the list that are new, by their keys. */
async function newKeys(now: number): Promise<Set<string | null>> {
  const { items } = await loadHeadlines();
  const recent = items.filter(({ published }) => published && now - Date.parse(published) < newFor);
  return new Set(recent.map(({ url }) => storyKey(url)));
}

/**
 * The marks of stories on a hub's own page. A page of one site is told of no other's stories, and a private window of none: it
 * knows nothing of what was read outside.
 */
export async function marksFor(
  asked: unknown,
  { tab, url }: chrome.runtime.MessageSender,
): Promise<Record<string, ListMark>> {
  const hubs = await loadHubs();
  const site = siteOf(url, hubs);
  if (!tab || tab.incognito || !site?.isHub || !Array.isArray(asked)) return {};
  const urls = asked.slice(0, most).filter(each => typeof each === 'string' && siteOf(each, hubs)?.host === site.host);
  const [marks, fresh, pace] = await Promise.all([marksOf(urls), newKeys(Date.now()), paceIn('en')]);
  return Object.fromEntries(
    urls.flatMap((each): [string, ListMark][] => {
      const mark = marks.get(each);
      if (!mark) return fresh.has(storyKey(each)) ? [[each, { state: 'new' }]] : [];
      if (mark.state === 'read') return [[each, { state: 'read' }]];
      const minutes = mark.left === null ? undefined : minutesFor(mark.left, pace);
      return mark.state === 'half' ? [[each, { state: 'half', minutes }]] : [];
    }),
  );
}
