import type { Headline } from '../stories/types.ts';
import { isKnown, mark, put } from './stories.ts';

/**
 * Saves a story for later, or lets it go.
 *
 * @param headline - what is kept of it where no feed told of it, or null
 * @returns whether it is saved then
 */
export async function setSaved(url: string, on: boolean, headline: Headline | null): Promise<boolean> {
  const known = await isKnown(url);
  if (!known) {
    if (!on || !headline) return false;
    await put([headline]);
  }
  await mark([url], { saved: on, ...(!known && { read: true }) });
  return on;
}
