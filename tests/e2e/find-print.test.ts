import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, type Scene, settle } from './scene.ts';

const page = (id: string) => pages.find(each => each.id === id)!;
const long = page('soledad-long');

/** Pages of a PDF. Firefox packs its page objects into compressed streams. */
function pagesOf(pdf: Uint8Array): number {
  const file = Buffer.from(pdf).toString('latin1');
  const packed = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [file, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** A page that wants to keep its text, and leafs on by key. */
const jealous = `<!doctype html><html lang="en"><head><title>Kept</title><meta property="og:type" content="article">
<style>*{user-select:none!important}</style></head><body class="single single-post"><article class="post"><h1>A harbour of one’s own</h1>
<div class="entry-content">${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n + 1} tells of the harbour, its pilots and the tide that nobody had foreseen.</p>`).join('')}</div></article>
<script>window.heard = [];
for (const kind of ['keydown', 'keyup', 'mousedown', 'selectstart', 'contextmenu', 'copy'])
  document.addEventListener(kind, event => { heard.push(kind); event.preventDefault(); event.clipboardData?.setData('text/plain', 'No.'); });
</script></body></html>`;

async function copied(scene: Scene, page: Page, key: 'a' | 'c'): Promise<string> {
  const press = async (tab: Page, letter: 'a' | 'c' | 'v', command: string) => {
    await tab.bringToFront();
    await tab.keyboard.down('Control');
    await tab.keyboard.press(letter, { commands: [command] });
    await tab.keyboard.up('Control');
  };
  if (key === 'a') await press(page, 'a', 'SelectAll');
  await press(page, 'c', 'Copy');
  const paper = await scene.visit('/robots.txt');
  await paper.evaluate(() => document.body.append(document.createElement('textarea')));
  await paper.focus('textarea');
  await press(paper, 'v', 'Paste');
  return paper.$eval('textarea', field => field.value);
}

inEachBrowser(
  'find and print',
  scene => {
    test('find-in-page finds the reader’s words and none of the hidden page', async () => {
      const tab = await scene.read(page('seed').path);
      const { title, blocks } = page('seed').truth!;
      for (const words of [title, ...blocks.map(block => block.slice(0, 60))]) {
        expect(await scene.session.find(tab, words), words).toBe(true);
      }
      const hidden = ['You may also like', 'Leave a Comment', 'Keep me signed in', 'Join our newsletter', 'Read also'];
      for (const words of hidden) expect(await scene.session.find(tab, words), words).toBe(false);

      await scene.session.command('toggle-reader', tab);
      await scene.untilOpen(tab, false);
      expect(await scene.session.find(tab, 'You may also like'), 'the control finds it').toBe(true);
    });

    test('printing gives all pages of a long story', async () => {
      const tab = await scene.read(long.path);
      await settle();
      // What must be on paper at the least: 5,000 words, and nobody prints more than 900 on a page.
      const words = long.truth!.blocks.join(' ').split(' ').length;
      const printed = pagesOf(await tab.pdf({ format: 'A4' }));
      expect(words).toBeGreaterThan(4_500);
      expect(printed).toBeGreaterThanOrEqual(Math.ceil(words / 900));
      expect(printed).toBeLessThanOrEqual(Math.ceil(words / 150));
    });

    test('the seed prints on two A4 pages, whatever the screen looks like', async () => {
      await scene.settings({ palette: 'night', textSize: 30, lineHeight: 2.4, lineLength: 46 });
      const tab = await scene.read(page('seed').path);
      await until('the marks on repeats', () =>
        scene.session.inReader(tab, root => root!.querySelector('[data-again]') !== null),
      );
      const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
      expect(pagesOf(await tab.pdf({ format: 'A4', margin }))).toBe(2);
      if (scene.name === 'firefox') return;
      await tab.emulateMediaType('print');
      const printed = await scene.session.inReader(tab, root => {
        const of = (selector: string, pseudo?: string) => getComputedStyle(root!.querySelector(selector)!, pseudo);
        return {
          ground: of('.clearstory').backgroundColor,
          ink: [...root!.querySelectorAll('h1, .story p')].map(node => getComputedStyle(node).color),
          notes: of('[data-again]', '::after').display,
          bar: of('.bar').display,
          words: root!.querySelector<HTMLElement>('.clearstory')!.innerText,
        };
      });
      expect(printed).toMatchObject({ ground: 'rgb(255, 255, 255)', notes: 'none', bar: 'none' });
      expect(new Set(printed.ink)).toEqual(new Set(['rgb(0, 0, 0)']));
      for (const said of [page('seed').truth!.title, 'Originally from Fresh News', '28 March 2024', tab.url()])
        expect(printed.words).toContain(said);
      expect(printed.words).not.toContain('Original page');
    });

    test('what is selected, copied and pressed is the reader’s, whatever the page forbids', async () => {
      await scene.settings({});
      const tab = await scene.read('/kept/');
      const errors: unknown[] = [];
      tab.on('pageerror', error => errors.push(error));
      await until('what stands beside', () => scene.session.inReader(tab, root => !!root!.querySelector('.bar-left')));
      await tab.keyboard.press('Tab');
      const [x, y] = await scene.session.inReader(tab, root => {
        const paragraph = root!.querySelector('.story p')!;
        paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top } = paragraph.getBoundingClientRect();
        return [left, top] as const;
      });
      await tab.mouse.move(x + 1, y + 10);
      await tab.mouse.down();
      await tab.mouse.move(x + 200, y + 10, { steps: 4 });
      await tab.mouse.up();
      // Nothing has the focus now.
      await tab.keyboard.press('ArrowRight');
      expect(await copied(scene, tab, 'c')).toMatch(/^Paragraph 1 tells/);
      const all = await copied(scene, tab, 'a');
      expect(all).toMatch(/^A harbour of one’s own\n\nParagraph 1 tells[\s\S]*\n\nParagraph 6 .*foreseen\.$/);
      expect(await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
      expect(errors).toEqual([]);
    });
  },
  { more: new Map([['/kept/', jealous]]) },
);
