import { parseFeed as rowanmanning } from '@rowanmanning/feed-parser';
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as htmlparser2 } from 'htmlparser2';
import RssParser from 'rss-parser';
import { parseFeed } from '../../../utils/stories/parse.ts';
import { hub, now } from '../../unit/stories/hub.ts';
import type { Figures } from '../figures.ts';
import { wordpressFeed } from './wordpress.ts';

const rounds = 15;

/** Parsers of feeds that others use, with ours among them, on the same feed: megabytes a second, the best of some rounds in turns. */
export async function peers(): Promise<Figures> {
  const text = wordpressFeed('thebettercambodia.com', 100);
  const bytes = new TextEncoder().encode(text);
  const rss = new RssParser();
  const works: Record<string, () => unknown> = {
    Clearstory: () => parseFeed(bytes, hub, now),
    feedsmith: () => feedsmith(text),
    // It reads an item when it is asked for.
    '@rowanmanning/feed-parser': () =>
      rowanmanning(text).items.map(({ title, url, published, description, authors, categories }) => [
        title,
        url,
        published,
        description,
        authors,
        categories,
      ]),
    'htmlparser2 parseFeed': () => htmlparser2(text),
    'rss-parser': () => rss.parseString(text),
  };
  const times = new Map<string, number>();
  for (let n = 0; n < rounds; n++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      times.set(name, Math.min(times.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    }
  const speed = (name: string) => bytes.length / 1e6 / (times.get(name)! / 1000);
  const fastest = Math.max(...Object.keys(works).slice(1).map(speed));
  return {
    ...Object.fromEntries(
      Object.keys(works).map(name => [`${name}, 100 stories`, { value: speed(name), unit: 'MB/s' }]),
    ),
    'Clearstory, of the fastest peer': {
      value: speed('Clearstory') / fastest,
      unit: '×',
      against: 'ours reads bytes and gives checked plain text; the others read text and give it as it is',
    },
  };
}
