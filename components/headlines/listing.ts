import type { Story } from '../../utils/library/stories.ts';
import type { Mark } from '../../utils/library/types.ts';
import type { Headline } from '../../utils/stories/types.ts';

/** Which stories are listed. */
export const shows = ['all', 'unread', 'saved'] as const;
export type Show = (typeof shows)[number];

export interface View {
  show: Show;
  /** Only those of this topic. */
  topic: string | null;
}

/** What the library told for a view. */
export interface Listing {
  /** Newest first. */
  stories: readonly Story[];
  /** There are older ones. */
  more: boolean;
  /** The browser gives no library here. */
  lost?: boolean;
}

/** How the reader stands to a story: only opened it is `seen`. */
export type Standing = 'unread' | Mark['state'];

/** What is noted of a story. */
export interface Note {
  standing: Standing;
  saved: boolean;
  /** How much of it was read, 0 to 1. */
  share: number;
  /** Minutes to its end, or of all of it where it was not begun; null where that is not known. */
  minutes: number | null;
  /** Its feed's text may be shown, and is here. */
  here?: true;
}

export type Notes = Readonly<Record<string, Note>>;

/** Topics in the row above the list. More are no choice any more. */
const mostTopics = 12;

/** Characters that are left of a story, as far as that is told: of one that was not begun, all. */
function leftOf(standing: Standing, mark: Mark | undefined, characters: number | undefined): number | null {
  if (standing === 'half') return mark?.left ?? null;
  return standing === 'unread' ? (characters ?? null) : null;
}

/**
 * What is noted of a story: how far it was read and, where nobody knows that, whether it was opened.
 *
 * @param characters - of all its text, where its feed carries that
 */
export function noteOf(
  story: Story | undefined,
  mark: Mark | undefined,
  minutes: (left: number) => number,
  characters = story?.characters,
): Note {
  const standing = mark?.state ?? (story?.read ? 'read' : 'unread');
  const left = leftOf(standing, mark, characters);
  return {
    standing,
    saved: story?.saved ?? false,
    share: mark?.share ?? 0,
    // Nothing takes no time at all: what is left of a story may, a story not.
    minutes: left === null ? null : Math.max(standing === 'unread' ? 1 : 0, minutes(left)),
  };
}

const timeOf = (item: Headline | Story): number =>
  'time' in item ? item.time : item.published ? Date.parse(item.published) : 0;

/** Two lists as one, the newest first. What both have is taken from the first; older than the second goes, nothing is left out. */
function together(near: readonly Headline[], { stories, more }: Listing): readonly Headline[] {
  const last = stories.at(-1);
  const known = new Set(near.map(({ url }) => url));
  const found = new Map(stories.map(({ url, time }) => [url, time]));
  // Without a date a story is as new as the library found it: else it would be the oldest of all, and never seen.
  const all = [...near, ...stories.filter(({ url }) => !known.has(url))].map(item => ({
    item,
    time: (!item.published && found.get(item.url)) || timeOf(item),
  }));
  const whole = more && last ? all.filter(({ time }) => time >= last.time) : all;
  return whole.sort((one, other) => other.time - one.time).map(({ item }) => item);
}

/** The stories of a view, newest first, of those that are at hand and what the library told. */
export function itemsOf(
  near: readonly Headline[],
  { show, topic }: View,
  listing: Listing | null,
  notes: Notes,
): readonly Headline[] {
  const meant = topic === null ? near : near.filter(({ topics }) => topics.includes(topic));
  if (show === 'all') return listing && listing.stories.length > 0 ? together(meant, listing) : meant;
  if (!listing?.lost) return listing?.stories ?? [];
  return show === 'saved' ? [] : meant.filter(({ url }) => (notes[url]?.standing ?? 'unread') === 'unread');
}

/** From which place on everything was opened already; null where that is nowhere, or not known. */
export function caughtUpAt(items: readonly Headline[], notes: Notes): number | null {
  const at = items.findLastIndex(({ url }) => (notes[url]?.standing ?? 'unread') === 'unread') + 1;
  return at < items.length ? at : null;
}

/** The topics of a list, those of most stories first. Feeds tell the section first, then tags: the first one counts. */
export function topicsOf(items: readonly Headline[], chosen: string | null): string[] {
  const counts = new Map<string, number>();
  for (const { topics } of items) if (topics[0]) counts.set(topics[0], (counts.get(topics[0]) ?? 0) + 1);
  const topics = [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!).slice(0, mostTopics);
  return chosen === null || topics.includes(chosen) ? topics : [chosen, ...topics];
}
