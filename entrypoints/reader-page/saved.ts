import { readAny } from '../../utils/article/read-any.ts';
import type { Article } from '../../utils/article/types.ts';
import { ask } from '../../utils/messages.ts';
import { parsePage } from '../../utils/page/fetch-page.ts';
import { wallOf } from '../../utils/page/walls.ts';

/** Why a saved story is left to its own page. */
export type LeftThere = 'gone' | 'condition' | 'cut' | 'none';

/**
 * Reads the kept page of a story that was saved for later. Like the publisher sends it to anybody, and only where that is all of
 * it: without a layout nobody can tell what of a page that is cut or asks something is shown.
 */
export async function readSaved(address: string): Promise<{ article: Article } | { left: LeftThere }> {
  const kept = await ask('story:kept', { url: address }).catch(() => null);
  if (!kept) return { left: 'gone' };
  const page = parsePage(kept.html, kept.url);
  if (wallOf(page)) return { left: 'condition' };
  const reading = readAny(page, kept.url);
  if ('refusal' in reading) return { left: 'none' };
  return reading.article.access.state === 'complete' ? { article: reading.article } : { left: 'cut' };
}
