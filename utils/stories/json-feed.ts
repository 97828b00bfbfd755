import { pictureIn } from './feed-picture.ts';
import { isAddress, pictureUrl } from './links.ts';
import { part, postPicture } from './rest.ts';
import type { Told, ToldFeed } from './told.ts';
import type { ProblemKind } from './types.ts';

const most = 100;

const textOf = (value: unknown, ...keys: readonly string[]): string => {
  const inner = keys.reduce(part, value);
  return typeof inner === 'string' ? inner : '';
};
const listOf = (value: unknown, key: string): unknown[] => {
  const list = part(value, key);
  return Array.isArray(list) ? list.slice(0, most) : [];
};

/** https://www.jsonfeed.org/version/1.1 */
function fromItem(item: unknown): Told {
  const html = textOf(item, 'content_html');
  const text = html || textOf(item, 'content_text');
  const authors = [...listOf(item, 'authors'), part(item, 'author')].map(author => textOf(author, 'name'));
  const image = textOf(item, 'image') || textOf(item, 'banner_image');
  return {
    links: [textOf(item, 'url'), textOf(item, 'id')].filter((link, at) => at === 0 || isAddress(link)),
    // Some write a number, which the format forbids.
    id: textOf(item, 'id') || String(Number(part(item, 'id')) || ''),
    title: textOf(item, 'title'),
    plain: true,
    authors: [...new Set(authors)].filter(Boolean),
    dates: [textOf(item, 'date_published'), textOf(item, 'date_modified')],
    length: text.length,
    text: () => html,
    topics: listOf(item, 'tags').filter(tag => typeof tag === 'string') as string[],
    picture: hub => pictureUrl(hub, image) ?? pictureIn(html, hub),
  };
}

/** `wp-json/wp/v2/posts`: for sites that have switched their feeds off. */
function fromPost(post: unknown): Told {
  return {
    links: [textOf(post, 'link')],
    id: textOf(post, 'guid', 'rendered'),
    title: textOf(post, 'title', 'rendered'),
    plain: false,
    authors: [],
    dates: [textOf(post, 'date_gmt')],
    length: textOf(post, 'content', 'rendered').length,
    text: () => textOf(post, 'content', 'rendered'),
    topics: [],
    picture: hub => postPicture(hub, post),
  };
}

/** Reads a JSON Feed, or a list of WordPress posts. */
export function readJson(text: string): ToldFeed | ProblemKind {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return 'unreadable';
  }
  // Some leave its version out, but say where they are.
  const isFeed =
    /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(textOf(given, 'version')) ||
    (Array.isArray(part(given, 'items')) && Boolean(textOf(given, 'home_page_url') || textOf(given, 'feed_url')));
  if (!isFeed && !Array.isArray(given)) return 'unreadable';
  const stories = Array.isArray(given) ? given.slice(0, most).map(fromPost) : listOf(given, 'items').map(fromItem);
  return stories.length > 0 ? { title: textOf(given, 'title'), stories } : 'empty';
}
