// Everything that opens in the reader, in every palette (a third of them a day): what axe finds, what is cut or scrolls sideways in a small window.
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { palettes } from '../../utils/choices.ts';
import { story } from '../hub/page.ts';
import { stories } from '../hub/pages.ts';
import { render } from '../hub/render.ts';
import { gallery } from '../hub/stories/special.ts';
import type { Block } from '../hub/types.ts';
import { until } from './browsers.ts';
import { press } from './reader-hand.ts';
import { inEachBrowser, type Scene } from './scene.ts';
import { third } from './share.ts';

const p = (html: string): Block => ({ kind: 'p', html });
const section = (name: string) =>
  p(`</p><h2>${name}</h2><p>What was said of it fills a paragraph, and no more than that.`);

/** A short story with one of everything. */
const short = story('panels', {
  ...gallery,
  slug: 'a-story-with-one-of-everything',
  blocks: [
    p('The lake grows five times its size.<sup><a href="#fn1" id="ref1">1</a></sup> Nobody is surprised by that.'),
    p('<iframe data-src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="The lake from above"></iframe>'),
    ...gallery.blocks.slice(0, 2),
    section('The first flood'),
    section('The second flood'),
    section('The third flood'),
    p('</p><ol class="wp-block-footnotes"><li id="fn1">Measured at Kampong Luong. <a href="#ref1">↩︎</a></li></ol><p>'),
  ],
});

interface Panel {
  /** Clicked one after the other; keys are written `key:x`. */
  opens: readonly string[];
  /** What stands when it is open. */
  stands: string;
  /** How often Escape closes it. */
  closes?: number;
}

const panels: Readonly<Record<string, Panel>> = {
  contents: { opens: [], stands: '.story h2', closes: 0 },
  sheet: { opens: ['[data-opens=look]'], stands: '.look' },
  profiles: { opens: ['[data-opens=look]', '.look-fold summary'], stands: '.look-fold[open]' },
  more: { opens: ['[data-opens=look]', '.look-end summary'], stands: '.look-end [open]' },
  menu: { opens: ['[data-opens=menu]'], stands: '.menu' },
  keys: { opens: ['key:?'], stands: '.help dl' },
  receipt: { opens: ['[data-opens=receipt]'], stands: '.receipt', closes: 0 },
  note: { opens: ['.story sup a'], stands: '.note' },
  picture: { opens: ['img[role=button]'], stands: '.closer img' },
  lines: { opens: ['key:f'], stands: '.veil' },
  remove: { opens: ['key:x'], stands: '.remove .toast' },
  aloud: { opens: ['key:l'], stands: '.voice-bar' },
};

async function open(scene: Scene, page: Page, { opens, stands }: Panel): Promise<void> {
  const isOpen = () => scene.session.inReader(page, (root, wanted) => root!.querySelector(wanted) !== null, stands);
  // The receipt lies open in the text.
  if (await isOpen()) return;
  for (const opener of opens) await press(scene.session, page, opener);
  await until(stands, isOpen);
}

/** What comes in by fading is there: half faded in, its words have less contrast. */
const stand = ({ session }: Scene, page: Page) =>
  session.inReader(page, async root => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    for (const animation of root!.getAnimations()) animation.finish();
  });

const close = async (page: Page, { closes = 1 }: Panel) => {
  for (let times = 0; times < closes; times++) await page.keyboard.press('Escape');
};

/** Axe's sums of contrast of a panel in a third of the palettes, another one each day, once every change of colour has ended. */
const contrasts = ({ session }: Scene, page: Page, panel: string) =>
  session.inReader(
    page,
    async (root, names) => {
      const { axe } = globalThis as unknown as {
        axe: { run(at: unknown, how: object): Promise<AxeResults> };
      };
      const view = root!.querySelector<HTMLElement>('.clearstory')!;
      const before = view.dataset.palette!;
      const found: string[] = [];
      for (const name of names) {
        view.dataset.palette = name;
        await new Promise(requestAnimationFrame);
        for (const animation of root!.getAnimations()) animation.finish();
        const { violations } = await axe.run(root!.host, { runOnly: ['color-contrast', 'link-in-text-block'] });
        for (const { id, nodes } of violations)
          for (const { html } of nodes) found.push(`${name} ${id} ${html.slice(0, 150)}`);
      }
      view.dataset.palette = before;
      return found;
    },
    third(
      palettes.filter(name => name !== 'auto'),
      name => `${panel} ${name}`,
    ),
  );

/** What scrolls sideways, sticks out of the window, or is cut. */
const misfits = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    for (const box of root!.querySelectorAll('.panel, .toast, .voice-bar, .note, .closer')) {
      const { left, right, bottom } = box.getBoundingClientRect();
      if (box.scrollWidth > box.clientWidth) found.push(`${box.className} scrolls sideways`);
      if (left < 0 || right > innerWidth + 0.5) found.push(`${box.className} sticks out`);
      if (bottom > innerHeight + 0.5 && getComputedStyle(box).position === 'fixed')
        found.push(`${box.className} is cut below`);
    }
    for (const node of root!.querySelectorAll(
      '.panel *, .toast *, .voice-bar *, .receipt *, .note *, .bar *, .head *',
    )) {
      if (!node.checkVisibility() || node.closest('.aside, .preview, select') || node.matches('svg, svg *')) continue;
      if (!/hidden|clip/.test(getComputedStyle(node).overflow)) continue;
      if (node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1)
        found.push(`${node.className || node.localName} is cut`);
    }
    return found;
  });

/** What WCAG 1.4.12 asks a text to bear. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

inEachBrowser(
  'panels',
  scene => {
    test('each panel in its palettes: no violation; in a small window and widely spaced nothing is cut', async () => {
      await scene.settings({});
      const page = await scene.read(short.path);
      await page.setViewport({ width: 1280, height: 800 });
      await until('the contents', () =>
        scene.session.inReader(page, root => root!.querySelector('.contents') !== null),
      );
      for (const [name, panel] of Object.entries(panels)) {
        await open(scene, page, panel);
        await stand(scene, page);
        expect(await scene.session.axe(page, 'reader'), name).toEqual([]);
        expect(await contrasts(scene, page, name), name).toEqual([]);
        await scene.session.forcedColors(page, true);
        await stand(scene, page);
        expect(await scene.session.axe(page, 'reader'), `${name}, forced colours`).toEqual([]);
        await scene.session.forcedColors(page, false);
        await close(page, panel);
      }
      await page.close();

      const small = await scene.blank();
      await small.setViewport({ width: 320, height: 256 });
      await small.goto(scene.hub.origin + short.path, { waitUntil: 'load' });
      await scene.untilOpen(small, true);
      const wrong: string[] = [];
      const look = async (how: string) => {
        for (const [name, panel] of Object.entries(panels)) {
          await open(scene, small, panel);
          for (const misfit of await misfits(scene, small)) wrong.push(`${name}, ${how}: ${misfit}`);
          await close(small, panel);
        }
      };
      await look('320 px');
      await small.setViewport({ width: 1280, height: 800 });
      await scene.session.inReader(
        small,
        (root, css) => {
          const style = document.createElement('style');
          style.textContent = css;
          root!.append(style);
        },
        spacing,
      );
      await look('spaced');
      expect(wrong).toEqual([]);
    });
  },
  { more: new Map([[short.path, render(short, { stories })]]) },
);
