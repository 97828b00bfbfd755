import { charactersIn } from '../article/text.ts';
import type { Article } from '../article/types.ts';
import type { Read } from '../handover.ts';
import { loadHubs } from '../hub-store.ts';
import { hubIn } from '../hubs/hubs.ts';
import type { PageReading } from '../library/page-reading.ts';
import type { SavedPage } from '../library/pages.ts';
import { noteReading } from '../library/texts.ts';
import { ask } from '../messages.ts';
import { parsePage } from './fetch-page.ts';
import { readOwn } from './read-own.ts';
import { wallOf } from './walls.ts';

/** Why a story is left to its own page. */
export type LeftThere = 'gone' | 'condition' | 'cut' | 'none';

/** A story to show, or why it is not. */
export type Stored = { article: Article } | { left: LeftThere };

/** What a page that anybody gets says of its hub's feed texts; null: nothing, since it shows a part of a story. */
function readingOf({ article: { access, parts }, fragment }: Read): PageReading | null {
  if (parts && access.state === 'complete') return null;
  return { state: access.state, characters: charactersIn(fragment), loggedIn: false };
}

/**
 * Reads a page as the publisher sends it to anybody, and only where that is all of the story: without a layout nobody can tell
 * what of a page that is cut or asks something is shown.
 */
async function readPublic({ html, url }: SavedPage): Promise<{ told: Stored; reading: PageReading | null }> {
  const page = parsePage(html, url);
  if (wallOf(page)) return { told: { left: 'condition' }, reading: { state: 'asks', characters: 0, loggedIn: false } };
  const read = await readOwn(page, url);
  if ('refusal' in read) return { told: { left: 'none' }, reading: null };
  const { article } = read;
  const told: Stored = article.access.state === 'complete' ? { article } : { left: 'cut' };
  return { told, reading: readingOf(read) };
}

/** Reads a page that came without cookies, and notes what it says of its hub's feed texts. */
async function readAndNote(address: string, page: SavedPage | null): Promise<Stored> {
  if (!page) return { left: 'gone' };
  const { told, reading } = await readPublic(page);
  const hub = hubIn(await loadHubs(), address);
  // A library that cannot be read keeps no story from opening.
  if (reading && hub) await noteReading(hub.id, address, reading).catch(() => {});
  return told;
}

/** The story of a page that was saved for later. */
export const readSaved = async (address: string): Promise<Stored> =>
  readAndNote(address, await ask('story:kept', { url: address }).catch(() => null));

/** The story of a page as anybody gets it now. */
export const readFetched = async (address: string): Promise<Stored> =>
  readAndNote(address, await ask('story:fetch', { url: address }).catch(() => null));
