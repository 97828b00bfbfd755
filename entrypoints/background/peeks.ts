import { api } from '../../utils/api.ts';
import { loadHubs } from '../../utils/hub-store.ts';
import type { SavedPage } from '../../utils/library/pages.ts';
import { siteOf } from '../../utils/sites.ts';
import { recent } from '../../utils/stories/limits.ts';
import { publicPage } from './pages.ts';

/** Looks into stories an hour, all tabs together: each costs the publisher a page that nobody may read. */
const perHour = 10;

/** Counts a look before it is taken: a worker that dies while asking has asked all the same. False when there were enough. */
function mayLook(now: number): Promise<boolean> {
  return navigator.locks.request('peeks', async () => {
    const { peeks = [] } = (await api().storage.session.get('peeks')) as { peeks?: number[] };
    const counted = recent(peeks, now);
    if (counted.length >= perHour) return false;
    await api().storage.session.set({ peeks: [...counted, now] });
    return true;
  });
}

/** A story's page for a look into it: of the site whose page asks, and of no other. */
export async function peekPage(
  url: unknown,
  sender: chrome.runtime.MessageSender,
): Promise<SavedPage | { problem: 'limit' | 'failed' }> {
  const hubs = await loadHubs();
  const site = siteOf(sender.url, hubs);
  if (typeof url !== 'string' || !site?.isHub || siteOf(url, hubs)?.host !== site.host) return { problem: 'failed' };
  if (!(await mayLook(Date.now()))) return { problem: 'limit' };
  return (await publicPage(url).catch(() => null)) ?? { problem: 'failed' };
}
