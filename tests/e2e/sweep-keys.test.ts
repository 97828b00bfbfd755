import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { until } from './browsers.ts';
import { inEachBrowser, pause } from './scene.ts';
import { pageOf } from './sweep/page.ts';
import { probe } from './sweep/probe.ts';

/** A popup that comes by itself and has the focus; `keeps` is what it leaves behind when it is put away. */
const popup = (keeps: string) => `addEventListener('load', () => setTimeout(() => {
  document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;z-index:9;background:#000b"><div role="dialog" aria-modal="true" style="background:#fff;margin:20vh auto;width:400px"><h2>Join our newsletter</h2><input id="i" type="email"><button>Subscribe</button><button>No thanks</button></div></div>');
  i.focus();
  ${keeps};
  globalThis.popupOpened = true;
}, 200))`;
const takes = `addEventListener('keydown', event => event.preventDefault(), true)`;
const slides = `let slide = 1; addEventListener('keydown', ({ key }) => { if (/Down|Right| /.test(key)) document.getElementById('slide').textContent = 'Slide ' + ++slide })`;

const focus = '/keys-focus/';
const lock = '/keys-lock/';
const talk = '/keys-talk/';
const frozen = '/keys-frozen/';
const more = new Map([
  [focus, pageOf({ script: popup('') })],
  [lock, pageOf({ script: popup(takes) })],
  [talk, pageOf({ top: '<p id="slide">Slide 1</p>', script: `${popup(takes)};${slides}` })],
  // Puts the window back by a timer of its own.
  [frozen, pageOf({ script: popup('setInterval(() => scrollTo(0, 0), 10)') })],
]);

const top = (page: Page) => page.evaluate(() => scrollY + document.body.scrollTop);
const styles = (page: Page) =>
  page.evaluate(() => [document.documentElement, document.body].map(each => each.getAttribute('style')));

inEachBrowser(
  'a page after a popup that had the keys',
  scene => {
    beforeAll(() => scene.settings({ autoReader: false }));

    const freed = async (path: string) => {
      const page = await scene.visit(path);
      await page.bringToFront();
      await page.waitForFunction(() => 'popupOpened' in globalThis);
      await until('the popup to be away', async () => (await probe(page)).covered === 0);
      return page;
    };

    test.each([
      ['the focus', focus, ['PageDown']],
      ['all keys, and keeps them', lock, ['PageDown', 'PageDown', 'ArrowDown']],
    ] as const)('one that had %s: each key scrolls, from the first on', async (_, path, keys) => {
      const page = await freed(path);
      for (const key of keys) {
        const before = await top(page);
        await page.keyboard.press(key);
        await until(`${key} to scroll`, async () => (await top(page)) > before + 10);
        await pause(200);
      }
    });

    test('one that answers keys without scrolling gets all of them, and stays where it is', async () => {
      const page = await freed(talk);
      for (const key of ['ArrowDown', 'PageDown', 'ArrowRight', ' ', 'ArrowDown'] as const) {
        await page.keyboard.press(key);
        await pause(150);
      }
      expect(await page.$eval('#slide', each => each.textContent)).toBe('Slide 6');
      expect(await top(page)).toBe(0);
    });

    test('one that is put back again and again scrolls in its body, until the popup is shown again', async () => {
      const page = await freed(frozen);
      const before = await styles(page);
      await page.mouse.move(600, 400);
      await until('the wheel to move the page', async () => {
        await page.mouse.wheel({ deltaY: 200 });
        await pause(200);
        return page.evaluate(() => document.body.scrollTop > 100);
      });
      await scene.session.inExtension(async address => {
        const tab = (await chrome.tabs.query({})).findLast(each => each.url === address)!;
        const message = { on: false, remember: false };
        await chrome.tabs.sendMessage(tab.id!, { type: 'sweep:switch', message }, { frameId: 0 });
      }, page.url());
      await until('the popup to be back', async () => (await probe(page)).covered > 0);
      expect(await styles(page)).toEqual(before);
      expect(await page.evaluate(() => document.body.scrollTop)).toBe(0);
    });
  },
  { more },
);
