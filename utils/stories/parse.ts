import type { Hub } from '../hubs/types.ts';
import { parseDate } from './dates.ts';
import { decode } from './encoding.ts';
import { readJson } from './json-feed.ts';
import { onHub, storyUrl } from './links.ts';
import { fromHtml, tidy } from './text.ts';
import type { Told, ToldFeed } from './told.ts';
import type { Headline, ProblemKind } from './types.ts';
import { type StoryText, wholeFrom, wholeText } from './whole-text.ts';
import { readXml } from './xml-feed.ts';

/** More than any feed of a hub; what is longer is not read to its end. */
export const maxBytes = 2 * 1024 * 1024;
const maxEntries = 100;
/** Where declarations stand. Behind it nothing is a declaration any more. */
const head = 65_536;

/** What a feed says of itself. */
export interface FeedFacts {
  /** Plain text; '' where it has none. */
  title: string;
  /** Stories that it gives, those at other hosts among them. */
  told: number;
  /** Most of its stories come with a text that is more than an excerpt. */
  fullText: boolean;
}

/** The headlines of a feed in its order, the texts that it carries, and what it says of itself; or why there are none. */
export type Parsed =
  | { items: Headline[]; texts: StoryText[]; facts: FeedFacts }
  | { problem: ProblemKind; facts?: FeedFacts };

/** Feeds say in `type` whether a title is HTML; RSS does not, and WordPress writes HTML there. */
function title({ title: given, plain }: Told, url: string): string {
  const words = tidy(plain ? given : fromHtml(given), 300);
  if (words) return words;
  const { hostname, pathname, search } = new URL(url);
  const slug = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return tidy(fromHtml(safeDecode(slug)).replace(/[-_]+/g, ' '), 300) || tidy(`${hostname}${pathname}${search}`, 300);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the first of these that is good for something comes to. */
function firstOf<T>(given: readonly string[], make: (each: string) => T | null): T | null {
  for (const each of given) {
    const made = make(each);
    if (made !== null) return made;
  }
  return null;
}

function topics(given: readonly string[]): string[] {
  const names = given.slice(0, 40).map(name => tidy(fromHtml(name), 60));
  // WordPress's own name for "no category".
  return [...new Set(names)].filter(name => name && !/^uncategori[sz]ed$/i.test(name)).slice(0, 10);
}

/** Nothing of the text, nor of an excerpt: WordPress makes that of the whole story, also of one that is for members only. */
function headline(told: Told, hub: Hub, now: number): Headline | null {
  const url = firstOf(told.links.slice(0, 20), link => storyUrl(hub, link));
  if (!url) return null;
  const words = title(told, url);
  if (!words) return null;
  const id = tidy(told.id, 513);
  return {
    id: id && id.length <= 512 ? id : url,
    hub: hub.id,
    url,
    title: words,
    byline: tidy(told.authors.slice(0, 5).map(fromHtml).join(', '), 200),
    published: firstOf(told.dates.slice(0, 10), date => parseDate(fromHtml(date), now)),
    image: told.picture(hub),
    topics: topics(told.topics),
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

/** Whether most stories come whole. */
const areFull = (told: readonly Told[]) => told.filter(({ length }) => length >= wholeFrom).length > told.length / 2;

function read(text: string, hub: Hub): ToldFeed | ProblemKind {
  const start = text.slice(0, head);
  if (/^\s*[[{]/.test(start)) return readJson(text);
  // Entity declarations: no feed needs them, and 60 kB of them become 100 MB in a parser that honours them.
  if (/<!ENTITY/i.test(start)) return 'unreadable';
  const { feed, home } = hub;
  return readXml(text, head, onHub(hub, new URL(feed)) ? feed : home);
}

/**
 * Reads a feed (RSS, RDF, Atom, JSON Feed, a list of WordPress posts, a news sitemap) of a hub. Feeds are other people's text:
 * nothing here parses it as a document, loads anything or follows a declaration, and whatever it holds, this returns.
 *
 * @param type - its Content-Type header
 */
export function parseFeed(bytes: Uint8Array, hub: Hub, now: number, type = ''): Parsed {
  if (bytes.length > maxBytes) return { problem: 'too-large' };
  const text = decode(bytes, type);
  if (text.trim() === '') return { problem: 'empty' };
  try {
    const feed = read(text, hub);
    if (typeof feed === 'string') return { problem: feed };
    const told = feed.stories.slice(0, maxEntries);
    const facts = { title: tidy(fromHtml(feed.title), 120), told: told.length, fullText: areFull(told) };
    const texts = new Map<string, StoryText>();
    const items = unique(
      told.flatMap(story => {
        const item = headline(story, hub, now);
        const text = item && wholeText(story.text(), item.url);
        if (text) texts.set(text.url, text);
        return item ? [text ? { ...item, characters: text.characters } : item] : [];
      }),
    );
    return items.length > 0 ? { items, texts: [...texts.values()], facts } : { problem: 'empty', facts };
  } catch {
    return { problem: 'unreadable' };
  }
}
