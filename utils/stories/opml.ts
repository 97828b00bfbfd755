import { type AddedHub, mostHubs, parseAdded } from '../hubs/kept.ts';
import type { Hub } from '../hubs/types.ts';
import { decode } from './encoding.ts';
import { decodeXml } from './entities.ts';
import { tidy } from './text.ts';

/** Lists of feeds as feed readers exchange them (http://opml.org/spec2.opml). */

/** A file of a few thousand feeds. */
const maxOpmlBytes = 2 * 1024 * 1024;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);

/** The hubs as a file for other feed readers, and for Clearstory in another browser. */
export function toOpml(hubs: readonly Pick<Hub, 'name' | 'feed' | 'home'>[], now: Date): string {
  const outlines = hubs.map(({ name, feed, home }) => {
    const [text, xmlUrl, htmlUrl] = [name, feed, home].map(escaped);
    return `    <outline type="rss" text="${text}" title="${text}" xmlUrl="${xmlUrl}" htmlUrl="${htmlUrl}"/>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>Clearstory</title>\n' +
    `    <dateCreated>${now.toUTCString()}</dateCreated>\n  </head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`
  );
}

const secure = (address: string): URL | null => {
  const url = URL.parse(address.replace(/^feed:\/\//i, 'https://').replace(/^feed:/i, ''));
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.protocol = 'https:';
  return url;
};

function hubOf(tag: string): AddedHub | null {
  const attribute = (name: string) => {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
    return decodeXml((found?.[1] ?? found?.[2] ?? '').slice(0, 4096)).trim();
  };
  const feed = secure(attribute('xmlUrl'));
  if (!feed) return null;
  const home = secure(attribute('htmlUrl')) ?? feed;
  return parseAdded({
    host: home.hostname.replace(/^www\./, ''),
    name: tidy(attribute('title') || attribute('text'), 80),
    home: new URL('/', home).href,
    feed: feed.href,
    rest: null,
  });
}

/** The sites of a list, each once; null where the file is no such list. Read as text: nothing of it is parsed as a document. */
export function fromOpml(bytes: Uint8Array): AddedHub[] | null {
  if (bytes.length > maxOpmlBytes) return null;
  const text = decode(bytes);
  if (!/<opml[\s>]/i.test(text.slice(0, 4096))) return null;
  const bare = text.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const hubs = new Map<string, AddedHub>();
  for (const [tag] of bare.matchAll(/<outline\s(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi)) {
    const hub = hubOf(tag);
    if (hub && !hubs.has(hub.host)) hubs.set(hub.host, hub);
    if (hubs.size === mostHubs) break;
  }
  return [...hubs.values()];
}
