import { storyKey } from '../library/story-key.ts';

/**
 * Whether the text of a story that its feed carries may be shown. Feeds often carry what the page keeps back from this visitor
 * (facts: hub.md 2.4), so the page decides: a story's feed text is shown only once its own public page was read and was complete.
 */

/** How a story's own page was read. */
export interface PageReading {
  url: string;
  /** What the page delivered; `condition`: it asks something first. */
  state: 'complete' | 'truncated' | 'members' | 'condition';
  /** Words of the story as the page showed it. */
  words: number;
  /** `anybody`: fetched without cookies. `visitor`: the reader's own visit. */
  as: 'anybody' | 'visitor';
  /** The page has marks of somebody who is logged in: what it shows is not public. */
  loggedIn: boolean;
}

/** What is known of one hub. Plain JSON. */
export interface FeedTrust {
  /** The page for which the hub's feed texts are not shown; null while there is none. */
  against: string | null;
  /** Stories whose public page was complete: their keys, and the words that the page had. The oldest first. */
  complete: readonly (readonly [key: string, words: number])[];
}

export const noTrust: FeedTrust = { against: null, complete: [] };

/** More stories than a hub's feed holds in weeks. */
const most = 500;
/** A feed's text may be longer than the page's by what themes put elsewhere: captions, a summary. */
const tolerance = 1.1;
const slack = 30;

/**
 * What is known once a page was read. One story that is cut or asks something speaks for all of its hub, whoever sees it: even
 * members are shown less than there is. One that is complete speaks for itself, and only where nobody is logged in.
 */
export function noteReading(trust: FeedTrust, { url, state, words, as, loggedIn }: PageReading): FeedTrust {
  const key = storyKey(url);
  if (!key) return trust;
  const others = trust.complete.filter(([known]) => known !== key);
  if (state !== 'complete') return { against: trust.against ?? url, complete: others };
  if (loggedIn && as === 'visitor') return trust;
  return { ...trust, complete: [...others, [key, words] as const].slice(-most) };
}

/**
 * Whether a story's feed text may be shown: its page was complete, none of its hub's pages was not, and the feed does not say more
 * than the page did.
 *
 * @param words - of the feed's text
 */
export function mayShow({ against, complete }: FeedTrust, url: string, words: number): boolean {
  const key = storyKey(url);
  const known = complete.find(([each]) => each === key);
  return against === null && known !== undefined && words > 0 && words <= known[1] * tolerance + slack;
}

/** What was kept of a hub, checked: what cannot be right counts as nothing known, and then nothing is shown. */
export function parseTrust(stored: unknown): FeedTrust {
  if (typeof stored !== 'object' || stored === null) return noTrust;
  const { against, complete } = stored as Partial<Record<keyof FeedTrust, unknown>>;
  if (against !== null && typeof against !== 'string') return noTrust;
  const good = (pair: unknown): pair is [string, number] =>
    Array.isArray(pair) && typeof pair[0] === 'string' && Number.isSafeInteger(pair[1]) && pair[1] >= 0;
  return { against, complete: Array.isArray(complete) ? complete.filter(good).slice(-most) : [] };
}

/** Marks of a page that somebody is logged in: WordPress's own, and ways to log out. Selectors only. */
export const loggedInMarks =
  'body.logged-in,#wpadminbar,a[href*="action=logout"],a[href*="logout"],a[href*="log-out"],a[href*="signout"],a[href*="sign-out"],form[action*="logout"]';
