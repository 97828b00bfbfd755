import type { Headline } from '../stories/types.ts';
import { isKnown, mark, put } from './stories.ts';

/**
 * Saves a story for later, or lets it go.
 *
 * @param headline - what is kept of it where no feed told of it, or null
 * @returns whether it is saved then
 */
export async function setSaved(url: string, on: boolean, headline: Headline | null): Promise<boolean> {
  if (!(await isKnown(url))) {
    if (!on || !headline) return false;
    await put([headline]);
    await mark([url], { read: true });
  }
  await mark([url], { saved: on });
  return on;
}
