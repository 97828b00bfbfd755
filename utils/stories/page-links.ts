import { decodeHtml } from './entities.ts';
import { fromHtml, tidy } from './text.ts';

/** What the head of a site's page tells of its feeds. Read as text: nothing of the page is parsed as a document, or loaded. */
export interface PageLinks {
  /** The site's own name; '' where it has none. */
  name: string;
  /** Addresses of feeds, as the page names them, those of comments left out. */
  feeds: string[];
  /** The root of WordPress's REST. */
  rest: string | null;
}

/** A head is never longer; some pages have their styles in it. */
const most = 512 * 1024;
const feedType = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)$/i;

/** The value of an attribute in the text of a tag, or ''. */
function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return decodeHtml(found?.slice(1).find(value => value !== undefined) ?? '').trim();
}

/** No `<` outside of quotes: whoever writes `<link ` a hundred thousand times must not have each looked through to the end. */
function tags(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}\\s(?:"[^"]*"|'[^']*'|[^"'<>])*>`, 'gi')) ?? [];
}

/** Reads the head of a page at an address. */
export function pageLinks(html: string, address: string): PageLinks {
  const head = html.slice(0, most).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const links = tags(head, 'link').slice(0, 300);
  const absolute = (tag: string) => URL.parse(attribute(tag, 'href'), address)?.href ?? '';
  const named = (name: string) => {
    const tag = tags(head, 'meta').find(
      meta => attribute(meta, 'property') === name || attribute(meta, 'name') === name,
    );
    return tidy(fromHtml(tag ? attribute(tag, 'content') : ''), 80);
  };
  const feeds = links
    .filter(tag => /(?:^|\s)alternate(?:\s|$)/i.test(attribute(tag, 'rel')) && feedType.test(attribute(tag, 'type')))
    .filter(tag => !/comments?\b/i.test(attribute(tag, 'title') + URL.parse(absolute(tag))?.pathname))
    .map(absolute);
  const rest = links.find(tag => attribute(tag, 'rel') === 'https://api.w.org/');
  return {
    name: named('og:site_name') || named('application-name'),
    feeds: [...new Set(feeds)].filter(url => url.startsWith('http')),
    rest: (rest && absolute(rest)) || null,
  };
}
