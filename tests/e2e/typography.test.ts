import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Look } from '../../utils/choices.ts';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { press, stands } from './reader-hand.ts';
import { inEachBrowser, type Scene } from './scene.ts';

const path = (id: string) => pages.find(page => page.id === id)!.path;

/** What a person sees of the text's setting. */
const setting = (scene: Scene, page: Page) =>
  scene.session.inReader(page, root => {
    const of = (selector: string) => getComputedStyle(root!.querySelector(selector)!);
    const { fontFamily, lineHeight, fontSize } = of('article');
    const { letterSpacing, wordSpacing, textAlign } = of('.story p');
    const box = (selector: string) => {
      const { width, height } = root!.querySelector(selector)!.getBoundingClientRect();
      return [Math.round(width), Math.round(height)];
    };
    return {
      face: fontFamily.split(',')[0]!.replaceAll('"', ''),
      lineHeight,
      fontSize,
      letterSpacing,
      wordSpacing,
      textAlign,
      palette: root!.querySelector<HTMLElement>('.clearstory')!.dataset.palette,
      boxes: ['article', 'h1', '.story p', '.bar'].map(box),
    };
  });

/** Everything that can change at once, far from the defaults. */
const far: Partial<Look> = {
  typeface: 'dyslexic',
  textSize: 30,
  lineHeight: 2.2,
  lineLength: 90,
  align: 'justify',
  letterSpacing: 0.12,
  wordSpacing: 0.3,
};

