import type { Hub } from '../hubs/types.ts';
import { onHub, pictureUrl, storyUrl } from './links.ts';
import { type Rendition, smallest } from './renditions.ts';
import type { Headline } from './types.ts';

/** As many stories as WordPress puts into a feed. */
const most = 10;

/** Stories whose picture the feed did not give and REST was not asked for. */
export function pictureless(items: readonly Headline[], asked: readonly string[]): Headline[] {
  const done = new Set(asked);
  return items.filter(item => item.image === null && !done.has(item.id)).slice(0, most);
}

/** The post's number in WordPress's default guid, `https://hub/?p=123`. */
function postNumber(item: Headline): string | null {
  return /[?&]p=(\d{1,12})(?:&|$)/.exec(item.id)?.[1] ?? null;
}

/** Where REST is by the guids that WordPress gives: a hub may have come with its feed's address alone. Null for what is no WordPress. */
export function restBeside(hub: Hub, [first]: readonly Headline[]): string | null {
  const url = first && postNumber(first) !== null ? URL.parse('wp-json/wp/v2/', first.id) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.port || !onHub(hub, url)) return null;
  url.protocol = 'https:';
  return url.href;
}

/**
 * The one REST request of a refresh: the wanted posts' featured pictures with their sizes. `_embed` with `_fields` because it is
 * exact in every WordPress: `media?parent=` misses pictures that come from the library and cannot tell a lead picture from one in
 * the text; SEO plugins' fields are not everywhere and give the full size only, many times the bytes in pictures that the answer
 * would save. With one or two new stories a time it is a few kB.
 */
export function pictureRequest(rest: string, wanted: readonly Headline[]): string {
  const url = new URL('posts', rest);
  const numbers = wanted.map(postNumber);
  if (numbers.every(number => number !== null)) url.searchParams.set('include', numbers.join(','));
  url.searchParams.set('per_page', String(numbers.includes(null) ? most : wanted.length));
  url.searchParams.set('_fields', 'id,link,_links.wp:featuredmedia,_embedded');
  url.searchParams.set('_embed', 'wp:featuredmedia');
  return url.href;
}

type Loose = Readonly<Record<string, unknown>>;
/** Own properties only: the answer is the hub's, and its keys may be anything. */
export const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Loose)[key] : undefined;

function rendition(hub: Hub, value: unknown): Rendition[] {
  const [link, width, height] = [part(value, 'source_url'), part(value, 'width'), part(value, 'height')];
  const url = typeof link === 'string' ? pictureUrl(hub, link) : null;
  return url ? [{ url, width: Number(width) || 0, height: Number(height) || 0 }] : [];
}

/** The featured picture of a WordPress post that was asked for with `_embed`. */
export function postPicture(hub: Hub, post: unknown): string | null {
  const embedded = part(part(post, '_embedded'), 'wp:featuredmedia');
  const media: unknown = Array.isArray(embedded) ? embedded[0] : undefined;
  const sizes = part(part(media, 'media_details'), 'sizes');
  const renditions = Object.values(typeof sizes === 'object' && sizes !== null ? sizes : {})
    .slice(0, 60)
    .flatMap(size => rendition(hub, size));
  return smallest(renditions)?.url ?? rendition(hub, media)[0]?.url ?? null;
}

/** Reads the answer: pictures by the headline's id. Null when it is not an answer of WordPress. */
export function readPictures(text: string, hub: Hub, wanted: readonly Headline[]): Map<string, string> | null {
  let posts: unknown;
  try {
    posts = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(posts)) return null;
  const byNumber = new Map(wanted.map(item => [postNumber(item), item.id]));
  const byUrl = new Map(wanted.map(item => [item.url, item.id]));
  const pictures = new Map<string, string>();
  for (const post of posts.slice(0, 100)) {
    const link = part(post, 'link');
    const url = typeof link === 'string' ? storyUrl(hub, link) : null;
    const id = byNumber.get(String(part(post, 'id'))) ?? (url ? byUrl.get(url) : undefined);
    const picture = id === undefined ? null : postPicture(hub, post);
    if (id !== undefined && picture) pictures.set(id, picture);
  }
  return pictures;
}
