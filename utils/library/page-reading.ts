/**
 * Whether the text of a story that its feed carries may be shown. Feeds often carry what the page keeps back from this visitor, so
 * the pages decide: a text is shown once the story's own public page was read and was complete, and says the same.
 */

/** How a story's own page was read. */
export interface PageReading {
  /** What the page delivered; `asks`: it asks something first, such as one's age. */
  state: 'complete' | 'truncated' | 'members' | 'asks';
  /** Of the story as the page showed it. */
  characters: number;
  /** It has marks of somebody who is logged in: what it shows is not public. Of a page that was fetched without cookies, never. */
  loggedIn: boolean;
}

/**
 * What a reading says. `against`: of all of the hub's feed texts, whoever saw it, since even members are shown less than there is.
 * `never`: of this story, for good. `nothing`: somebody logged in sees what others may not.
 */
export function saidBy({ state, loggedIn }: PageReading): 'for' | 'against' | 'never' | 'nothing' {
  if (state === 'truncated' || state === 'members') return 'against';
  if (state === 'asks') return 'never';
  return loggedIn ? 'nothing' : 'for';
}

/** A page's reading leaves out a line here and there that is no part of the story, and its feed has it: of news, so much. */
const share = 0.1;
const slack = 60;

/**
 * Whether a feed's text is the page's: not longer, or it would tell more than the page did; not shorter, or a part of the story
 * would pass for all of it.
 */
export const isSame = (feed: number, page: number): boolean =>
  page > 0 && Math.abs(feed - page) <= slack + share * page;

const states = ['complete', 'truncated', 'members', 'asks'] as const;

/** A reading as it may come from a page's script: checked, or null. */
export function parseReading(value: unknown): PageReading | null {
  const { state, characters, loggedIn } = (value ?? {}) as Partial<PageReading>;
  if (!states.includes(state!) || typeof loggedIn !== 'boolean') return null;
  return Number.isSafeInteger(characters) && characters! >= 0
    ? { state: state!, characters: characters!, loggedIn }
    : null;
}
