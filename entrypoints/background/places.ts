import type { Runtime } from '../../utils/browser.ts';
import { keepPosition, positionOf } from '../../utils/library/positions.ts';
import { keepChoice } from '../../utils/library/site-choices.ts';
import { parsePosition } from '../../utils/library/types.ts';

/** The story that a page's script speaks of. None in a private window: it leaves no trace. */
const storyOf = ({ tab, url }: Runtime.MessageSender): string | null =>
  tab && !tab.incognito && url ? url.replace(/#.*$/, '') : null;

/** Where the reader stopped in the story that asks. A library that cannot be read keeps no story from opening. */
export async function placeFor(sender: Runtime.MessageSender) {
  const story = storyOf(sender);
  return story ? positionOf(story).catch(() => null) : null;
}

/** Keeps where the reader is in the story that tells. */
export async function keepPlace(position: unknown, sender: Runtime.MessageSender): Promise<void> {
  const story = storyOf(sender);
  if (story) await keepPosition(story, parsePosition(position));
}

/** Keeps what the reader chose for the site of the page that tells. */
export async function keepSiteChoice(change: object, sender: Runtime.MessageSender): Promise<void> {
  const story = storyOf(sender);
  if (story) await keepChoice(new URL(story).hostname, change);
}
