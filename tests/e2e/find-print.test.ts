import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, settle } from './scene.ts';

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

inEachBrowser('find and print', scene => {
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
});