inEachBrowser('typography', scene => {
  test('what is chosen in the sheet shows at once, and after a reload', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    await page.evaluate(() => scrollTo(0, 600));
    const before = await setting(scene, page);
    await press(scene.session, page, '[data-opens=look]');
    for (const choice of [
      'input[value=dyslexic]',
      'input[name=palette][value=sepia]',
      '[aria-label="Lines further apart"]',
      '[aria-label="Longer lines"]',
      'input[value=justify]',
      '[aria-label="Letters further apart"]',
    ])
      await press(scene.session, page, `.look ${choice}`);
    await until('the changes', async () => (await setting(scene, page)).letterSpacing !== before.letterSpacing);
    const after = await setting(scene, page);
    expect(after).toMatchObject({
      face: 'Clearstory OpenDyslexic',
      palette: 'sepia',
      fontSize: '20px',
      lineHeight: '34px',
      letterSpacing: '0.4px',
      textAlign: 'justify',
    });
    expect(after.boxes[0]![0]).toBeGreaterThan(before.boxes[0]![0]!);
    expect(await page.evaluate(() => scrollY), 'the place is kept').toBeGreaterThan(0);
    await until('the face', () =>
      page.evaluate(() => [...document.fonts].some(({ family }) => /OpenDyslexic/.test(family))),
    );

    await page.reload({ waitUntil: 'load' });
    await scene.untilOpen(page, true);
    expect({ ...(await setting(scene, page)), boxes: [] }).toEqual({ ...after, boxes: [] });
    const kept = await scene.session.inExtension(
      async () => (await chrome.storage.local.get('settings')).settings as object,
    );
    expect(kept).toMatchObject({ version: 2, typeface: 'dyslexic', palette: 'sepia', lineHeight: 1.7, lineLength: 72 });
  });

  test('faces are fetched when they are read in, and not before', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    const faces = () => page.evaluate(() => [...document.fonts].map(({ family }) => family).join());
    await until('the fonts', async () => /Atkinson/.test(await faces()));
    expect(await faces()).not.toMatch(/Clearstory (?:OpenDyslexic|Kantumruy|Noto Serif Khmer)/);
  });

  test('Auto is by day and by night what was chosen for them', async () => {
    await scene.settings({ day: 'sepia', night: 'black' });
    const page = await scene.read(path('seed'));
    for (const [scheme, palette] of [
      ['light', 'sepia'],
      ['dark', 'black'],
    ] as const) {
      await scene.session.colorScheme(page, scheme);
      await until(palette, async () => (await setting(scene, page)).palette === palette);
    }
  });

  test('Khmer is never spaced out', async () => {
    await scene.settings({ letterSpacing: 0.12, wordSpacing: 0.3 });
    const spacings = async (id: string) => {
      const page = await scene.read(path(id));
      return scene.session.inReader(page, root =>
        [...root!.querySelectorAll('h1, .story :is(p, li, h2, a, b)')].map(node => {
          const { letterSpacing, wordSpacing } = getComputedStyle(node);
          return `${Number.parseFloat(letterSpacing) || 0} ${Number.parseFloat(wordSpacing) || 0}`;
        }),
      );
    };
    expect(new Set(await spacings('soledad-khmer'))).toEqual(new Set(['0 0']));
    expect(await spacings('seed'), 'the control is').toContain('2.4 6');
  });

  test('320 px wide, with everything large and each panel open, nothing scrolls sideways', async () => {
    await scene.settings(far);
    const page = await scene.blank();
    await page.setViewport({ width: 320, height: 256 });
    await page.goto(scene.hub.origin + path('seed'), { waitUntil: 'load' });
    await scene.untilOpen(page, true);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const [opener, panel] of [
      ['[data-opens=look]', '.look'],
      ['[data-opens=menu]', '.menu'],
      ['.menu [data-item=keys]', '.help'],
    ] as const) {
      await press(scene.session, page, opener);
      await stands(scene.session, page, panel);
      expect(await wide(), panel).toBeLessThanOrEqual(0);
      const inside = await scene.session.inReader(
        page,
        (root, wanted) => {
          const { scrollWidth, clientWidth } = root!.querySelector(wanted)!;
          const { left, right, bottom } = root!.querySelector(wanted)!.getBoundingClientRect();
          return {
            scrolls: scrollWidth > clientWidth,
            fits: left >= 0 && right <= innerWidth && bottom <= innerHeight,
          };
        },
        panel,
      );
      expect(inside, panel).toEqual({ scrolls: false, fits: true });
    }
  });

  test('the spacing that WCAG 1.4.12 asks for cuts nothing', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    await press(scene.session, page, '[data-opens=look]');
    await press(scene.session, page, '.look-end summary');
    const cut = await scene.session.inReader(page, root => {
      const style = document.createElement('style');
      style.textContent =
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
      root!.append(style);
      const clips = (node: Element) => /hidden|clip/.test(getComputedStyle(node).overflow);
      const shown = [...root!.querySelectorAll('article *, .look *, .bar *')].filter(
        node => node.checkVisibility() && !node.closest('.aside, .preview'),
      );
      const found = shown
        .filter(
          node => clips(node) && (node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1),
        )
        .map(node => node.className);
      const sheet = root!.querySelector('.look')!;
      if (sheet.scrollWidth > sheet.clientWidth) found.push('the sheet scrolls sideways');
      return { found, spaced: getComputedStyle(root!.querySelector('.story p')!).letterSpacing, count: shown.length };
    });
    expect(cut).toMatchObject({ found: [], spaced: '2.4px' });
    expect(cut.count).toBeGreaterThan(50);
  });

  test('the page’s own sizes and spacings change nothing', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    await until('the fonts', () => page.evaluate(() => document.fonts.status === 'loaded'));
    await stands(scene.session, page, '.bar-left');
    const before = await setting(scene, page);
    await page.addStyleTag({
      content:
        'html { font-size: 62.5% !important } * { letter-spacing: 3px !important; word-spacing: 9px !important; line-height: 3 !important; font-family: monospace !important; text-align: right !important; font-size-adjust: 1 !important }',
    });
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing), 'the control').toBe('3px');
    expect(await setting(scene, page)).toEqual(before);
  });

  test('sheet, menu and keys have no violation', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    for (const [scheme, opens] of [
      ['light', ['[data-opens=look]', '.look-end summary']],
      ['dark', ['.look-fold summary']],
      ['dark', ['[data-opens=menu]']],
      ['light', ['.menu [data-item=keys]']],
    ] as const) {
      await scene.session.colorScheme(page, scheme);
      for (const opener of opens) await press(scene.session, page, opener);
      await until('it to stand still', () =>
        scene.session.inReader(
          page,
          root =>
            root!.getAnimations().every(({ playState }) => playState !== 'running') &&
            root!.querySelector('.panel') !== null,
        ),
      );
      expect(await scene.session.axe(page, 'reader'), opens.join()).toEqual([]);
    }
  });

  test('the sheet is worked by keys alone', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    // Firefox gives the focus to what scrolls as well: here all of the sheet is in sight.
    await page.setViewport({ width: 1280, height: 900 });
    await scene.session.inReader(page, root => root!.querySelector<HTMLElement>('[data-opens=look]')!.focus());
    await page.keyboard.press('Enter');
    await stands(scene.session, page, '.look');
    const focused = () =>
      scene.session.inReader(page, root => {
        const { name, type, localName, checked } = root!.activeElement as HTMLInputElement;
        return [localName, type, name, checked].filter(Boolean).join(' ');
      });
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('input radio palette true');
    await page.keyboard.press('ArrowRight');
    await until('Paper', async () => (await setting(scene, page)).palette === 'paper');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await until('Atkinson', async () => (await setting(scene, page)).face === 'Clearstory Atkinson');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('input range');
    await page.keyboard.press('ArrowRight');
    await until('21 px', async () => (await setting(scene, page)).fontSize === '21px');
    await page.keyboard.press('?');
    await stands(scene.session, page, '.help');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await scene.untilOpen(page, false);
  });

  test('the same sheet works in a tab of its own', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    await press(scene.session, page, '[data-opens=menu]');
    await press(scene.session, page, '.menu [data-item=ownTab]');
    const address = await until('the tab', async () =>
      (await scene.session.addresses()).find(one => one.includes('reader-page.html')),
    );
    const own = await scene.session.openOwnPage(`reader-page.html${new URL(address as string).hash}`);
    await own.waitForSelector('[data-opens=look]');
    await own.click('[data-opens=look]');
    await own.waitForSelector('.look input[value=atkinson]');
    await own.$eval('.look input[value=atkinson]', input => (input as HTMLElement).click());
    await own.waitForFunction(() =>
      getComputedStyle(document.querySelector('article')!).fontFamily.includes('Atkinson'),
    );
    await own.close();
  });
});
