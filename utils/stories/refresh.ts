import { browser } from '../browser.ts';
import { theBetterCambodia } from '../hubs/hubs.ts';
import type { Hub } from '../hubs/types.ts';
import { ask, type Reply, type Way } from './ask.ts';
import { isDue, nextTry, recent, retryTime, type Why } from './limits.ts';
import { merge, withPictures } from './merge.ts';
import { maxBytes, parseFeed } from './parse.ts';
import { picturesKey } from './picture-state.ts';
import { pictureless, pictureRequest, readPictures } from './rest.ts';
import { noHeadlines, storeKey } from './state.ts';
import { loadHeadlines } from './store.ts';
import type { HeadlineStore, Problem } from './types.ts';

/** Pictures of ten stories with every size that a theme makes are about 150 kB. */
const maxRestBytes = 1024 * 1024;
const timeout = 15_000;

/** What a refresh needs from outside. Tests bring their own. */
export interface World extends Way {
  hub: Hub;
  now: () => number;
  random: () => number;
}

const world: World = {
  hub: theBetterCambodia,
  fetch: (...given) => fetch(...given),
  timeout,
  now: Date.now,
  random: Math.random,
};

/** Writes the list. When there is no room, what can be had again goes first: the pictures, then old headlines. Settings never. */
async function save(store: HeadlineStore): Promise<void> {
  const set = (items: HeadlineStore['items']) => browser.storage.local.set({ [storeKey]: { ...store, items } });
  try {
    await set(store.items);
  } catch {
    await browser.storage.local.remove(picturesKey);
    await set(store.items).catch(() => set(store.items.slice(0, 30)));
  }
}

function failed(
  store: HeadlineStore,
  problem: Problem,
  headers: Headers | undefined,
  { now, random }: World,
): HeadlineStore {
  const failures = store.failures + 1;
  return {
    ...store,
    problem,
    failures,
    backOff: nextTry(failures, now(), random()),
    retryAfter: retryTime(headers?.get('retry-after') ?? null, now()),
  };
}

function succeeded(store: HeadlineStore, { now }: World): HeadlineStore {
  return { ...store, checked: now(), problem: null, failures: 0, backOff: null, retryAfter: null };
}

/** A validator worth keeping; servers have sent 64 kB of them. */
const validator = (value: string | null, max: number) => (value && value.length <= max ? value : null);

function afterFeed(store: HeadlineStore, reply: Reply, world: World): HeadlineStore {
  if (reply.kind === 'problem') return failed(store, reply.problem, reply.headers, world);
  if (reply.kind === 'unchanged') return succeeded(store, world);
  const parsed = parseFeed(reply.bytes, world.hub, world.now());
  if ('problem' in parsed) return failed(store, { kind: parsed.problem }, undefined, world);
  return {
    ...succeeded(store, world),
    hub: world.hub.id,
    items: merge(store.items, parsed.items),
    etag: validator(reply.headers.get('etag'), 512),
    lastModified: validator(reply.headers.get('last-modified'), 64),
  };
}

function askFeed(store: HeadlineStore, world: World): Promise<Reply> {
  const conditions: Record<string, string> = {};
  // Without a list an "unchanged" would help nobody. WordPress wants both validators to match if both are sent.
  if (store.items.length > 0 && store.etag) conditions['If-None-Match'] = store.etag;
  if (store.items.length > 0 && store.lastModified) conditions['If-Modified-Since'] = store.lastModified;
  return ask(world.hub, world.hub.feed, maxBytes, world, conditions);
}

/** Asks REST for pictures of new stories, once a story; null when there is nothing to ask or nothing learnt. */
async function addPictures(store: HeadlineStore, world: World): Promise<HeadlineStore | null> {
  const wanted = pictureless(store.items, store.asked);
  if (wanted.length === 0) return null;
  const reply = await ask(world.hub, pictureRequest(world.hub, wanted), maxRestBytes, world);
  const pictures =
    reply.kind === 'answer' ? readPictures(new TextDecoder().decode(reply.bytes), world.hub, wanted) : null;
  // Many sites close REST: 4xx is an answer too, and these stories are not asked for again. 429 and 5xx are not.
  const status = reply.kind === 'problem' ? (reply.problem.status ?? 500) : 200;
  if (status >= 500 || status === 429) return null;
  const kept = new Set(store.items.map(item => item.id));
  const asked = [...store.asked, ...wanted.map(item => item.id)].filter(id => kept.has(id));
  return { ...store, asked, items: withPictures(store.items, pictures ?? new Map()) };
}

async function run(why: Why, world: World): Promise<boolean> {
  const now = world.now();
  const found = await loadHeadlines();
  const store =
    found.hub === world.hub.id || found.items.length === 0 ? found : { ...noHeadlines, requests: found.requests };
  if (!isDue(store, now, why)) return false;
  // Host access can be withheld; then the browser would send a preflight and refuse the answer.
  if (!(await browser.permissions.contains({ origins: [...world.hub.matches] }))) return false;
  if (navigator.onLine === false) {
    await save({ ...store, tried: now, problem: { kind: 'offline' } });
    return false;
  }
  // Counted and written before asking: a worker that dies while asking has asked all the same.
  const asking = { ...store, tried: now, requests: [...recent(store.requests, now), now] };
  await save(asking);
  const answered = afterFeed(asking, await askFeed(asking, world), world);
  await save(answered);
  if (answered.problem) return false;
  const pictured = await addPictures(answered, world);
  if (pictured) await save(pictured);
  return true;
}

/**
 * Asks the hub for headlines if the limits allow it, and keeps them: at most one feed and one REST request, and the old list stays
 * whatever happens. For the background only. Resolves to whether a good answer came. Never rejects.
 */
export async function refresh(why: Why = 'asked', given: Partial<World> = {}): Promise<boolean> {
  try {
    return await navigator.locks.request(storeKey, () => run(why, { ...world, ...given }));
  } catch (error) {
    console.error('Headlines could not be refreshed.', error);
    return false;
  }
}
