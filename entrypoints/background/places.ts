import type { Runtime } from '../../utils/browser.ts';
import { keepPosition, positionOf } from '../../utils/library/positions.ts';
import { noteSeen } from '../../utils/library/seen.ts';
import { mark } from '../../utils/library/stories.ts';
import { parsePosition, parseProgress } from '../../utils/library/types.ts';
import type { PageState } from '../../utils/messages.ts';
import { siteOf, workingHubs } from '../../utils/sites.ts';

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

/** The same, where it is of a hub: what is read elsewhere is not remembered. */
const hubStoryOf = async (sender: Runtime.MessageSender): Promise<string | null> =>
  siteOf(sender.url, await workingHubs())?.isHub ? storyOf(sender) : null;

/** A page that was prepared and never looked at is not opened. */
const isPrepared = ({ documentLifecycle }: { documentLifecycle?: string }) => documentLifecycle === 'prerender';

/** Notes that the story which tells was opened, on its own page or in the reader. Resolves to whether there is one to note. */
export async function keepOpened({ kind }: PageState, sender: Runtime.MessageSender): Promise<boolean> {
  const story = await hubStoryOf(sender);
  if (!story || kind !== 'story' || isPrepared(sender as object)) return false;
  await noteSeen(story);
  // In the lists of what is unread it has its place no more; where there is no database, there are no such lists.
  await mark([story], { read: true }).catch(() => {});
  return true;
}

/** Keeps how far the story that tells was read. */
export async function keepRead(value: unknown, sender: Runtime.MessageSender): Promise<void> {
  const [story, progress] = [await hubStoryOf(sender), parseProgress(value)];
  if (story && progress) await noteSeen(story, progress);
}
