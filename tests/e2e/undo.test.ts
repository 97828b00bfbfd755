import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { difference } from './frames.ts';
import { inEachBrowser, type Scene, settle } from './scene.ts';

const rounds = 20;
const path = (id: string) => pages.find(page => page.id === id)!.path;

/** Opens the reader and goes back to the publisher's page, by the keyboard command. */
async function inAndOut(
  { session, untilOpen }: Scene,
  page: Page,
  stay: () => Promise<unknown> = async () => {},
): Promise<void> {
  await session.command('toggle-reader', page);
  await untilOpen(page, true);
  await stay();
  await session.command('toggle-reader', page);
  await untilOpen(page, false);
}

const serialised = (page: Page) => page.evaluate(() => new XMLSerializer().serializeToString(document));

/** What Chromium counts after a garbage collection. */
async function counts(page: Page): Promise<{ nodes: number; listeners: number }> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const count = (name: string) => metrics.find(metric => metric.name === name)!.value;
  return { nodes: count('Nodes'), listeners: count('JSEventListeners') };
}

/** Goes down the page slowly, so that everything lazy has come, and up again. */
async function wakeEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 500) {
      scrollTo(0, top);
      await new Promise(done => setTimeout(done, 60));
    }
    scrollTo(0, 0);
  });
  await settle();
}

inEachBrowser('back to the publisher’s page', scene => {
  test.each(['seed', 'soledad-gallery', 'foxiz-long'])('%s is the same after 20 rounds', async id => {
    await scene.settings({ autoReader: false });
    const page = await scene.visit(path(id));
    await wakeEverything(page);
    const before = await serialised(page);
    const entries = await page.evaluate(() => window.history.length);
    const seen: unknown[] = [];
    // What comes a moment after the story is there from now on, and what is kept for some seconds is gone in the middle.
    await inAndOut(scene, page, settle);
    for (let round = 1; round <= rounds; round++) {
      await inAndOut(scene, page);
      if (scene.name === 'chrome' && (round === rounds / 2 || round === rounds)) seen.push(await counts(page));
    }
    expect(await serialised(page)).toBe(before);
    expect(await page.evaluate(() => window.history.length)).toBe(entries);
    expect(seen[1]).toEqual(seen[0]);
  });

  test('scroll position, what was typed and what had focus are as they were', async () => {
    await scene.settings({ autoReader: false });
    const page = await scene.visit(path('soledad-comments'));
    await wakeEverything(page);
    await page.type('textarea', 'Half a comment', { delay: 5 });
    await page.evaluate(() => scrollTo(0, 777));
    const state = () =>
      page.evaluate(() => ({
        top: scrollY,
        typed: document.querySelector('textarea')!.value,
        address: location.href,
      }));
    const before = await state();
    expect(before).toMatchObject({ top: 777, typed: 'Half a comment' });
    await inAndOut(scene, page);
    await inAndOut(scene, page);
    expect(await state()).toEqual(before);
  });

  test('a box that insists on being seen is out of sight while the story is read, whenever it comes', async () => {
    await scene.settings({ autoReader: false });
    const page = await scene.visit(path('seed'));
    const add = (tag: string, left: number) =>
      page.evaluate(
        (name, at) => {
          const box = Object.assign(document.createElement(name), { id: 'a' });
          const style = `position:fixed;top:200px;left:${at}px;width:80px;height:80px;background:red;z-index:2147483647;opacity:1`;
          box.setAttribute('style', `visibility:visible!important;${style.replaceAll(';', '!important;')}!important`);
          document.body.append(box);
        },
        tag,
        left,
      );
    const isSeen = (left: number) => page.evaluate(at => document.elementFromPoint(at + 40, 240)?.id === 'a', left);
    await add('div', 100);
    expect(await isSeen(100), 'the control').toBe(true);
    await inAndOut(scene, page, async () => {
      await add('iframe', 300);
      expect([await isSeen(100), await isSeen(300)]).toEqual([false, false]);
    });
    expect([await isSeen(100), await isSeen(300)]).toEqual([true, true]);
  });

  test('a carousel, a sticky sidebar and a playing video look as if the story had never been read', async () => {
    await scene.settings({ autoReader: false });
    const page = await scene.visit(path('soledad-moving'));
    await wakeEverything(page);
    await page.click('.hub-carousel-next');
    await page.evaluate(() => document.querySelector('video')!.play());
    const middle = () => page.evaluate(() => scrollTo(0, document.querySelector('video')!.offsetTop - 200));
    // A picture of a playing video is never the same twice: it is held at one frame while the picture is taken.
    const picture = async () => {
      await page.evaluate(async () => {
        const video = document.querySelector('video')!;
        const playing = !video.paused;
        video.pause();
        video.currentTime = 0.5;
        await new Promise(done => setTimeout(done, 500));
        Object.assign(globalThis, { resume: () => playing && video.play() });
      });
      const png = await page.screenshot();
      await page.evaluate(() => (globalThis as unknown as { resume(): void }).resume());
      return png;
    };
    await middle();
    const top = await page.evaluate(() => scrollY);
    const before = await picture();
    await inAndOut(scene, page);
    await inAndOut(scene, page);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    expect(await page.evaluate(() => document.querySelector('video')!.paused)).toBe(false);
    expect(difference(before, await picture())).toBeLessThanOrEqual(0.005);
  });
});

inEachBrowser('the way back', scene => {
  test('Esc goes back, Alt+R comes again, and going back holds for this story until asked', async () => {
    const page = await scene.read(path('seed'));
    await page.keyboard.press('Escape');
    await scene.untilOpen(page, false);
    await page.reload();
    await settle();
    await scene.untilOpen(page, false);
    expect((await scene.describe(page)).open).toBe(false);
    await scene.session.command('toggle-reader', page);
    await scene.untilOpen(page, true);
    await page.reload();
    await scene.untilOpen(page, true);
  });

  test('the address and the history stay the browser’s', async () => {
    const page = await scene.visit(path('soledad-home'));
    await page.goto(scene.hub.origin + path('seed'));
    await scene.untilOpen(page, true);
    expect(page.url()).toBe(scene.hub.origin + path('seed'));
    // A page that comes out of the back/forward cache fires no `load`, which `goBack` would wait for.
    const go = async (steps: number, where: string) => {
      await page.evaluate(by => history.go(by), steps);
      await until(`the address ${where}`, async () =>
        page.evaluate(pathname => location.pathname === pathname, where).catch(() => false),
      );
    };
    await go(-1, path('soledad-home'));
    await go(1, path('seed'));
    await scene.untilOpen(page, true);
  });
});
