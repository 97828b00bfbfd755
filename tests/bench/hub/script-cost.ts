import type { Browser } from 'puppeteer-core';
import { type Figures, median } from '../figures.ts';
import { type OwnTime, ownTime, record } from '../trace/own-time.ts';

const rounds = 9;
const scripts = ['hub', 'sweep'] as const;

/** Thread time that our content scripts take on a page until 3 s after `load`, ms. */
async function costs(browser: Browser, url: string): Promise<Record<(typeof scripts)[number], OwnTime>> {
  const page = await browser.newPage();
  await page.bringToFront();
  const events = await record(page, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await new Promise(done => setTimeout(done, 3000));
  });
  await page.close();
  const of = (script: string) => ownTime(events, address => address.endsWith(`content-scripts/${script}.js`));
  return { hub: of('hub'), sweep: of('sweep') };
}

/**
 * Cost of the scripts that every page of the hub gets, from trace events of the renderer's main thread. `where` names the page: under
 * an open reader each look of the judge shows and hides the page, on a list it only looks.
 */
export async function scriptCost(browser: Browser, url: string, where: string): Promise<Figures> {
  const found: Awaited<ReturnType<typeof costs>>[] = [];
  for (let round = 0; round < rounds; round++) found.push(await costs(browser, url));
  const figures: Figures = {};
  for (const script of scripts) {
    const middle = (pick: (cost: OwnTime) => number) => median(found.map(cost => pick(cost[script])));
    const unit = 'ms of thread time';
    figures[`${script}.content on ${where}, compile and evaluate`] = {
      value: middle(({ start }) => start),
      unit,
      max: script === 'hub' ? 4 : undefined,
    };
    figures[`${script}.content on ${where}, with its calls until 3 s`] = { value: middle(({ all }) => all), unit };
  }
  return figures;
}
