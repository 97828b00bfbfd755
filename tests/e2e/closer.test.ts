// Looking closer, and the keys that move through a story: pictures, notes, films and embeds, line focus, paragraphs.
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { stories } from '../hub/pages.ts';
import { render } from '../hub/render.ts';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { drawn, noted } from './closer-stories.ts';
import { stands } from './reader-hand.ts';
import { inEachBrowser, pause, type Scene } from './scene.ts';

const pathOf = (id: string) => pages.find(page => page.id === id)!.path;

const more = new Map([noted, drawn].map(page => [page.path, render(page, { stories })]));

/** The picture that is open: where it stands among how many, its caption, and how wide it is drawn. */
const picture = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => {
    const dialog = root?.querySelector('dialog.closer');
    if (!dialog) return null;
    const image = dialog.querySelector('img')!;
    return {
      count: dialog.querySelector('.closer-count')?.textContent,
      caption: dialog.querySelector('p')!.textContent,
      wide: Math.round(image.getBoundingClientRect().width),
      name: dialog.getAttribute('aria-label'),
      modal: dialog.matches(':modal'),
    };
  });

const focused = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => {
    const at = root!.activeElement;
    return at && { name: at.localName, text: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim() };
  });

const focusOn = ({ session }: Scene, page: Page, selector: string, index = 0) =>
  session.inReader(
    page,
    (root, what, at) => (root!.querySelectorAll(what)[at] as HTMLElement).focus(),
    selector,
    index,
  );

