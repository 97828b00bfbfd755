// Two features at once, pages that change under the reader, and small windows: what a person does that no feature's own test does.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { clickOn, press, stands } from './reader-hand.ts';
import { inEachBrowser, pause, type Scene } from './scene.ts';
import { anew, app, inert, lake, lakes, tidy, turned } from './together-pages.ts';

const pathOf = (id: string) => pages.find(page => page.id === id)!.path;
const isOn = ({ session }: Scene, page: Page, ...selectors: string[]) =>
  session.inReader(page, (root, wanted) => wanted.map(each => Boolean(root?.querySelector(each))), selectors);

const gone = (scene: Scene, page: Page, selector: string) =>
  until(`no ${selector}`, async () => !(await isOn(scene, page, selector))[0]);

/** The paragraph at the window's top, and the share of it that is above. */
const atTop = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => {
    const first = [...root!.querySelectorAll('.story p')].find(each => each.getBoundingClientRect().bottom > 56)!;
    const { top, height } = first.getBoundingClientRect();
    return { words: first.textContent!.slice(0, 13), above: (56 - top) / height };
  });

const box = ({ session }: Scene, page: Page, selector: string, index = 0) =>
  session.inReader(
    page,
    (root, wanted, at) => {
      const { top, bottom, left, right, height } = root!.querySelectorAll(wanted)[at]!.getBoundingClientRect();
      return { top, bottom, left, right, height };
    },
    selector,
    index,
  );

