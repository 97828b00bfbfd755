import { api } from '../api.ts';
import { loadHubs, loadKeptHubs } from '../hub-store.ts';
import { theBetterCambodia } from '../hubs/hubs.ts';
import { allHubs, choicesFor, type HubPace } from '../hubs/kept.ts';
import type { Hub } from '../hubs/types.ts';
import { put } from '../library/stories.ts';
import { keepTexts } from '../library/texts.ts';
import { ask, type Reply, type Way } from './ask.ts';
import { isDue, nextTry, recent, retryTime, type Why } from './limits.ts';
import { merge, withHub, withPictures } from './merge.ts';
import { maxBytes, parseFeed } from './parse.ts';
import { pictureless, pictureRequest, readPictures, restBeside } from './rest.ts';
import { changeFeed, changeHeadlines, loadFeed, loadHeadlines } from './store.ts';
import type { FeedState, Headline, Problem } from './types.ts';
import type { StoryText } from './whole-text.ts';

/** Pictures of ten stories with every size that a theme makes are about 150 kB. */
const maxRestBytes = 1024 * 1024;
const timeout = 15_000;
/** Hubs that are asked at a time. */
const handful = 4;

/** What a refresh needs from outside. Tests bring their own. */
export interface World extends Way {
  hub: Hub;
  pace: HubPace;
  /** Hubs with stories in the list. */
  listed: () => Promise<ReadonlySet<string>>;
  now: () => number;
  random: () => number;
}

async function listed(): Promise<ReadonlySet<string>> {
  const { items } = await loadHeadlines();
  return new Set(items.map(({ hub }) => hub));
}

const world: World = {
  hub: theBetterCambodia,
  pace: 30,
  listed,
  fetch: (...given) => fetch(...given),
  timeout,
  now: Date.now,
  random: Math.random,
};

function failed(feed: FeedState, problem: Problem, headers: Headers | undefined, { now, random }: World): FeedState {
  const failures = feed.failures + 1;
  return {
    ...feed,
    problem,
    failures,
    backOff: nextTry(failures, now(), random()),
    retryAfter: retryTime(headers?.get('retry-after') ?? null, now()),
  };
}

function succeeded(feed: FeedState, { now }: World): FeedState {
  return { ...feed, checked: now(), problem: null, failures: 0, backOff: null, retryAfter: null };
}

/** A validator worth keeping; servers have sent 64 kB of them. */
const validator = (value: string | null, max: number) => (value && value.length <= max ? value : null);

interface Given {
  feed: FeedState;
  given: Headline[];
  texts: StoryText[];
}

/** How the feed stands after its answer, and the stories that it gave. */
function afterFeed(feed: FeedState, reply: Reply, world: World): Given {
  const none = (after: FeedState) => ({ feed: after, given: [], texts: [] });
  if (reply.kind === 'problem') return none(failed(feed, reply.problem, reply.headers, world));
  if (reply.kind === 'unchanged') return none(succeeded(feed, world));
  const parsed = parseFeed(reply.bytes, world.hub, world.now(), reply.headers.get('content-type') ?? '');
  if ('problem' in parsed) return none(failed(feed, { kind: parsed.problem }, undefined, world));
  const etag = validator(reply.headers.get('etag'), 512);
  const lastModified = validator(reply.headers.get('last-modified'), 64);
  return { feed: { ...succeeded(feed, world), etag, lastModified }, given: parsed.items, texts: parsed.texts };
}

async function askFeed(feed: FeedState, world: World): Promise<Reply> {
  // Without a list an "unchanged" would help nobody. WordPress wants both validators to match if both are sent.
  const conditional = (feed.etag ?? feed.lastModified) !== null && (await world.listed()).has(world.hub.id);
  return ask(world.hub, world.hub.feed, maxBytes, world, {
    ...(conditional && feed.etag && { 'If-None-Match': feed.etag }),
    ...(conditional && feed.lastModified && { 'If-Modified-Since': feed.lastModified }),
  });
}

/** Keeps what a feed gave for good. A browser without IndexedDB (or without room) has the list of `storage.local` all the same. */
async function keep(given: readonly Headline[], now: number): Promise<{ known: readonly Headline[]; full: boolean }> {
  try {
    const { stories, dropped } = await put(given, now);
    const known = stories.map(({ time: _, read: __, saved: ___, ...headline }) => headline);
    return { known, full: dropped > 0 };
  } catch (error) {
    return { known: given, full: (error as Error).name === 'QuotaExceededError' };
  }
}

