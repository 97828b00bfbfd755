// Where one is in a story: back to the sentence where one stopped, and the same paragraph under the eye on both sides.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { libraryOf } from './library.ts';
import { press } from './reader-hand.ts';
import { inEachBrowser, pause, type Scene } from './scene.ts';

const path = pages.find(page => page.id === 'soledad-long')!.path;

/** Everything that is kept of where readers stopped. */
const kept = ({ session }: Scene) => libraryOf(session, 'positions');

/** The n-th paragraph of the story, in the reader: its first words and where it stands in the window. */
const paragraph = ({ session }: Scene, page: Page, n: number) =>
  session.inReader(
    page,
    (root, index) => {
      const found = root!.querySelectorAll('.story p')[index]!;
      return { text: found.textContent!, top: found.getBoundingClientRect().top };
    },
    n,
  );

const onPage = (page: Page, text: string) =>
  page.evaluate(words => {
    const found = [...document.querySelectorAll('p')].find(each => each.textContent === words)!;
    return found.getBoundingClientRect().top;
  }, text);

/** Scrolls the reader, or the page, so that a paragraph's top stands at a height of the window. */
const moveBy = (page: Page, by: number) => page.evaluate(top => window.scrollBy({ top, behavior: 'instant' }), by);

/** Something tall comes above the story, as a picture does that has no size; the browser is kept from making up for it. */
const grow = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => {
    document.documentElement.style.overflowAnchor = 'none';
    const picture = document.createElement('div');
    picture.style.height = '400px';
    root!.querySelector('.story')!.before(picture);
  });

/** Where one stopped stands a little below the bar. Text may still move in the moment that it is looked at. */
const backThere = (look: () => Promise<{ top: number }>) =>
  until('the place', async () => {
    const { top } = await look();
    return top > 60 && top < 250;
  });

/** Puts a paragraph just under the bar, however often the text still moves meanwhile, and waits until that place is kept. */
const stopAt = (scene: Scene, page: Page, look: () => Promise<{ text: string; top: number }>) =>
  until('the place to be kept', async () => {
    const { text, top } = await look();
    if (Math.abs(top - 70) > 2) await moveBy(page, top - 70);
    const [stopped] = await kept(scene);
    return stopped && text.startsWith(stopped.quote) ? stopped : null;
  });

const toast = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => root?.querySelector('.toast')?.textContent ?? '');

const toggle = async (scene: Scene, page: Page, open: boolean) => {
  await scene.session.command('toggle-reader', page);
  await scene.untilOpen(page, open);
};

