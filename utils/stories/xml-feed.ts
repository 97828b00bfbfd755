import { feedPicture } from './feed-picture.ts';
import type { Told, ToldFeed } from './told.ts';
import { type Element, entries } from './tree.ts';
import type { ProblemKind } from './types.ts';
import { mostMarkup, wholeFrom } from './whole-text.ts';

/** More than are read of any feed. */
const most = 100;

interface Body {
  xml: string;
  stories: number;
  /** A story was begun. */
  begun: boolean;
  /** The root element has its end: nothing was cut off. */
  whole: boolean;
}

/** From the root element to the end of the last whole story: what PHP warnings leave around it falls away. */
function body(text: string, head: number): Body | null {
  const root = /<(rss|feed|rdf:rdf|urlset)[\s>]/i.exec(text.slice(0, head));
  if (!root) return null;
  const start = root.index;
  // The picture of an RSS channel has a `<url>`, too.
  const story = /^urlset$/i.test(root[1]!) ? 'url' : '(?:item|entry)';
  const ends = new RegExp(`</${story}\\s*>`, 'gi');
  ends.lastIndex = start;
  let end = start;
  let stories = 0;
  while (stories < most && ends.test(text)) {
    end = ends.lastIndex;
    stories++;
  }
  const whole = new RegExp(`</${root[1]}\\s*>`, 'i').test(text.slice(end));
  const begun = new RegExp(`<${story}[\\s>]`, 'i').test(text.slice(start));
  return { xml: text.slice(start, end), stories, begun, whole };
}

function authors(item: Element): readonly string[] {
  const names = item.all('dc_creator').map(creator => creator.text);
  const atom = item.all('author').flatMap(author => author.all('name').map(name => name.text));
  // RSS: `mail@host (Name)`.
  const rss = item.all('author').map(author => /\(([^)]+)\)\s*$/.exec(author.text)?.[1] ?? author.text);
  return [names, atom, rss].find(list => list.some(name => name.trim())) ?? [];
}

function links(item: Element): string[] {
  const atom = item.all('link').find(one => ['', 'alternate'].includes(one.attribute('rel')) && one.attribute('href'));
  const guid = item.all('guid').find(one => one.attribute('isPermaLink') !== 'false' && /^https?:/i.test(one.text));
  return [atom?.attribute('href') ?? '', item.first('link'), guid?.text ?? '', item.first('loc')];
}

/** Where the whole of a story stands: in its content or, if that is long, in its description. An Atom text may be no HTML. */
function textOf(item: Element): string {
  const all = (...names: readonly string[]) =>
    names.flatMap(name => item.all(name)).filter(one => one.attribute('type') !== 'text');
  const long = all('description', 'summary').filter(({ length }) => length >= wholeFrom);
  const [text] = [...all('content_encoded', 'content'), ...long].sort((one, other) => other.length - one.length);
  return text?.markup(mostMarkup) ?? '';
}

function told(item: Element): Told {
  // A sitemap's news have their title and date in an element of their own.
  const news = item.all('news_news')[0];
  const title = item.all('title').find(one => one.text.trim());
  const texts = ['content_encoded', 'content', 'description', 'summary'].flatMap(name => item.all(name));
  return {
    links: links(item),
    id: item.first('guid', 'id'),
    title: title?.text ?? news?.first('news_title') ?? '',
    plain: title?.attribute('type') === 'text',
    authors: authors(item),
    date: item.first('pubdate', 'published', 'dc_date', 'updated') || (news?.first('news_publication_date') ?? ''),
    length: Math.max(0, ...texts.map(one => one.length)),
    text: () => textOf(item),
    topics: item.all('category').map(one => one.attribute('label') || one.attribute('term') || one.text),
    picture: hub => feedPicture(item, hub),
  };
}

/** Reads RSS of any version, Atom, or a news sitemap. Throws where the text cannot be parsed. */
export function readXml(text: string, head: number): ToldFeed | ProblemKind {
  const feed = body(text, head);
  if (!feed) return /<(?:!doctype\s+html|html|body)[\s>]/i.test(text.slice(0, head)) ? 'portal' : 'unreadable';
  // A list that was cut off looks like a short one: it must not pass for all that is new.
  if (!feed.whole) return 'unreadable';
  if (feed.stories === 0) return feed.begun ? 'unreadable' : 'empty';
  const { title, items } = entries(feed.xml);
  return { title, stories: items.slice(0, most).map(told) };
}
