// Pointing at the story where it is not found, and taking leftovers out of it: both remembered for the site, both undone.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { page as notices, reader } from '../../locales/en.json';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { press } from './reader-hand.ts';
import { inEachBrowser, type Scene } from './scene.ts';

const text = (about: string) =>
  Array.from(
    { length: 6 },
    (_, index) =>
      `<p>In paragraph ${index + 1} the council of ${about} says at some length what it decided about the ferry, and why it took so long.</p>`,
  ).join('');

/** The page calls both halves of its text something else: which of them is the story, only a person can tell. */
const baffling = (
  about: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${about}</title></head>
<body class="single single-post">
<div class="page-2617"><aside class="river-log">${text(about)}</aside>
<section class="comments" id="comments">${text('the neighbours')}</section></div></body></html>`;

/** A story with a leftover, whose words change from page to page. */
const leftover = (
  about: string,
  day: number,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${about}</title></head>
<body class="single single-post"><main><article class="post"><h1 class="entry-title">The Bridge of ${about}</h1>
<div class="entry-content">${text(about)}<p class="hub-box">Our channel had ${day} readers when ${about} was in the news.</p>
<p>And on day ${day} the bridge was opened to all, said the council of ${about} that evening.</p></div></article></main></body></html>`;

const more = new Map([
  ['/point/takeo/', baffling('Takeo')],
  ['/point/kampot/', baffling('Kampot')],
  ['/bridge/takeo/', leftover('Takeo', 12)],
  ['/bridge/kampot/', leftover('Kampot', 345)],
]);

const choices = ({ session }: Scene) =>
  session.inExtension(
    async () => (await chrome.storage.local.get('choices')).choices as Record<string, object> | undefined,
  );

const story = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => root?.querySelector<HTMLElement>('.story')?.innerText ?? '');

const inPicker = ({ session }: Scene, page: Page) =>
  session.inNotice(page, root => {
    const ring = root?.querySelector('.ring')?.getBoundingClientRect();
    return ring ? { size: root!.querySelector('.size')!.textContent, top: ring.top, width: ring.width } : null;
  });

/** Asks for the reader where it finds no story, and takes its offer. */
async function startPicking(scene: Scene, page: Page): Promise<void> {
  await scene.session.command('toggle-reader', page);
  await until('the offer', () =>
    scene.session.inNotice(page, (root, word) => root?.textContent?.includes(word), notices.point),
  );
  await press(scene.session, page, 'button', 'inNotice');
  await until('the picker', () => inPicker(scene, page));
}

