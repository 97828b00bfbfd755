import { api } from '../../utils/api.ts';

/** Stories kept for tabs of their own at once; memory is small (10 MB) and nobody reads more side by side. */
const most = 20;

/**
 * Shows a story in a tab of its own, beside the one it came from. It is kept in memory until the browser is closed: a story
 * read in a private window leaves nothing behind. The page that shows it checks and sanitizes it anew, so it is kept as it came.
 */
export async function keepArticle(
  story: { article: unknown; swept: unknown },
  from: chrome.runtime.MessageSender['tab'],
): Promise<void> {
  const kept = Object.keys(await api().storage.session.get(null)).filter(key => key.startsWith('article:'));
  await api().storage.session.remove(kept.slice(0, Math.max(0, kept.length - most + 1)));
  // Keys come back in alphabetical order: the time in front makes that the order of opening.
  const id = `${Date.now()}-${crypto.randomUUID()}`;
  // Chrome shows our pages outside of private windows: the page has to be told that it keeps nothing.
  await api().storage.session.set({ [`article:${id}`]: { ...story, isPrivate: from?.incognito ?? false } });
  await api().tabs.create({
    url: `${api().runtime.getURL('reader-page.html')}#${id}`,
    ...(from?.windowId !== undefined && { windowId: from.windowId }),
    ...(from?.index !== undefined && { index: from.index + 1 }),
  });
}
