import { browser, type Runtime } from '../../utils/browser.ts';

/**
 * Shows an article in a tab of its own, beside the one it came from. It is kept in memory until the browser is closed: a story
 * read in a private window leaves nothing behind. The page that shows it sanitizes it anew, so it is handed on as it came.
 */
export async function keepArticle(article: unknown, from: Runtime.MessageSender['tab']): Promise<void> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [`article:${id}`]: article });
  await browser.tabs.create({
    url: `${browser.runtime.getURL('reader-page.html')}#${id}`,
    ...(from?.windowId !== undefined && { windowId: from.windowId }),
    ...(from?.index !== undefined && { index: from.index + 1 }),
  });
}
