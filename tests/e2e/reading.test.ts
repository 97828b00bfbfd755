// What the reader tells of a story while it is read, and takes along of it.
import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { clickOn, stands } from './reader-hand.ts';
import { inEachBrowser } from './scene.ts';

const path = (id: string) => pages.find(page => page.id === id)!.path;

inEachBrowser('reading', scene => {
  test('minutes left go down with the reading, and the contents follow it', async () => {
    await scene.settings({});
    const page = await scene.read(path('soledad-long'));
    await page.setViewport({ width: 1280, height: 800 });
    const beside = () =>
      scene.session.inReader(page, root => ({
        left: root!.querySelector('.bar-left')?.textContent ?? '',
        active: [...root!.querySelectorAll('.contents button')].findIndex(button =>
          button.hasAttribute('aria-current'),
        ),
        sections: root!.querySelectorAll('.contents button').length,
      }));
    await until('the minutes', async () => /^About \d+ min left$/.test((await beside()).left));
    const first = await beside();
    expect(first.sections).toBeGreaterThanOrEqual(3);
    await clickOn(scene.session, page, '.contents li:nth-child(3) button');
    await until('the third section', async () => (await beside()).active === 2);
    const minutes = (words: string) => Number(/\d+/.exec(words)?.[0] ?? 0);
    expect(minutes((await beside()).left)).toBeLessThan(minutes(first.left));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until('the end', async () => (await beside()).left === '');
  });

  test('what is said again is dimmed with a note, and nothing of it is hidden', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    await stands(scene.session, page, '[data-again]');
    const look = () =>
      scene.session.inReader(page, root =>
        [...root!.querySelectorAll<HTMLElement>('[data-again]')].map(block => ({
          note: getComputedStyle(block, '::after').content !== 'none' && block.dataset.again,
          seen: block.checkVisibility() && block.innerText.length > 200,
          plain: getComputedStyle(block).color === getComputedStyle(root!.querySelector('.story p')!).color,
        })),
      );
    await until('the dimming', async () => (await look()).every(({ plain }) => !plain));
    const again = await look();
    expect(again).toHaveLength(3);
    expect(new Set(again.map(({ seen, plain }) => `${seen} ${plain}`))).toEqual(new Set(['true false']));
    expect(again[0]!.note).toBe('Says again what paragraph 5 said.');
  });

  test('dark lines on nothing get a plate, a photograph none', async () => {
    await scene.settings({ palette: 'night' });
    const page = await scene.read(path('seed'));
    await stands(scene.session, page, '.bar-left');
    const marked = await scene.session.inReader(page, async root => {
      const draw = (ground: string | null) => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 40;
        const context = canvas.getContext('2d')!;
        if (ground) {
          context.fillStyle = ground;
          context.fillRect(0, 0, 40, 40);
        }
        context.fillStyle = '#111';
        context.fillRect(10, 10, 20, 20);
        return canvas.toDataURL('image/png');
      };
      const results: boolean[] = [];
      for (const ground of [null, '#88aacc']) {
        const image = document.createElement('img');
        const loaded = new Promise(resolve => image.addEventListener('load', resolve));
        image.src = draw(ground);
        root!.querySelector('.story')!.append(image);
        await loaded;
        results.push(
          image.hasAttribute('data-plate') && getComputedStyle(image).backgroundColor === 'rgb(239, 236, 230)',
        );
      }
      return results;
    });
    expect(marked).toEqual([true, false]);
  });

  test('a quote is copied with what it is from and where to find it', async () => {
    await scene.settings({});
    const page = await scene.read(path('seed'));
    await page.setViewport({ width: 1280, height: 800 });
    await scene.session.inReader(page, root => root!.querySelector('.story p')!.scrollIntoView({ block: 'center' }));
    await clickOn(scene.session, page, '.story p', 3);
    await clickOn(scene.session, page, '[data-opens=menu]');
    await clickOn(scene.session, page, '.menu [data-item=copyQuote]');
    await until('it to be copied', () =>
      scene.session.inReader(page, root => root!.querySelector('.menu-told')?.textContent === 'Copied'),
    );
    const paper = await scene.blank();
    await paper.goto(`${scene.hub.origin}/robots.txt`);
    await paper.evaluate(() => document.body.append(document.createElement('textarea')));
    await paper.focus('textarea');
    await paper.keyboard.down('Control');
    await paper.keyboard.press('v');
    await paper.keyboard.up('Control');
    const pasted = await paper.$eval('textarea', field => field.value);
    expect(pasted).toMatch(/^“Hainan, Mar\. 28 – Samdech Techo Hun Sen[^“]*in Hainan, China\.”\n\n/);
    expect(pasted).toContain(
      'High-Level Meeting between Cambodian and Chinese Leaders · The Better Cambodia · 28 March 2024',
    );
    expect(pasted).toContain(`${page.url()}#:~:text=Hainan%2C%20Mar.%2028%20%E2%80%93%20Samdech%20Techo,`);
  });
});
