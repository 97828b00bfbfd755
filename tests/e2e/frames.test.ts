import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Page as HubPage, pages } from '../hub/server.ts';
import { recordPopups, watchFrames } from './frames.ts';
import { inEachBrowser, pause, type Scene } from './scene.ts';

const full = Boolean(process.env.CLEARSTORY_FULL);
/** Ten navigations a page are the measure; one, on a page of each make, tells a broken shield, too. */
const rounds = full ? 10 : 1;
const candidates = pages.filter(({ kind, popups }) => popups.length > 0 && (kind === 'article' || kind === 'list'));
const make = ({ theme, kind, popups }: HubPage) => `${theme} ${kind} ${popups.join()}`;
const withPopups = full ? candidates : [...new Map(candidates.toReversed().map(page => [make(page), page])).values()];

interface Visit {
  /** Largest share of magenta in a frame; 0 in Firefox, which has no screencast. */
  worst: number;
  /** Popups that could be hit in some animation frame. */
  hit: string[];
  /** How far the mouse wheel moved the page. */
  wheeled: number;
  walls: number;
}

/** Loads the page, turns the wheel to where scrolling opens popups, stays until 3 s after load. */
async function visit(scene: Scene, path: string): Promise<Visit> {
  const page = await scene.blank();
  await recordPopups(page);
  const cast = scene.name === 'chrome' ? await watchFrames(page) : null;
  await page.goto(scene.hub.origin + path, { waitUntil: 'load', timeout: 90_000 });
  await pause(1_000);
  const wheeled = await wheel(page);
  await pause(2_000);
  const worst = (await cast?.stop())?.worst ?? 0;
  const hit = await page.evaluate(() => globalThis.popupsSeen ?? []);
  const walls = await page.evaluate(() => document.querySelectorAll('.penci-adblock-wall, .hub-adblock-wall').length);
  await page.close();
  return { worst, hit, wheeled, walls };
}

/** Real wheel steps down the page: 2,400 pixels where the page lets them. */
async function wheel(page: Page): Promise<number> {
  await page.mouse.move(400, 300);
  for (let step = 0; step < 6; step++) await page.mouse.wheel({ deltaY: 400 });
  await pause(500);
  return page.evaluate(() => window.scrollY);
}

const cases = withPopups.map(page => [page.id, page] as const);

for (const autoReader of [false, true]) {
  inEachBrowser(`no popup for one frame, stories ${autoReader ? 'open' : 'stay closed'}`, scene => {
    test.each(cases)('%s', { retry: 0 }, async (_, { path }: HubPage) => {
      await scene.settings({ autoReader });
      for (let round = 0; round < rounds; round++) {
        const { worst, hit, wheeled, walls } = await visit(scene, path);
        expect(hit).toEqual([]);
        expect(worst).toBeLessThanOrEqual(0.005);
        expect(wheeled, 'the page scrolls').toBeGreaterThan(0);
        expect(walls, 'no ad-block wall').toBe(0);
      }
    });
  });
}

inEachBrowser(
  'the control: without the extension',
  scene => {
    test('popups are seen', async () => {
      const visits: Visit[] = [];
      for (const { path } of withPopups.slice(0, full ? 1 : 5))
        for (let round = 0; round < rounds; round++) visits.push(await visit(scene, path));
      expect(visits.filter(({ hit }) => hit.length > 0).length / visits.length).toBeGreaterThanOrEqual(0.8);
      if (scene.name === 'chrome')
        expect(visits.filter(({ worst }) => worst > 0.005).length / visits.length).toBeGreaterThanOrEqual(0.8);
    });
  },
  { extension: false },
);
