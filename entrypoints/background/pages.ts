import { api } from '../../utils/api.ts';
import { loadHubs } from '../../utils/hub-store.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { dropPage, keepPage, pageOf, type SavedPage, withoutPage } from '../../utils/library/pages.ts';
import { at, page } from '../../utils/library/stories.ts';
import { ask } from '../../utils/stories/ask.ts';
import { decodePage } from '../../utils/stories/encoding.ts';
import { storyUrl } from '../../utils/stories/links.ts';

/** A page of a hub is some hundred kilobytes; ten times that is no story. */
const mostBytes = 4_000_000;
const patience = 15_000;

/** Fetches a story's page from its hub without cookies and without saying who asks; null when it does not come. */
export async function publicPage(address: string): Promise<SavedPage | null> {
  const hub = hubIn(await loadHubs(), address);
  const url = hub && storyUrl(hub, address);
  if (!hub || !url) return null;
  let end = url;
  const following: typeof fetch = async (...given) => {
    const response = await fetch(...given);
    end = response.url || url;
    return response;
  };
  const reply = await ask(hub, url, mostBytes, { fetch: following, timeout: patience }, { Accept: 'text/html' });
  if (reply.kind !== 'answer') return null;
  const type = reply.headers.get('content-type') ?? '';
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  return { html: decodePage(reply.bytes, type), url: end };
}

/**
 * Has a story's page at hand for later, or lets it go. One after the other: who takes it back while it is fetched means the last.
 *
 * @param before - the page that was let go, where that is taken back: its publisher may not give it again
 * @returns whether it is at hand now, and the page that was let go
 */
export function keepStory(
  url: string,
  on: boolean,
  before: SavedPage | null = null,
): Promise<{ kept: boolean; before: SavedPage | null }> {
  return navigator.locks.request(`page:${url}`, async () => {
    if (!on) {
      const page = await pageOf(url).catch(() => null);
      await dropPage(url);
      return { kept: false, before: page };
    }
    const page = before ?? (await publicPage(url).catch(() => null));
    if (page) await keepPage(url, page);
    return { kept: page !== null, before: null };
  });
}

/** Pages that are brought at a time, in the wake of a refresh. */
const atATime = 5;
/** A page that did not come is tried again after so long, in ms. */
const patienceWithPages = 6 * 3600 * 1000;

/**
 * Fetches pages that saved stories still lack: those that were saved without a network, or came with a file from another browser.
 * A few at a time, and counted before they are asked for: a worker that dies while asking has asked all the same.
 */
export function bringPages(now = Date.now()): Promise<void> {
  return navigator.locks.request('bringing pages', async () => {
    const saved = await page({ saved: true, count: 1000 });
    const lacking = await withoutPage(saved.map(({ url }) => url));
    if (lacking.length === 0) return;
    const { tried = {} } = (await api().storage.session.get('tried')) as { tried?: Record<string, number> };
    const recent = Object.entries(tried).filter(([, time]) => now - time < patienceWithPages);
    const known = new Set(recent.map(([url]) => url));
    const wanted = lacking.filter(url => !known.has(url)).slice(0, atATime);
    await api().storage.session.set({ tried: Object.fromEntries([...recent, ...wanted.map(url => [url, now])]) });
    for (const url of wanted) {
      // Let go meanwhile, it is not wanted any more.
      const [story] = await at([url]);
      if (story?.saved) await keepStory(url, true);
    }
  }) as Promise<void>;
}
