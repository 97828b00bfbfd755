// What the hub's feed costs, and what hostile feeds can do. Fixtures: tests/fixtures/feeds.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { build } from 'vite';
import { merge, withHub } from '../../utils/stories/merge.ts';
import { parseFeed } from '../../utils/stories/parse.ts';
import { parseStore } from '../../utils/stories/state.ts';
import { hub, now } from '../unit/stories/hub.ts';
import { huge } from '../unit/stories/huge.ts';
import { peers } from './feeds/peers.ts';
import { refreshOf50 } from './feeds/refresh.ts';
import { wordpressFeed } from './feeds/wordpress.ts';
import type { Figures } from './figures.ts';

const folder = new URL('../fixtures/feeds/', import.meta.url);
const root = new URL('../../', import.meta.url).pathname;
const utf8 = new TextEncoder();

interface Expected {
  items?: number;
  problem?: string;
}

function hostile(): { feed: Uint8Array; expected: Expected }[] {
  const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL('expect.json', folder), 'utf8'));
  const files = readdirSync(folder)
    .filter(name => /^\d{3}-/.test(name))
    .map(name => ({ feed: new Uint8Array(readFileSync(new URL(name, folder))), expected: expected[name]! }));
  return [...files, ...Object.values(huge).map(made => ({ feed: utf8.encode(made.feed()), expected: made }))];
}

function survives({ feed, expected }: { feed: Uint8Array; expected: Expected }): boolean {
  try {
    const parsed = parseFeed(feed, hub, now);
    return 'problem' in parsed ? parsed.problem === expected.problem : parsed.items.length === expected.items;
  } catch {
    return false;
  }
}

/** The shortest time of each, taken in turns: other load on the machine only ever adds. */
function shortest(works: readonly (() => unknown)[], rounds: number): number[] {
  const times = works.map(() => Number.POSITIVE_INFINITY);
  for (let n = 0; n < rounds; n++)
    for (const [at, work] of works.entries()) {
      const start = performance.now();
      work();
      times[at] = Math.min(times[at]!, performance.now() - start);
    }
  return times;
}

/** Minified and gzipped size of an entry with everything that it imports, in kB. */
async function size(source: string): Promise<{ min: number; gzip: number }> {
  const entry = '\0bench-entry';
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name: entry, resolveId: id => (id === entry ? id : null), load: id => (id === entry ? source : null) }],
    build: {
      write: false,
      minify: true,
      target: ['chrome140', 'firefox142'],
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
      modulePreload: false,
    },
  });
  const outputs = [built].flat().flatMap(part => ('output' in part ? part.output : []));
  const code = outputs.map(part => (part.type === 'chunk' ? part.code : '')).join('');
  return { min: code.length / 1000, gzip: gzipSync(code).length / 1000 };
}

export default async function measure(): Promise<Figures> {
  const feeds = hostile();
  const survived = feeds.filter(survives).length;
  const slowest = Math.max(
    ...shortest(
      feeds.map(
        ({ feed }) =>
          () =>
            parseFeed(feed, hub, now),
      ),
      3,
    ),
  );

  const text = wordpressFeed('thebettercambodia.com', 100);
  const bytes = utf8.encode(text);
  const bare = new XMLParser({ ignoreAttributes: false });
  const [ours, alone] = shortest([() => parseFeed(bytes, hub, now), () => bare.parse(text)], 40) as [number, number];

  const parsed = parseFeed(bytes, hub, now);
  const items = 'items' in parsed ? parsed.items : [];
  const list = withHub(
    [],
    hub.id,
    merge(
      items,
      items.map(item => ({ ...item, id: `${item.id}0`, url: `${item.url}b/` })),
    ),
    [hub.id],
  );
  const stored = JSON.stringify({ items: list });

  const popup = await size(
    `export { loadHeadlines, onHeadlines, parseStore } from '${root}utils/stories/store.ts'; export { loadHubs } from '${root}utils/hub-store.ts'`,
  );
  const background = await size(`export * from '${root}utils/stories/schedule.ts'`);
  const library = await size(`export { XMLParser } from 'fast-xml-parser'`);
  return {
    'hostile feeds survived': { value: survived, unit: 'feeds', min: feeds.length, against: `${feeds.length} feeds` },
    'slowest hostile feed': { value: slowest, unit: 'ms', max: 1000 },
    'parse 100 stories': { value: ours, unit: 'ms', against: `${Math.round(bytes.length / 1000)} kB` },
    'parse 100 stories, ratio': {
      value: ours / alone,
      unit: '×',
      max: 5,
      against: 'fast-xml-parser alone, which makes no text of it',
    },
    'read 200 kept stories': { value: shortest([() => parseStore(JSON.parse(stored))], 40)[0]!, unit: 'ms' },
    '200 kept stories': { value: stored.length / 1000, unit: 'kB', max: 400 },
    'popup part, minified': { value: popup.min, unit: 'kB', max: 6 },
    'background part, minified': { value: background.min, unit: 'kB', max: 106 },
    'background part, gzip': { value: background.gzip, unit: 'kB', max: 39 },
    'own share of it, gzip': { value: background.gzip - library.gzip, unit: 'kB', against: 'fast-xml-parser alone' },
    ...(await peers()),
    ...(await refreshOf50()),
  };
}