/** Whether a hub's reader removed it while it was asked: what is kept then would stand in lists as nobody's. */
const isGone = async (id: string) => !(await loadHubs()).some(hub => hub.id === id);

const ownOf = (items: readonly Headline[], id: string) => items.filter(({ hub }) => hub === id);

/** Asks REST for pictures of new stories, once a story, and keeps them. */
async function addPictures(world: World): Promise<void> {
  const { id } = world.hub;
  const { asked } = await loadFeed(id);
  const wanted = pictureless(ownOf((await loadHeadlines()).items, id), asked);
  const rest = world.hub.rest ?? restBeside(world.hub, wanted);
  if (!rest || wanted.length === 0) return;
  const reply = await ask(world.hub, pictureRequest(rest, wanted), maxRestBytes, world);
  const found = reply.kind === 'answer' ? readPictures(new TextDecoder().decode(reply.bytes), world.hub, wanted) : null;
  // Many sites close REST: 4xx is an answer too, and these stories are not asked for again. 429 and 5xx are not.
  const status = reply.kind === 'problem' ? (reply.problem.status ?? 500) : 200;
  if (status >= 500 || status === 429 || (await isGone(id))) return;
  const pictures = found ?? new Map<string, string>();
  const pictured = withPictures(wanted, pictures).filter(({ image }) => image !== null);
  if (pictured.length > 0) await keep(pictured, world.now());
  await changeHeadlines(id, ({ items, feed }, hubs) => {
    const own = withPictures(ownOf(items, id), pictures);
    const kept = new Set(own.map(item => item.id));
    const all = [...feed.asked, ...wanted.map(item => item.id)].filter(item => kept.has(item));
    return { items: withHub(items, id, own, hubs), feed: { ...feed, asked: all } };
  });
}

async function run(why: Why, world: World): Promise<boolean> {
  const now = world.now();
  const { id, matches, feedHost } = world.hub;
  const before = await loadFeed(id);
  if (!isDue(before, now, why, world.pace)) return false;
  // Host access can be withheld; then the browser would send a preflight and refuse the answer.
  const origins = [...matches, ...(feedHost ? [`*://${feedHost}/*`] : [])];
  if (!(await api().permissions.contains({ origins }))) return false;
  if (navigator.onLine === false) {
    await changeFeed(id, feed => ({ ...feed, tried: now, problem: { kind: 'offline' } }));
    return false;
  }
  // Counted and written before asking: a worker that dies while asking has asked all the same.
  const asking = { ...before, tried: now, requests: [...recent(before.requests, now), now] };
  await changeFeed(id, () => asking);
  const { feed, given, texts } = afterFeed(asking, await askFeed(asking, world), world);
  if (await isGone(id)) return false;
  if (given.length === 0) await changeFeed(id, () => feed);
  else {
    const { known, full } = await keep(given, world.now());
    // Where there is no room or no database, stories open at their pages.
    await keepTexts(id, texts, world.now()).catch(() => {});
    await changeHeadlines(id, (list, hubs) => ({
      feed,
      full: full ? now : list.full,
      items: withHub(list.items, id, merge(ownOf(list.items, id), known), hubs),
    }));
  }
  if (feed.problem) return false;
  await addPictures(world);
  return true;
}

/**
 * Asks one hub for headlines if the limits allow it, and keeps them: at most one feed and one REST request, and the old list
 * stays whatever happens. For the background only. Resolves to whether a good answer came. Never rejects.
 */
export async function refresh(why: Why = 'asked', given: Partial<World> = {}): Promise<boolean> {
  const here = { ...world, ...given };
  try {
    return await navigator.locks.request(`feed:${here.hub.id}`, () => run(why, here));
  } catch (error) {
    console.error('Headlines could not be refreshed.', error);
    return false;
  }
}

/** The same for every hub, a few at a time and each for itself. Resolves to whether any gave a good answer. */
export async function refreshAll(why: Why = 'asked', given: Partial<World> = {}): Promise<boolean> {
  const kept = await loadKeptHubs();
  const waiting = [...allHubs(kept)];
  // One reading of the list for all of them: what is in it now is not lost while they answer.
  const here = listed();
  let good = false;
  const work = async () => {
    for (let hub = waiting.shift(); hub; hub = waiting.shift())
      good = (await refresh(why, { listed: () => here, ...given, hub, pace: choicesFor(kept, hub.id).pace })) || good;
  };
  await Promise.all(Array.from({ length: handful }, work));
  return good;
}