inEachBrowser(
  'picking by hand',
  scene => {
    test('the story is pointed at, read, found on the next page, and forgotten', async () => {
      await scene.settings({});
      const page = await scene.visit('/point/takeo/');
      const before = await page.evaluate(() => document.body.outerHTML);
      await startPicking(scene, page);
      await page.keyboard.press('Escape');
      await until('it to be gone', async () => (await inPicker(scene, page)) === null);
      expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
      await startPicking(scene, page);
      for (const scheme of ['dark', 'light'] as const) {
        await scene.session.colorScheme(page, scheme);
        expect(await scene.session.axe(page, 'notice'), scheme).toEqual([]);
      }
      const { x, y } = await page.$eval('.river-log p:nth-child(2)', element => {
        const { x, y } = element.getBoundingClientRect();
        return { x, y };
      });
      await page.mouse.move(x + 20, y + 5);
      const log = await page.$eval('.river-log', element => element.getBoundingClientRect().width);
      const pointed = await until('the ring round it', async () => {
        const now = await inPicker(scene, page);
        return now && Math.abs(now.width - log) < 20 ? now : null;
      });
      expect(pointed.size).toMatch(/^1[2-9]\d words$/);
      await page.keyboard.press('ArrowUp');
      const twice = await until('more words', async () => {
        const now = await inPicker(scene, page);
        return now?.size !== pointed.size ? now : null;
      });
      expect(Number.parseInt(twice.size!, 10)).toBeGreaterThan(1.8 * Number.parseInt(pointed.size!, 10));
      await page.keyboard.press('ArrowDown');
      await until('the way back', async () => (await inPicker(scene, page))?.size === pointed.size);
      await page.keyboard.press('Enter');
      await scene.untilOpen(page, true);
      const read = await story(scene, page);
      expect(read.match(/Takeo/g)).toHaveLength(6);
      expect(read).not.toContain('neighbours');
      expect((await scene.describe(page)).open).toBe(true);
      expect(await choices(scene)).toEqual({ 'thebettercambodia.com': { story: 'aside.river-log' } });
      expect(await scene.session.inReader(page, root => root!.querySelector('.lines')!.textContent)).toContain('Undo');
      await page.close();

      const next = await scene.read('/point/kampot/');
      expect((await story(scene, next)).match(/Kampot/g)).toHaveLength(6);
      // A page that holds no such place is read as if nobody had pointed.
      const other = await scene.read(pages.find(({ id }) => id === 'soledad-tiny')!.path);
      expect((await story(scene, other)).length).toBeGreaterThan(20);
      await next.bringToFront();
      await press(scene.session, next, '[data-opens=menu]');
      await press(scene.session, next, `.menu [data-item=forgetPoint]`);
      await scene.untilOpen(next, false);
      await until('nothing kept', async () => Object.keys((await choices(scene)) ?? {}).length === 0);
    });

    test('what is taken out stays out on this site, is on the receipt, and comes back', async () => {
      await scene.settings({});
      const page = await scene.read('/bridge/takeo/');
      const whole = await story(scene, page);
      expect(whole).toContain('Our channel had 12 readers');
      await page.keyboard.press('x');
      const aimed = () =>
        scene.session.inReader(page, root => root!.querySelector('[data-aim]')?.textContent?.slice(0, 20));
      await until('an aim', aimed);
      expect(await scene.session.axe(page, 'reader')).toEqual([]);
      for (let step = 0; (await aimed()) !== 'Our channel had 12 r' && step < 12; step++)
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await until('it to be gone', async () => !(await story(scene, page)).includes('Our channel'));
      expect((await story(scene, page)).match(/Takeo/g)).toHaveLength(7);
      await page.keyboard.press('Escape');
      expect((await scene.describe(page)).open, 'Escape ended the choosing, not the reading').toBe(true);
      const kept = await until('the choice', () => choices(scene));
      expect(kept).toMatchObject({ 'thebettercambodia.com': { gone: [{ selector: 'p.hub-box' }] } });
      await page.close();

      const next = await scene.read('/bridge/kampot/');
      expect(await story(scene, next)).not.toContain('Our channel');
      expect((await story(scene, next)).match(/Kampot/g)).toHaveLength(7);
      await press(scene.session, next, '[data-opens=receipt]');
      await press(scene.session, next, `.receipt [aria-label="${reader.showAgain}: a part that you removed"]`);
      await until('it to be back', async () => (await story(scene, next)).includes('Our channel had 345 readers'));
      const order = await story(scene, next);
      expect(order.indexOf('Our channel')).toBeLessThan(order.indexOf('And on day'));
      await until('nothing kept', async () => Object.keys((await choices(scene)) ?? {}).length === 0);
    });

    test('the reader’s menu leads to the picker too, and what it means is undone above the story', async () => {
      await scene.settings({});
      const page = await scene.read(pages.find(({ id }) => id === 'seed')!.path);
      await press(scene.session, page, '[data-opens=menu]');
      await press(scene.session, page, '.menu [data-item=point]');
      await until('the picker', () => inPicker(scene, page));
      await page.keyboard.press('Enter');
      await scene.untilOpen(page, true);
      await until('the choice', async () => Object.keys((await choices(scene)) ?? {}).length === 1);
      await press(scene.session, page, '.lines button');
      await until('nothing kept', async () => Object.keys((await choices(scene)) ?? {}).length === 0);
      await scene.untilOpen(page, true);
      expect(await story(scene, page)).toContain('Hainan');
    });
  },
  { more },
);
