import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { dense } from '../../utils/article/text.ts';
import type { Article, Reading, Refusal } from '../../utils/article/types.ts';
import { pages as hubPages, startHub } from '../hub/server.ts';
import { bundle } from '../tools/bundle.ts';
import { type BrowserName, browserNames, launch } from './browsers.ts';
import { plain } from './scene.ts';

/* The reading itself, in a page without the extension: both browsers against the truth, and against each other. */

/** The article, and the words of its nodes. */
type Read = { article: Article; shown: string } | { refusal: Refusal };

interface Case {
  name: string;
  path: string;
  /** The story's lines; none for a page that must not be read. */
  blocks: readonly string[] | null;
  title: string;
}

const root = join(import.meta.dirname, '../fixtures/pages');
const more = new Map<string, string>();

const fixtures = readdirSync(root).map((name): Case => {
  const truth = JSON.parse(readFileSync(join(root, name, 'truth.json'), 'utf8'));
  const path = `/fixtures/${name}/`;
  more.set(
    path,
    readFileSync(join(root, name, 'page.html'), 'utf8').replace(/<head[^>]*>/i, `$&<base href="${truth.url}">`),
  );
  return { name, path, blocks: truth.list ? null : truth.blocks, title: truth.title };
});

const stories = hubPages
  .filter(({ kind, truth }) => kind === 'article' && truth)
  .map(({ id, path, truth }): Case => ({ name: `hub: ${id}`, path, blocks: truth!.blocks, title: truth!.title }));

const cases = [...fixtures, ...stories];

async function readIn(name: BrowserName): Promise<Map<string, Read>> {
  const code = await bundle("import { readAny } from './tests/tools/read-any.ts'; globalThis.readAny = readAny;");
  const hub = await startHub({ more });
  const session = await launch(name, { hubPort: hub.port, extension: false });
  const read = async (page: Page, { path }: Case): Promise<Read> => {
    await page.goto(new URL(path, hub.origin).href, { waitUntil: 'load' });
    await page.evaluate(code);
    const told = await page.evaluate(() => {
      const { readAny } = globalThis as unknown as { readAny(page: Document, url: string): Reading };
      const reading = readAny(document, document.baseURI);
      return JSON.stringify(
        'article' in reading ? { article: reading.article, shown: reading.fragment.textContent } : reading,
      );
    });
    return JSON.parse(told) as Read;
  };
  try {
    const page = await session.newPage();
    const readings = new Map<string, Read>();
    for (const each of cases) readings.set(each.name, await read(page, each));
    return readings;
  } finally {
    await session.close();
    await hub.close();
  }
}

const linesOf = (lines: readonly string[]) =>
  lines
    .flatMap(line => line.split('\n'))
    .map(plain)
    .filter(Boolean);

describe('the same text in every browser', () => {
  const readings = new Map<BrowserName, Map<string, Read>>();
  beforeAll(async () => {
    for (const name of browserNames) readings.set(name, await readIn(name));
  }, 600_000);

  test.each(cases.map(each => [each.name, each] as const))('%s', (name, { blocks, title }) => {
    const [chrome, firefox] = browserNames.map(browser => readings.get(browser)!.get(name)!);
    for (const reading of [chrome!, firefox!]) {
      if (blocks === null) expect(reading).toEqual({ refusal: 'no-story' });
      else if ('article' in reading) {
        expect(plain(reading.article.title)).toBe(plain(title));
        expect(linesOf([reading.article.textContent])).toEqual(linesOf(blocks));
        expect(reading.article.missing).toEqual([]);
        // The sanitizer's nodes hold what the pipeline found.
        const shown = dense(reading.shown);
        expect(linesOf(blocks).filter(line => !shown.includes(dense(line)))).toEqual([]);
      } else expect(reading).toHaveProperty('article');
    }
    expect(firefox).toEqual(chrome);
  });
});
