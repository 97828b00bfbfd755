/** Stories in a list, and what is kept about the list. Plain JSON: it lives in `storage.local`. */

/** One story in the list. Everything in it is plain text or a checked address. */
export interface Headline {
  /** The feed's own id where it has one, else the address. Unique in a hub; across hubs the address is. */
  id: string;
  /** Id of the hub. */
  hub: string;
  /** https, on the hub's hosts, no fragment. */
  url: string;
  title: string;
  byline: string;
  /** ISO 8601 in UTC; null when the feed gives no date that can be true. */
  published: string | null;
  /** A small rendition of the story's picture, https, on the hub's hosts. */
  image: string | null;
  /** As in the feed: WordPress puts categories first, then tags. */
  topics: string[];
  /** Of all its text, where the feed carries that: how long it is to read. */
  characters?: number;
}

/** Why the last attempt gave no list. */
export type ProblemKind =
  | 'offline'
  | 'http'
  | 'portal'
  | 'empty'
  | 'unreadable'
  | 'timeout'
  | 'too-large'
  | 'redirected';

export interface Problem {
  kind: ProblemKind;
  /** For `http`: the status. */
  status?: number;
}

/** The list that is shown at once, and how its feeds stand together. Times are milliseconds since 1970. */
export interface HeadlineStore {
  /** Newest first, at most `maxItems`. */
  items: Headline[];
  /** The last good answer of any feed. */
  checked: number | null;
  /** The last attempt. */
  tried: number | null;
  /** What is wrong with all of the feeds, or null. The list stays in either case. */
  problem: Problem | null;
  /** When there was no room, and old stories had to go; null where that never was. */
  full: number | null;
}

/** How one hub's feed stands. `storage.local.feeds` has one for each, by the id of the hub. */
export interface FeedState {
  /** The last good answer. */
  checked: number | null;
  /** The last attempt. */
  tried: number | null;
  /** What went wrong then, or null. */
  problem: Problem | null;
  /** Validators of the last good answer, for a conditional request. */
  etag: string | null;
  lastModified: string | null;
  /** Until then the server wants no request at all. */
  retryAfter: number | null;
  /** Until then nothing is asked by itself; a person may. */
  backOff: number | null;
  /** Failures in a row. */
  failures: number;
  /** When refreshes of the last hour began. */
  requests: number[];
  /** Ids of stories about whose picture REST has answered. */
  asked: string[];
}

export type Feeds = Readonly<Record<string, FeedState>>;
