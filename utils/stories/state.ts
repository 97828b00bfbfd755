import type { FeedState, Feeds, Headline, HeadlineStore, Problem, ProblemKind } from './types.ts';

/** The keys in `storage.local`: the list, and how each feed stands. */
export const storeKey = 'headlines';
export const feedsKey = 'feeds';
export const maxItems = 200;
/** More hubs than a person adds one by one. */
const maxFeeds = 300;

const kinds: readonly ProblemKind[] = [
  'offline',
  'http',
  'portal',
  'empty',
  'unreadable',
  'timeout',
  'too-large',
  'redirected',
];

/** A list before the first answer. */
export const noHeadlines: Readonly<HeadlineStore> = {
  items: [],
  checked: null,
  tried: null,
  problem: null,
  full: null,
};

/** A feed that was never asked. */
export const noFeed: Readonly<FeedState> = {
  checked: null,
  tried: null,
  problem: null,
  etag: null,
  lastModified: null,
  retryAfter: null,
  backOff: null,
  failures: 0,
  requests: [],
  asked: [],
};

/** So long it is told that there was no room, in ms. */
const fullTold = 24 * 3600 * 1000;

/** Whether stories had to go lately, for want of room. */
export const isFull = ({ full }: Pick<HeadlineStore, 'full'>, now: number): boolean =>
  full !== null && now - full < fullTold;

type Loose = Record<string, unknown>;

const text = (value: unknown, max: number): string | null =>
  typeof value === 'string' && value !== '' && value.length <= max ? value : null;
const address = (value: unknown) => (text(value, 2048)?.startsWith('https://') ? (value as string) : null);
const time = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 8.64e15 ? value : null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown, max: number) => list(value).filter(item => text(item, max) !== null) as string[];

/** A story as it was stored, or comes in a file: checked, or null. */
export function parseHeadline(value: unknown): Headline | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Loose;
  const [id, hub, url, title] = [text(given.id, 2048), text(given.hub, 64), address(given.url), text(given.title, 400)];
  if (!id || !hub || !url || !title) return null;
  const published = text(given.published, 32);
  const { characters } = given;
  return {
    id,
    hub,
    url,
    title,
    byline: text(given.byline, 400) ?? '',
    published: published && !Number.isNaN(Date.parse(published)) ? published : null,
    image: address(given.image),
    topics: texts(given.topics, 100).slice(0, 10),
    ...(Number.isSafeInteger(characters) && (characters as number) > 0 && { characters: characters as number }),
  };
}

function parseProblem(value: unknown): Problem | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, status } = value as Loose;
  if (!kinds.includes(kind as ProblemKind)) return null;
  return Number.isInteger(status)
    ? { kind: kind as ProblemKind, status: status as number }
    : { kind: kind as ProblemKind };
}

function parseItems(value: unknown): Headline[] {
  const urls = new Set<string>();
  const items: Headline[] = [];
  for (const given of list(value)) {
    const item = parseHeadline(given);
    if (!item || urls.has(item.url) || items.length === maxItems) continue;
    urls.add(item.url);
    items.push(item);
  }
  return items;
}

const objectOf = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Loose;

function parseFeed(stored: unknown): FeedState {
  const given = objectOf(stored);
  return {
    checked: time(given.checked),
    tried: time(given.tried),
    problem: parseProblem(given.problem),
    etag: text(given.etag, 512),
    lastModified: text(given.lastModified, 64),
    retryAfter: time(given.retryAfter),
    backOff: time(given.backOff),
    failures: Math.min(Math.trunc(time(given.failures) ?? 0), 50),
    requests: list(given.requests).filter(value => time(value) !== null) as number[],
    asked: texts(given.asked, 2048).slice(0, maxItems),
  };
}

/** Makes valid feed states of whatever was stored. Without a prototype: ids are host names, and may be called anything. */
export function parseFeeds(stored: unknown): Feeds {
  const feeds = Object.entries(objectOf(stored)).slice(0, maxFeeds);
  return Object.assign(
    Object.create(null),
    ...feeds.filter(([id]) => id.length <= 253).map(([id, feed]) => ({ [id]: parseFeed(feed) })),
  );
}

const latest = (times: readonly (number | null)[]) =>
  times.reduce((late, time) => (time !== null && time > (late ?? -1) ? time : late), null);

/**
 * Makes a valid list of whatever was stored: good stories and values are kept, damaged ones dropped. Never throws, since
 * a popup that does not open over one bad byte is worse than a missing headline. One feed that answers is enough for a list:
 * what is wrong with another is said where the hubs are (`feeds`).
 */
export function parseStore(stored: unknown, storedFeeds?: unknown): HeadlineStore {
  const { items, full } = objectOf(stored);
  const feeds = Object.values(parseFeeds(storedFeeds)).filter(({ tried }) => tried !== null);
  return {
    items: parseItems(items),
    checked: latest(feeds.map(({ checked }) => checked)),
    tried: latest(feeds.map(({ tried }) => tried)),
    problem: feeds.some(({ problem }) => !problem) ? null : (feeds[0]?.problem ?? null),
    full: time(full),
  };
}