inEachBrowser(
  'together',
  scene => {
    test('Esc closes the picture before the voice and the lines that stand below it; keys are the picture’s', async () => {
      const page = await scene.read(lake);
      await page.bringToFront();
      await press(scene.session, page, 'img[role=button]');
      await stands(scene.session, page, '.closer');
      // The keys would stand behind it, and a later Esc would find them.
      await page.keyboard.press('?');
      await pause(400);
      expect(await isOn(scene, page, '.closer', '.help')).toEqual([true, false]);
      await page.keyboard.press('Escape');
      await gone(scene, page, '.closer');
      await page.keyboard.press('f');
      await stands(scene.session, page, '.veil');
      await page.keyboard.press('l');
      await stands(scene.session, page, '.voice-bar');
      await press(scene.session, page, 'img[role=button]');
      await stands(scene.session, page, '.closer');
      const count = () => scene.session.inReader(page, root => root!.querySelector('.closer-count')!.textContent);
      expect(await count()).toBe('1 of 2');
      await page.keyboard.press('ArrowRight');
      await until('the next picture', async () => (await count()) === '2 of 2');
      // J, X and their like are for what lies below.
      for (const key of ['j', 'x', 'f'] as const) await page.keyboard.press(key);
      await pause(300);
      expect(await isOn(scene, page, '.closer', '.veil', '.voice-bar', '[data-aim]')).toEqual([
        true,
        true,
        true,
        false,
      ]);
      await page.keyboard.press('Escape');
      await gone(scene, page, '.closer');
      expect(await isOn(scene, page, '.veil', '.voice-bar')).toEqual([true, true]);
      await press(scene.session, page, '[data-opens=look]');
      await stands(scene.session, page, '.look');
      await page.keyboard.press('Escape');
      await gone(scene, page, '.look');
      expect(await isOn(scene, page, '.veil', '.voice-bar')).toEqual([true, true]);
    });

    test('J goes on from what is in view, wherever the focus was left', async () => {
      const page = await scene.read(lake);
      await page.bringToFront();
      await scene.session.inReader(page, root => {
        const far = [...root!.querySelectorAll('.story p')].find(each => each.textContent!.startsWith('Paragraph 20'))!;
        far.scrollIntoView({ block: 'start' });
      });
      const focused = () => scene.session.inReader(page, root => root!.activeElement?.textContent?.slice(0, 12));
      await pause(300);
      const before = Number((await atTop(scene, page)).words.split(' ')[1]!.replace('.', ''));
      await page.keyboard.press('j');
      await until('a paragraph further down', async () => {
        const [, number] = /^Paragraph (\d+)/.exec((await focused()) ?? '') ?? [];
        return Number(number) >= before && Number(number) <= before + 2;
      });
    });

    test('line focus leaves lines clear inside lists too, not the whole list', async () => {
      const page = await scene.read(lake);
      await page.bringToFront();
      await scene.session.inReader(page, root =>
        root!.querySelectorAll('.story li')[1]!.scrollIntoView({ block: 'center' }),
      );
      const { top, bottom, height } = await box(scene, page, '.story li', 1);
      await page.mouse.move(640, (top + bottom) / 2);
      await page.mouse.move(641, (top + bottom) / 2);
      for (const lines of [3, 5, 1]) {
        await page.keyboard.press('f');
        await until(`${lines} lines`, async () => {
          const words = await scene.session.inReader(page, root =>
            [...root!.querySelectorAll('.toast')].map(each => each.textContent),
          );
          return words.some(each => each?.includes(`${lines} line`));
        });
      }
      await pause(100);
      const veil = await box(scene, page, '.veil');
      expect(veil.height).toBeLessThan(height / 2);
      expect([veil.top > top - 20, veil.bottom < bottom + 20]).toEqual([true, true]);
    });

    test('the same words stay at the top when the text is set anew, in another tab too', async () => {
      const page = await scene.read(anew);
      await stands(scene.session, page, '.bar-left');
      await page.bringToFront();
      await page.mouse.move(640, 400);
      await page.mouse.wheel({ deltaY: 3000 });
      await until('some way', () => page.evaluate(() => scrollY > 2500));
      await pause(500);
      const before = await atTop(scene, page);
      for (const change of [{ textSize: 28 }, { textSize: 16, lineLength: 50 }]) {
        await scene.settings(change);
        await until('the size', () =>
          scene.session.inReader(
            page,
            (root, size) => getComputedStyle(root!.querySelector('.story p')!).fontSize === size,
            `${change.textSize}px`,
          ),
        );
        await pause(300);
        const after = await atTop(scene, page);
        expect(after.words).toBe(before.words);
        expect(Math.abs(after.above - before.above)).toBeLessThan(0.15);
      }
      await scene.settings({});
    });

    test('a page that makes its body anew while somebody reads does not take the story away', async () => {
      const page = await scene.read(lake);
      await stands(scene.session, page, '.bar-left');
      await page.evaluate(() => scrollTo(0, 1200));
      await page.evaluate(() => document.body.replaceChildren(document.createElement('main')));
      await until('the story', () => scene.session.inReader(page, root => root?.querySelector('.story') !== null));
      expect(await page.evaluate(() => [document.body.lastElementChild!.localName, scrollY])).toEqual([
        ...['clear-story', 1200],
      ]);
      await page.keyboard.press('Escape');
      await scene.untilOpen(page, false);
      expect(await page.evaluate(() => document.body.children.length)).toBe(1);
    });

    test('a page that throws our style out, or makes its whole document anew, does not come up under the story', async () => {
      const page = await scene.read(lake);
      await stands(scene.session, page, '.bar-left');
      await page.evaluate(() => scrollTo(0, 1200));
      const state = () =>
        page.evaluate(() => {
          const { top, left } = document.querySelector('clear-story')!.getBoundingClientRect();
          return [Math.round(top), left, getComputedStyle(document.body).visibility, scrollY];
        });
      await page.evaluate(() => {
        document.adoptedStyleSheets = [new CSSStyleSheet()];
      });
      await until('the place', async () => `${await state()}` === '-1200,0,hidden,1200');
      await page.evaluate(() => {
        const html = document.createElement('html');
        html.append(document.createElement('head'), document.createElement('body'));
        document.documentElement.replaceWith(html);
      });
      await until('the story', () => page.evaluate(() => document.querySelector('clear-story') !== null));
      await scene.untilOpen(page, true);
      await page.keyboard.press('Escape');
      await scene.untilOpen(page, false);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBeLessThan(3);
      expect(await page.evaluate(() => getComputedStyle(document.body).visibility)).toBe('visible');
    });

    test('on a page that is inert the story can be used', async () => {
      const page = await scene.read(inert);
      await stands(scene.session, page, '.bar-left');
      await clickOn(scene.session, page, '.bar-acts [aria-expanded]');
      await stands(scene.session, page, '.panel');
    });

    test('an app’s story that came without a page being loaded is read when it is asked for, and left with it', async () => {
      const page = await scene.visit(app);
      await page.evaluate(() => {
        history.pushState(null, '', '/app/story/');
        document.body.className = 'single';
        document.querySelector('template')!.replaceWith(document.querySelector('template')!.content);
      });
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, true);
      await page.evaluate(() => history.back());
      await scene.untilOpen(page, false);
    });

    test('a story whose page tidies its address while it arrives stays open', async () => {
      const page = await scene.read(`${tidy}?from=elsewhere`);
      expect(page.url()).not.toContain('?');
      await pause(1_500);
      await scene.untilOpen(page, true);
      expect(await isOn(scene, page, '.story')).toEqual([true]);
    });

    test('the lead picture enlarges with the text in the open, and a press outside a note closes it', async () => {
      await scene.settings({ openText: true });
      const page = await scene.read(pathOf('seed'));
      await page.bringToFront();
      await press(scene.session, page, '.lead img');
      await stands(scene.session, page, '.closer');
      await page.keyboard.press('Escape');
      await gone(scene, page, '.closer');
      await scene.settings({});
    });

    test('a picture is whole in a window as small as 400 % make it', async () => {
      const page = await scene.read(lake);
      await page.setViewport({ width: 320, height: 256 });
      await press(scene.session, page, 'img[role=button]');
      await stands(scene.session, page, '.closer');
      await until('the picture', async () => (await box(scene, page, '.closer img')).height > 20);
      const [shown, frame] = [await box(scene, page, '.closer img'), await box(scene, page, '.closer-frame')];
      expect([shown.top >= frame.top, shown.bottom <= frame.bottom]).toEqual([true, true]);
      await press(scene.session, page, '[aria-label="Zoom in"]');
      await until('it larger', async () => (await box(scene, page, '.closer img')).height > shown.height * 1.4);
    });

    test('in a small window: nothing sideways, toolbar and panes side by side, what we say clear of the voice’s bar', async () => {
      await scene.settings({ textSize: 30 });
      const page = await scene.read(turned);
      await page.bringToFront();
      for (const width of [320, 680, 760, 1040]) {
        await page.setViewport({ width, height: 600 });
        await pause(200);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([width, Math.max(0, sideways)]).toEqual([width, 0]);
        if (width === 320) continue;
        const [panes, acts] = [await box(scene, page, '.bar-centre'), await box(scene, page, '.bar-acts > button')];
        expect([width, acts.left >= panes.right]).toEqual([width, true]);
      }
      for (const width of [1040, 390]) {
        await page.setViewport({ width, height: 600 });
        if (width === 1040) await page.keyboard.press('l');
        await stands(scene.session, page, '.voice-bar');
        await page.keyboard.press('f');
        await stands(scene.session, page, '.toast');
        await pause(300);
        const clear = await scene.session.inReader(page, root => {
          const toast = root!.querySelector('.toast')!.getBoundingClientRect();
          const under = root!.elementFromPoint(toast.left + 20, toast.bottom - 4);
          return (
            under?.closest('.toast') !== null &&
            toast.bottom <= root!.querySelector('.voice-bar')!.getBoundingClientRect().top
          );
        });
        expect([width, clear]).toEqual([width, true]);
      }
      await scene.settings({});
    });

    test('two lines that we say at once stand apart, in Khmer and in a small window too', async () => {
      await scene.settings({ language: 'km' });
      const page = await scene.read(lake);
      await page.bringToFront();
      for (const key of ['x', 's', 'Enter'] as const) {
        await page.keyboard.press(key);
        await pause(500);
      }
      for (const width of [1040, 360]) {
        await page.setViewport({ width, height: 600 });
        const [one, other] = [await box(scene, page, '.toast'), await box(scene, page, '.toast', 1)];
        const apart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect([width, apart]).toEqual([width, true]);
      }
      await scene.settings({});
    });
  },
  { more: lakes },
);
