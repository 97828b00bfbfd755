import { feedPicture } from './feed-picture.ts';
import { isAddress } from './links.ts';
import { salvage } from './salvage.ts';
import type { Told, ToldFeed } from './told.ts';
import { type Element, entries, type Placed, within } from './tree.ts';
import type { ProblemKind } from './types.ts';
import { mostMarkup, wholeFrom } from './whole-text.ts';

/** More than are read of any feed. */
const most = 100;

interface Body {
  xml: string;
  stories: number;
  /** A story was begun. */
  begun: boolean;
  /** The list has its end: nothing was cut off. */
  whole: boolean;
}

/** The root element, with its prefix apart; in RSS 1.1 the channel is it. What a comment holds is none. */
const roots = /<!--[\s\S]*?-->|<((?:[\w.-]{1,40}:)?)(rss|feed|rdf|urlset|channel)[\s>]/gi;

/** From the root element to the end of the last whole story: what PHP warnings leave around it falls away. */
function body(text: string, head: number): Body | null {
  const root = [...text.slice(0, head).matchAll(roots)].find(([, , name]) => name);
  if (!root) return null;
  const start = root.index;
  const [, prefix, name] = root as unknown as [string, string, string];
  // The picture of an RSS channel has a `<url>`, too.
  const story = /^urlset$/i.test(name) ? 'url' : '(?:item|entry)';
  const ends = new RegExp(`</(?:[\\w.-]{1,40}:)?${story}\\s*>`, 'gi');
  ends.lastIndex = start;
  let end = start;
  let stories = 0;
  while (stories < most && ends.test(text)) {
    end = ends.lastIndex;
    stories++;
  }
  // The end of its one channel is the end of a list in RSS; stories of RDF come behind it.
  const last = /^rss$/i.test(name) ? '(?:rss|channel)' : name;
  const whole = new RegExp(`</${prefix.replace(/\W/g, '\\$&')}${last}\\b`, 'i').test(text.slice(end));
  const begun = new RegExp(`<(?:[\\w.-]{1,40}:)?${story}[\\s>]`, 'i').test(text.slice(start));
  return { xml: text.slice(start, end), stories, begun, whole };
}

function authors(item: Element): readonly string[] {
  const names = item.all('dc_creator').map(creator => creator.text);
  const atom = item.all('author').flatMap(author => author.all('name').map(name => name.text));
  // RSS: `mail@host (Name)`.
  const rss = item.all('author').map(author => /\(([^)]+)\)\s*$/.exec(author.text)?.[1] ?? author.text);
  return [names, atom, rss].find(list => list.some(name => name.trim())) ?? [];
}

/** `rel` of a link to the story itself, by its name or by its full address. */
const alternate = /^(?:http:\/\/www\.iana\.org\/assignments\/relation\/)?alternate$/i;

/** What may be the address of a story, best first. An id is one only where nothing else is. */
function links(item: Placed): string[] {
  const { element, base } = item;
  const absolute = (link: string, from: string) => URL.parse(link.trim(), from)?.href ?? '';
  const atom = element
    .all('link')
    .filter(one => one.attribute('href') && alternate.test(one.attribute('rel') || 'alternate'));
  const pages = Object.groupBy(atom, one => (/html|^$/i.test(one.attribute('type')) ? 'page' : 'other'));
  const guids = element.all('guid').filter(one => isAddress(one.text));
  const permanent = guids.find(one => !/^\s*false\s*$/i.test(one.attribute('isPermaLink')));
  const ids = [
    permanent?.text ?? '',
    element.attribute('rdf:about'),
    ...guids.map(one => one.text),
    element.first('id'),
  ];
  return [
    ...element.all('link').map(one => one.text.trim() && absolute(one.text, within(item, one).base)),
    ...[...(pages.page ?? []), ...(pages.other ?? [])].map(one =>
      absolute(one.attribute('href'), within(item, one).base),
    ),
    ...[element.first('loc')].map(loc => loc && absolute(loc, base)),
    ...ids.filter(isAddress),
  ].filter(Boolean);
}

/** Where the whole of a story stands: in its content or, if that is long, in its description. An Atom text may be no HTML. */
function textOf(item: Element): string {
  const all = (...names: readonly string[]) =>
    names.flatMap(name => item.all(name)).filter(one => one.attribute('type') !== 'text');
  const long = all('description', 'summary').filter(({ length }) => length >= wholeFrom);
  const [text] = [...all('content_encoded', 'content'), ...long].sort((one, other) => other.length - one.length);
  return text?.markup(mostMarkup) ?? '';
}

/** Dates of a story: when it came out, as each format names it, before when it was changed. */
const dates = ['pubdate', 'published', 'issued', 'dc_date', 'dcterms_issued', 'dcterms_created', 'created'];
const changes = ['updated', 'modified', 'dcterms_modified'];

function told(placed: Placed): Told {
  const { element: item, base } = placed;
  // A sitemap's news have their title and date in an element of their own.
  const news = item.all('news_news')[0];
  const title = ['title', 'dc_title', 'media_title'].flatMap(name => item.all(name)).find(one => one.text.trim());
  const texts = ['content_encoded', 'content', 'description', 'summary'].flatMap(name => item.all(name));
  return {
    links: links(placed),
    id: item.first('guid', 'id'),
    title: title?.text ?? news?.first('news_title') ?? '',
    plain: /^text(?:\/plain)?$/i.test(title?.attribute('type') ?? ''),
    authors: authors(item),
    dates: [
      ...[...dates, ...changes].flatMap(name => item.all(name).map(({ text }) => text)),
      news?.first('news_publication_date') ?? '',
    ],
    length: Math.max(0, ...texts.map(one => one.length)),
    text: () => textOf(item),
    topics: item.all('category').map(one => one.attribute('label') || one.attribute('term') || one.text),
    picture: hub => feedPicture(item, hub, base),
  };
}

function listOf(xml: string, address: string) {
  try {
    return entries(xml, address);
  } catch {
    return salvage(xml, address);
  }
}

/**
 * Reads RSS of any version, Atom, or a news sitemap.
 *
 * @param address - of the feed
 */
export function readXml(text: string, head: number, address: string): ToldFeed | ProblemKind {
  const feed = body(text, head);
  if (!feed) return /<(?:!doctype\s+html|html|body)[\s>]/i.test(text.slice(0, head)) ? 'portal' : 'unreadable';
  // A list that was cut off looks like a short one: it must not pass for all that is new.
  if (!feed.whole) return 'unreadable';
  if (feed.stories === 0) return feed.begun ? 'unreadable' : 'empty';
  const list = listOf(feed.xml, address);
  return list ? { title: list.title, stories: list.items.slice(0, most).map(told) } : 'unreadable';
}
