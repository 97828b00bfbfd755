import type { Browser } from 'puppeteer-core';
import { pages } from '../../hub/server.ts';
import { bundle } from '../../tools/bundle.ts';
import { type Figures, median } from '../figures.ts';

/** Both arms as globals: ours as shipped, and what a plain reader does, on a clone, since Readability takes its document apart. */
const arms = `
import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';
import { readAny } from './tests/tools/read-any.ts';
globalThis.arms = {
  ours: () => readAny(document, location.href),
  peer: () => {
    const article = new Readability(document.cloneNode(true)).parse();
    return article && DOMPurify.sanitize(article.content, { RETURN_DOM_FRAGMENT: true });
  },
};`;

type Arms = Record<'ours' | 'peer', () => unknown>;

const rounds = 15;

/** How long the pipeline takes on the demo hub's stories, against Readability and DOMPurify on the same page, in turns. */
export async function pipeline(browser: Browser, origin: string): Promise<Figures> {
  const script = await bundle(arms);
  const page = await browser.newPage();
  const ratios: number[] = [];
  let ours = 0;
  let peer = 0;
  for (const story of pages.filter(({ kind }) => kind === 'article')) {
    await page.goto(new URL(story.path, origin).href, { waitUntil: 'load' });
    // By CDP: the page's own CSP does not bind it.
    await page.evaluate(script);
    const times = await page.evaluate(times => {
      const { arms } = globalThis as unknown as { arms: Arms };
      const taken: Record<keyof Arms, number[]> = { ours: [], peer: [] };
      for (let round = 0; round < times; round++)
        for (const arm of ['ours', 'peer'] as const) {
          const start = performance.now();
          arms[arm]();
          taken[arm].push(performance.now() - start);
        }
      return taken;
    }, rounds);
    const [mine, theirs] = [median(times.ours), median(times.peer)];
    ours += mine;
    peer += theirs;
    ratios.push(mine / theirs);
  }
  await page.close();
  const against = 'Readability on a clone + DOMPurify, same pages, same run';
  return {
    'pipeline, all stories': { value: ours / peer, unit: '×', max: 0.5, against },
    'pipeline, median story': { value: median(ratios), unit: '×', against },
    'pipeline, slowest story': { value: Math.max(...ratios), unit: '×', against },
    'pipeline time a story': { value: ours / ratios.length, unit: 'ms' },
  };
}