inEachBrowser(
  'resume',
  scene => {
    test('back to the sentence where one stopped, in another type size too; then from the top', async () => {
      let page = await scene.read(path);
      expect(await toast(scene, page)).toBe('');
      const stopped = await stopAt(scene, page, () => paragraph(scene, page, 20));
      expect(stopped).toMatchObject({ url: scene.hub.origin + path });
      await page.close();

      await scene.settings({ textSize: 28 });
      page = await scene.read(path);
      await until('the line', () => toast(scene, page));
      expect(await toast(scene, page)).toBe('Back where you stopped. Start from the top');
      await backThere(() => paragraph(scene, page, 20));
      const glows = await scene.session.inReader(page, () => {
        let words = '';
        CSS.highlights.get('clearstory-back')?.forEach(range => {
          words = String(range);
        });
        return words;
      });
      expect(glows.startsWith(stopped.quote)).toBe(true);
      expect(glows).toMatch(/[.!?…]”?$/);
      expect(await scene.session.axe(page, 'reader')).toEqual([]);
      await scene.session.inReader(page, root => root!.querySelector<HTMLElement>('.toast button')!.click());
      await until('the top', () => page.evaluate(() => scrollY === 0));
      expect(await toast(scene, page)).toBe('');
      await until('nothing to come back to', async () => (await kept(scene)).length === 0);
      await page.close();

      await scene.settings({});
      page = await scene.read(path);
      await pause(500);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });

    test('in a tab of its own too: from where one was on the page, and back to where one was in the tab', async () => {
      await scene.settings({});
      const page = await scene.read(path);
      await stopAt(scene, page, () => paragraph(scene, page, 12));
      for (const selector of ['[data-opens=menu]', '.menu [data-item=ownTab]'])
        await press(scene.session, page, selector);
      const address = await until('the tab', async () =>
        (await scene.session.addresses()).find(each => each.includes('reader-page.html')),
      );
      const openOwn = () => scene.session.openOwnPage(`reader-page.html${new URL(address).hash}`);
      const look = (own: Page, n: number) =>
        own.evaluate(index => {
          const found = document.querySelectorAll('.story p')[index]!;
          return { text: found.textContent!, top: found.getBoundingClientRect().top };
        }, n);
      const line = (own: Page) => own.evaluate(() => document.querySelector('.toast')?.textContent ?? '');
      const own = await openOwn();
      await until('the line', () => line(own));
      await backThere(() => look(own, 12));
      await stopAt(scene, own, () => look(own, 30));
      await own.close();
      const again = await openOwn();
      await until('the line again', () => line(again));
      await backThere(() => look(again, 30));
      await again.evaluate(() => document.querySelector<HTMLElement>('.toast button')!.click());
      await until('nothing to come back to', async () => (await kept(scene)).length === 0);
      await again.close();
    });

    test('held there while pictures still come above it, until the reader moves', async () => {
      await scene.settings({});
      let page = await scene.read(path);
      await stopAt(scene, page, () => paragraph(scene, page, 20));
      await page.close();
      page = await scene.read(path);
      await until('the line', () => toast(scene, page));
      const { top } = await paragraph(scene, page, 20);
      await grow(scene, page);
      await pause(300);
      expect(Math.abs((await paragraph(scene, page, 20)).top - top)).toBeLessThan(2);
      await moveBy(page, 500);
      await pause(100);
      await grow(scene, page);
      await pause(300);
      // Neither held nor brought back, and whether the browser keeps what is in view is its own matter.
      const now = (await paragraph(scene, page, 20)).top;
      expect([now > top - 510, now < top - 50]).toEqual([true, true]);
    });

    test('reloaded, one is where one was; in another window the words at its top stay there', async () => {
      await scene.settings({});
      const page = await scene.read(path);
      await stopAt(scene, page, () => paragraph(scene, page, 40));
      await page.reload({ waitUntil: 'load' });
      await scene.untilOpen(page, true);
      await until('the line', () => toast(scene, page));
      await backThere(() => paragraph(scene, page, 40));
      await moveBy(page, (await paragraph(scene, page, 25)).top - 70);
      // As long as it takes to be looked at.
      await pause(500);
      for (const width of [500, 340, 780]) {
        await page.setViewport({ width, height: 800 });
        await until(`the place at ${width} px`, async () => {
          const { top } = await paragraph(scene, page, 25);
          return top > 50 && top < 100;
        });
      }
    });

    test('at the end of a story there is nothing to come back to', async () => {
      const page = await scene.read(path);
      await moveBy(page, 5000);
      await until('the place', async () => (await kept(scene)).length === 1);
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      await until('no place', async () => (await kept(scene)).length === 0);
    });

    test('a private window leaves nothing behind', async () => {
      await scene.session.privately(async page => {
        await page.goto(scene.hub.origin + path);
        await scene.untilOpen(page, true);
        await moveBy(page, 5000);
        await pause(4000);
      });
      await pause(300);
      expect(await kept(scene)).toEqual([]);
    });

    test('the same paragraph to the publisher’s page and back; who has not moved finds the page as it was', async () => {
      await scene.settings({ autoReader: false });
      const page = await scene.visit(path);
      await pause(3000);
      await page.evaluate(() => scrollTo({ top: 640, behavior: 'instant' }));
      await toggle(scene, page, true);
      await toggle(scene, page, false);
      expect(await page.evaluate(() => scrollY)).toBe(640);

      await toggle(scene, page, true);
      await moveBy(page, (await paragraph(scene, page, 15)).top - 200);
      const there = await paragraph(scene, page, 15);
      await toggle(scene, page, false);
      expect(Math.abs((await onPage(page, there.text)) - there.top)).toBeLessThan(150);

      const next = await page.evaluate(() => scrollY);
      await toggle(scene, page, true);
      expect(Math.abs((await paragraph(scene, page, 15)).top - there.top)).toBeLessThan(2);
      await toggle(scene, page, false);
      expect(await page.evaluate(() => scrollY)).toBe(next);

      const last = await page.evaluate(() => [...document.querySelectorAll('p')].at(60)!.textContent);
      await moveBy(page, (await onPage(page, last!)) - 200);
      await toggle(scene, page, true);
      const top = await scene.session.inReader(
        page,
        (root, words) =>
          [...root!.querySelectorAll('.story p')].find(each => each.textContent === words)?.getBoundingClientRect().top,
        last,
      );
      expect(Math.abs(top! - 200)).toBeLessThan(150);
    });
  },
  { private: true },
);
