import type { Hub } from '../hubs/types.ts';
import { parseDate } from './dates.ts';
import { decode } from './encoding.ts';
import { feedPicture } from './feed-picture.ts';
import { storyUrl } from './links.ts';
import { fromHtml, tidy, withoutFooter } from './text.ts';
import { type Element, entries } from './tree.ts';
import type { Headline, ProblemKind } from './types.ts';

/** More than any feed of a hub; what is longer is not read to its end. */
export const maxBytes = 2 * 1024 * 1024;
const maxEntries = 100;
/** Where declarations stand. Behind it nothing is a declaration any more. */
const head = 65_536;

/** The headlines of a feed in its order, or why there are none. */
export type Parsed = { items: Headline[] } | { problem: ProblemKind };

interface Body {
  xml: string;
  stories: number;
  /** The root element has its end: nothing was cut off. */
  whole: boolean;
}

/** From the root element to the end of the last whole story: what PHP warnings leave around it falls away. */
function body(text: string): Body | null {
  const root = /<(rss|feed|rdf:rdf)[\s>]/i.exec(text.slice(0, head));
  if (!root) return null;
  const start = root.index;
  const ends = /<\/(?:item|entry)\s*>/gi;
  ends.lastIndex = start;
  let end = start;
  let stories = 0;
  while (stories < maxEntries && ends.test(text)) {
    end = ends.lastIndex;
    stories++;
  }
  const whole = new RegExp(`</${root[1]}\\s*>`, 'i').test(text.slice(end));
  return { xml: text.slice(start, end), stories, whole };
}

/** Feeds say in `type` whether a title is HTML; RSS does not, and WordPress writes HTML there. */
function title(item: Element, url: string): string {
  const element = item.all('title').find(one => one.text.trim());
  const plain = element?.attribute('type') === 'text';
  const given = tidy(plain ? (element?.text ?? '') : fromHtml(element?.text ?? ''), 300);
  if (given) return given;
  const slug = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
  return tidy(fromHtml(safeDecode(slug)).replace(/[-_]+/g, ' '), 300);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function byline(item: Element): string {
  const names = item.all('dc_creator').map(creator => creator.text);
  const atom = item.all('author').flatMap(author => author.all('name').map(name => name.text));
  // RSS: `mail@host (Name)`.
  const rss = item.all('author').map(author => /\(([^)]+)\)\s*$/.exec(author.text)?.[1] ?? author.text);
  const given = [names, atom, rss].find(list => list.some(name => name.trim())) ?? [];
  return tidy(given.slice(0, 5).map(fromHtml).join(', '), 200);
}

function link(item: Element, hub: Hub): string | null {
  const links = item.all('link');
  const atom = links.find(one => ['', 'alternate'].includes(one.attribute('rel')) && one.attribute('href'));
  const guid = item.all('guid').find(one => one.attribute('isPermaLink') !== 'false' && /^https?:/i.test(one.text));
  for (const candidate of [atom?.attribute('href'), item.first('link'), guid?.text]) {
    const url = storyUrl(hub, candidate ?? '');
    if (url) return url;
  }
  return null;
}

function topics(item: Element): string[] {
  const given = item.all('category').slice(0, 40);
  const names = given.map(one => tidy(fromHtml(one.attribute('label') || one.attribute('term') || one.text), 60));
  // WordPress's own name for "no category".
  return [...new Set(names)].filter(name => name && !/^uncategori[sz]ed$/i.test(name)).slice(0, 10);
}

function headline(item: Element, hub: Hub, now: number): Headline | null {
  const url = link(item, hub);
  if (!url) return null;
  const words = title(item, url);
  if (!words) return null;
  const id = tidy(item.first('guid', 'id'), 513);
  return {
    id: id && id.length <= 512 ? id : url,
    hub: hub.id,
    url,
    title: words,
    byline: byline(item),
    published: parseDate(fromHtml(item.first('pubdate', 'published', 'dc_date', 'updated')), now),
    // Never from the full text: a hub may show it to members only and still send it here.
    excerpt: tidy(fromHtml(withoutFooter(item.first('description', 'summary'), url)).replace(/\[…\]\s*$/, '…'), 400),
    image: feedPicture(item, hub),
    topics: topics(item),
  };
}

/** One headline an address, the newest; an id that several share is no id. */
function unique(items: readonly Headline[]): Headline[] {
  const byUrl = new Map<string, Headline>();
  for (const item of items) {
    const other = byUrl.get(item.url);
    if (!other || (item.published ?? '') > (other.published ?? '')) byUrl.set(item.url, item);
  }
  const kept = [...byUrl.values()];
  const uses = new Map<string, number>();
  for (const { id } of kept) uses.set(id, (uses.get(id) ?? 0) + 1);
  const named = kept.map(item => (uses.get(item.id) === 1 ? item : { ...item, id: item.url }));
  return [...new Map(named.map(item => [item.id, item])).values()];
}

/**
 * Reads a feed (RSS 2.0, RDF, Atom) of a hub. Feeds are other people's text: nothing here parses it as a document, loads anything
 * or follows a declaration, and whatever it holds, this returns.
 */
export function parseFeed(bytes: Uint8Array, hub: Hub, now: number): Parsed {
  if (bytes.length > maxBytes) return { problem: 'too-large' };
  const text = decode(bytes);
  if (text.trim() === '') return { problem: 'empty' };
  const start = text.slice(0, head);
  // Entity declarations: no feed needs them, and 60 kB of them become 100 MB in a parser that honours them.
  if (/<!ENTITY/i.test(start)) return { problem: 'unreadable' };
  const feed = body(text);
  if (!feed) return { problem: /<(?:!doctype\s+html|html|body)[\s>]/i.test(start) ? 'portal' : 'unreadable' };
  // A list that was cut off looks like a short one: it must not pass for all that is new.
  if (!feed.whole) return { problem: 'unreadable' };
  if (feed.stories === 0) return { problem: /<(?:item|entry)[\s>]/i.test(text) ? 'unreadable' : 'empty' };
  try {
    const items = unique(
      entries(feed.xml)
        .slice(0, maxEntries)
        .flatMap(item => headline(item, hub, now) ?? []),
    );
    return items.length > 0 ? { items } : { problem: 'empty' };
  } catch {
    return { problem: 'unreadable' };
  }
}