inEachBrowser(
  'looking closer',
  scene => {
    test('a picture by key: enlarged, zoomed, the others, and Esc back to where one was', async () => {
      const page = await scene.read(pathOf('soledad-gallery'));
      await page.bringToFront();
      await focusOn(scene, page, '.story img', 1);
      expect((await focused(scene, page))!.text).toBe('Enlarge: Race 2');
      await page.keyboard.press('Enter');
      await until('the picture', () => picture(scene, page));
      expect(await picture(scene, page)).toMatchObject({
        caption: 'The second race of the day',
        name: 'The second race of the day',
        modal: true,
      });
      const [, at, total] = /^(\d+) of (\d+)$/.exec((await picture(scene, page))!.count!)!;
      expect(Number(total)).toBeGreaterThan(8);
      expect(await scene.session.axe(page, 'reader')).toEqual([]);

      await page.keyboard.press('ArrowRight');
      await until('the next', async () => (await picture(scene, page))!.count === `${Number(at) + 1} of ${total}`);
      expect((await picture(scene, page))!.caption).toBe('The last race of the day');
      const { wide } = await until('its size', async () => {
        const now = await picture(scene, page);
        return now && now.wide > 300 ? now : null;
      });
      await page.keyboard.press('+');
      await until('a larger picture', async () => (await picture(scene, page))!.wide > wide * 1.3);
      await page.keyboard.press('0');
      await until('the whole picture', async () => (await picture(scene, page))!.wide <= wide);
      await page.keyboard.press('Escape');
      await until('the story', async () => (await picture(scene, page)) === null);
      expect((await focused(scene, page))!.text).toBe('Enlarge: Race 3');
      await scene.untilOpen(page, true);
    });

    test('what a page draws itself is a picture, as it looks there', async () => {
      const page = await scene.read(drawn.path);
      await page.bringToFront();
      const seen: unknown[] = [];
      for (const at of [0, 1]) {
        const image = await until('the picture', () =>
          scene.session.inReader(
            page,
            (root, index) => {
              const one = root!.querySelectorAll<HTMLImageElement>('.story img')[index]!;
              one.scrollIntoView({ block: 'center', behavior: 'instant' });
              const { x, y, width, height } = one.getBoundingClientRect();
              return one.naturalWidth > 0 ? { alt: one.alt, x: x + scrollX, y: y + scrollY, width, height } : null;
            },
            at,
          ),
        );
        const middle = { x: image.x + image.width / 2, y: image.y + image.height / 2, width: 1, height: 1 };
        const colour = async () => [
          ...PNG.sync.read(Buffer.from(await page.screenshot({ clip: middle }))).data.subarray(0, 3),
        ];
        await until('its colour', async () => Math.max(...(await colour())) < 200);
        seen.push([image.alt, image.width, image.height, ...(await colour())]);
      }
      expect(seen).toEqual([
        ['Boats a year', 400, 200, 0, 128, 0],
        ['Rowers', 300, 150, 128, 0, 0],
      ]);
      const count = await scene.session.inReader(page, root => root!.querySelectorAll('.story img').length);
      expect(count, 'no sign, no wave, nothing empty or hidden').toBe(2);
    });

    test('notes stand beside their marks; films of others are named, and loaded on a click only', async () => {
      const page = await scene.read(noted.path);
      await page.bringToFront();
      await focusOn(scene, page, 'sup a');
      await page.keyboard.press('Enter');
      const note = await until('the note', () =>
        scene.session.inReader(page, root => {
          const box = root!.querySelector('.note');
          const mark = root!.querySelector('sup a')!.getBoundingClientRect();
          if (!box || root!.activeElement !== box) return null;
          const { top, left, right } = box.getBoundingClientRect();
          return { text: box.querySelector('.note-text')!.textContent!.trim(), near: top - mark.bottom, left, right };
        }),
      );
      expect(note.text).toBe('Measured at Kampong Luong.');
      expect(note.near).toBeLessThan(20);
      expect(note.left).toBeGreaterThanOrEqual(0);
      expect(await scene.session.axe(page, 'reader')).toEqual([]);
      await page.keyboard.press('Escape');
      await until('the mark', async () => (await focused(scene, page))!.text === '1');
      expect(await scene.session.inReader(page, root => root!.querySelector('.note'))).toBeNull();

      await focusOn(scene, page, 'sup a', 1);
      await page.keyboard.press('Enter');
      const boxed = () => scene.session.inReader(page, root => root!.querySelector('.note-text')?.textContent);
      expect(await until('the boxed note', boxed)).toBe('Counted by hand.');
      await page.keyboard.press('Escape');
      const lines = await scene.session.inReader(page, root =>
        [...root!.querySelectorAll('.story p')].map(each => each.textContent!.trim()),
      );
      expect(lines).toContain('Others keep them in boxes.2 Some hide a part of a line.');

      const cards = await until('the cards', () =>
        scene.session.inReader(page, root => {
          const all = [...root!.querySelectorAll<HTMLElement>('[data-embed]')].map(card => card.innerText);
          return all[0]?.includes('Play here') ? all.map(text => text.replace(/\s+/g, ' ').trim()) : null;
        }),
      );
      expect(cards).toEqual([
        'The lake from above YouTube Play here youtube.com then learns that you watch.',
        'A widget From another site',
      ]);
      const frames = () =>
        scene.session.inReader(page, root =>
          [...root!.querySelectorAll('iframe')].map(({ src, title, sandbox }) => [src, title, String(sandbox)]),
        );
      expect(await frames()).toEqual([]);
      await scene.session.inReader(page, root => root!.querySelector<HTMLElement>('[data-play]')!.click());
      const [src, title, sandbox] = await until('the player', async () => (await frames())[0]);
      expect(src).toBe('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1');
      expect(title).toBe('The lake from above');
      expect(sandbox).not.toContain('top-navigation');
      // Back on the page and here again, it does not play by itself.
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, false);
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, true);
      expect(await frames()).toEqual([]);
      await stands(scene.session, page, '[data-play]');
    });

    test('J and K go from paragraph to paragraph, F leaves a few lines clear', async () => {
      const page = await scene.read(pathOf('soledad-long'));
      await page.bringToFront();
      const blocks = await scene.session.inReader(page, root =>
        [...root!.querySelectorAll('.story > :is(h2, p)')].slice(0, 4).map(block => block.textContent!.trim()),
      );
      const at = (index: number) =>
        until(`block ${index}`, async () => (await focused(scene, page))!.text === blocks[index]);
      await page.keyboard.press('j');
      await at(0);
      await page.keyboard.press('j');
      await at(1);
      await page.keyboard.press('j');
      await at(2);
      await page.keyboard.press('k');
      await at(1);
      const seen = await until('it to come to rest', () =>
        scene.session.inReader(page, root => {
          const { top } = root!.activeElement!.getBoundingClientRect();
          const { outlineStyle } = getComputedStyle(root!.activeElement!);
          return Math.abs(top / innerHeight - 0.25) < 0.03 || scrollY === 0 ? outlineStyle : null;
        }),
      );
      expect(seen).toBe('solid');
      // A smooth scroll may not have begun, or still be on its way.
      const scrolled = () => scene.session.inReader(page, () => scrollY);
      await until('the page to stand still', async () => {
        const before = await scrolled();
        await pause(300);
        return (await scrolled()) === before;
      });

      const clear = () =>
        scene.session.inReader(page, root => {
          const high = root!.querySelector('.veil')?.getBoundingClientRect().height ?? 0;
          return { high, said: root!.querySelector('.toast')?.textContent ?? '' };
        });
      for (const [said, least, most] of [
        ['Line focus: 3 lines', 90, 170],
        ['Line focus: 5 lines', 125, 250],
        ['Line focus: 1 line', 25, 60],
      ] as const) {
        await page.keyboard.press('f');
        await until(said, async () => {
          const now = await clear();
          return now.said === said && now.high > least && now.high < most;
        });
      }
      const top = () =>
        scene.session.inReader(page, root => root!.querySelector('.veil')!.getBoundingClientRect().top + scrollY);
      const before = await top();
      await page.keyboard.press('ArrowDown');
      await until('the next line', async () => Math.abs((await top()) - before - 32) < 4);
      await page.keyboard.press('Escape');
      await until('no veil', async () => (await clear()).high === 0);
      await scene.untilOpen(page, true);
    });

    test('the publisher’s film plays on from where the page had it, and hands its time back', async () => {
      await scene.settings({ autoReader: false });
      const page = await scene.visit(pathOf('soledad-gallery'));
      await page.bringToFront();
      await page.evaluate(async () => {
        const film = document.querySelector('video')!;
        film.pause();
        if (film.readyState < 1) await new Promise(done => film.addEventListener('loadedmetadata', done));
        film.currentTime = 1;
        await new Promise(done => film.addEventListener('seeked', done, { once: true }));
      });
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, true);
      await until('the card', () => scene.session.inReader(page, root => !!root!.querySelector('[data-play]')));
      expect(await scene.session.inReader(page, root => root!.querySelector('video') === null)).toBe(true);
      const started = await scene.session.inReader(page, async root => {
        root!.querySelector<HTMLElement>('[data-play]')!.click();
        const film = root!.querySelector('video')!;
        film.pause();
        if (film.readyState < 1) await new Promise(done => film.addEventListener('loadedmetadata', done));
        while (film.currentTime < 0.9 || film.seeking) await new Promise(done => setTimeout(done, 50));
        const from = film.currentTime;
        film.currentTime = 1.5;
        await new Promise(done => film.addEventListener('seeked', done, { once: true }));
        return from;
      });
      expect(started).toBeGreaterThanOrEqual(1);
      expect(started).toBeLessThan(1.4);
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, false);
      expect(await page.evaluate(() => document.querySelector('video')!.currentTime)).toBeCloseTo(1.5, 1);
      await scene.settings({});
    });
  },
  { more },
);
