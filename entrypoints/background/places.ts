import { api } from '../../utils/api.ts';
import { loadHubs } from '../../utils/hub-store.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { parseReading } from '../../utils/library/page-reading.ts';
import { keepPosition, positionOf } from '../../utils/library/positions.ts';
import { setSaved } from '../../utils/library/saving.ts';
import { noteSeen } from '../../utils/library/seen.ts';
import { keepChoice } from '../../utils/library/site-choices.ts';
import { at, mark } from '../../utils/library/stories.ts';
import { noteReading } from '../../utils/library/texts.ts';
import { parsePosition, parseProgress } from '../../utils/library/types.ts';
import type { PageState } from '../../utils/messages.ts';
import { storyUrl } from '../../utils/stories/links.ts';
import { headlineOf, type PageHeadline } from '../../utils/stories/page-headline.ts';
import type { ConditionKind } from '../../utils/sweep/types.ts';
import { keepStory } from './pages.ts';

/** The story that a page's script speaks of. None in a private window: it leaves no trace. */
const storyOf = ({ tab, url }: chrome.runtime.MessageSender): string | null =>
  tab && !tab.incognito && url ? url.replace(/#.*$/, '') : null;

/** Where the reader stopped in the story that asks. A library that cannot be read keeps no story from opening. */
export async function placeFor(sender: chrome.runtime.MessageSender) {
  const story = storyOf(sender);
  return story ? positionOf(story).catch(() => null) : null;
}

/** Keeps where the reader is in the story that tells. */
export async function keepPlace(position: unknown, sender: chrome.runtime.MessageSender): Promise<void> {
  const story = storyOf(sender);
  if (story) await keepPosition(story, parsePosition(position));
}

/** Keeps what the reader chose for the site of the page that tells. */
export async function keepSiteChoice(change: object, sender: chrome.runtime.MessageSender): Promise<void> {
  const story = storyOf(sender);
  if (story) await keepChoice(new URL(story).hostname, change);
}

/** A story by the address that its hub’s feed gives it, and the hub; what is read elsewhere is not remembered. */
async function hubStoryOf(story: string | null): Promise<{ url: string; hub: string } | null> {
  const hub = story && hubIn(await loadHubs(), story);
  const url = hub && storyUrl(hub, story);
  return url ? { url, hub: hub.id } : null;
}

/** The story that is meant: a page of ours says which one, any other speaks of its own. */
function meantBy(url: string, sender: chrome.runtime.MessageSender): Promise<{ url: string; hub: string } | null> {
  const told = storyOf(sender);
  return hubStoryOf(told?.startsWith(api().runtime.getURL('')) ? url : told);
}

/** Whether the story is saved for later. */
export async function isStorySaved(url: string, sender: chrome.runtime.MessageSender): Promise<{ saved: boolean }> {
  const story = await meantBy(url, sender);
  const [known] = story ? await at([story.url]) : [];
  return { saved: known?.saved ?? false };
}

/** Saves the story that tells for later, or lets it go, and its page with it; that may come later or never. */
export async function saveStory(
  { url, on, ...words }: PageHeadline & { on: boolean },
  sender: chrome.runtime.MessageSender,
): Promise<{ saved: boolean | null }> {
  const story = await meantBy(url, sender);
  if (!story) return { saved: null };
  const saved = await setSaved(story.url, on === true, headlineOf(words, story, Date.now()));
  if (saved === on) void keepStory(story.url, on).catch(() => {});
  return { saved };
}

/** A page that was prepared and never looked at is not opened. */
const isPrepared = ({ documentLifecycle }: { documentLifecycle?: string }) => documentLifecycle === 'prerender';

/** Notes that the story which tells was opened, on its own page or in the reader. Resolves to whether there is one to note. */
export async function keepOpened({ kind }: PageState, sender: chrome.runtime.MessageSender): Promise<boolean> {
  const story = await hubStoryOf(storyOf(sender));
  if (!story || kind !== 'story' || isPrepared(sender as object)) return false;
  await Promise.all([noteSeen(story.url), mark([story.url], { read: true })]);
  return true;
}

/** Keeps how far the story that tells was read. */
export async function keepRead(value: unknown, sender: chrome.runtime.MessageSender): Promise<void> {
  const [story, progress] = [await hubStoryOf(storyOf(sender)), parseProgress(value)];
  if (story && progress) await noteSeen(story.url, progress);
}

/** Keeps how the page of the story that tells was read. */
export async function keepReading(value: unknown, sender: chrome.runtime.MessageSender): Promise<void> {
  const [story, reading] = [await hubStoryOf(storyOf(sender)), parseReading(value)];
  if (story && reading && !isPrepared(sender as object)) await noteReading(story.hub, story.url, reading);
}

/** Conditions that are for members, whatever they are members of. The others are for everybody. */
const forMembers: ReadonlySet<ConditionKind> = new Set(['login', 'registration', 'payment']);

/** Keeps that a story's page asks something first. */
export async function noteCondition(page: PageState, sender: chrome.runtime.MessageSender): Promise<void> {
  if (page.kind !== 'condition' || !page.condition) return;
  const state = forMembers.has(page.condition) ? 'members' : 'asks';
  await keepReading({ state, characters: 0, loggedIn: false }, sender);
}
