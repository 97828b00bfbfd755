// Reading aloud in the built extension. Whether a browser has voices is the computer's matter: most test machines have none, and
// none has a Khmer one. What can be seen of a voice that speaks is looked at where there is one; the player's own tests are
// `tests/unit/speech`.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, type Scene } from './scene.ts';

const pathOf = (id: string) => pages.find(page => page.id === id)!.path;

const bar = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => {
    const box = root?.querySelector('.voice-bar');
    if (!box) return null;
    const { width, bottom } = box.getBoundingClientRect();
    return {
      words: (box as HTMLElement).innerText,
      none: root!.querySelector('.voice-none')?.textContent ?? '',
      inside: width <= innerWidth && bottom <= innerHeight,
      pressed: root!.querySelector('.bar-listen')?.getAttribute('aria-pressed'),
    };
  });

/** What is marked as spoken, and where it stands in the window. */
const marked = ({ session }: Scene, page: Page) =>
  session.inReader(page, () => {
    let range: Range | undefined;
    CSS.highlights.get('clearstory-sentence')?.forEach(each => {
      range = each as Range;
    });
    return range ? { text: String(range), top: range.getBoundingClientRect().top / innerHeight } : null;
  });

const voices = ({ session }: Scene, page: Page) =>
  session.inReader(page, async () => {
    for (let waited = 0; waited < 3000 && speechSynthesis.getVoices().length === 0; waited += 100)
      await new Promise(done => setTimeout(done, 100));
    return speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith('en')).length;
  });

inEachBrowser(
  'reading aloud',
  scene => {
    test('where no voice speaks the language, the bar says so plainly, in the language of the interface', async () => {
      const page = await scene.read(pathOf('soledad-khmer'));
      await page.bringToFront();
      await page.keyboard.press('l');
      await until('the sentence', async () => (await bar(scene, page))?.none);
      expect(await bar(scene, page)).toMatchObject({
        none: 'No voice for Khmer on this computer. Your system settings can add one.',
        inside: true,
        pressed: 'true',
      });
      expect(await scene.session.axe(page, 'reader')).toEqual([]);
      await scene.settings({ language: 'km' });
      await until('Khmer words', async () => (await bar(scene, page))!.none.includes('ភាសាខ្មែរ'));
      await scene.settings({});
      // Esc closes the bar first, and leaves the story after that.
      await page.keyboard.press('Escape');
      await until('the bar to close', async () => (await bar(scene, page)) === null);
      await scene.untilOpen(page, true);
      await page.keyboard.press('Escape');
      await scene.untilOpen(page, false);
    });

    test('from the paragraph in view on, by key and by button; the page never sees the key', async () => {
      const page = await scene.read(pathOf('soledad-long'));
      await page.bringToFront();
      await page.evaluate(() => {
        Object.assign(globalThis, { keys: [] as string[] });
        addEventListener('keydown', event => (globalThis as unknown as { keys: string[] }).keys.push(event.key));
        scrollTo(0, 4000);
      });
      await page.keyboard.press('l');
      await until('the bar', () => bar(scene, page));
      expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual([]);
      if (await voices(scene, page)) {
        const first = await until('a sentence that is marked', () => marked(scene, page), 30_000);
        expect(first.text.length).toBeGreaterThan(5);
        await until('the next one', async () => (await marked(scene, page))?.text !== first.text);
        await scene.session.inReader(page, root =>
          root!.querySelector<HTMLElement>('.voice-play:has(.i-pause)')?.click(),
        );
        await until('the pause', () => scene.session.inReader(page, root => !!root!.querySelector('.i-play')));
        await until('the sentence to stand in the middle of the window', async () => {
          const { top = 0 } = (await marked(scene, page)) ?? {};
          return top > 0.28 && top < 0.62;
        });
        expect((await bar(scene, page))!.words).toMatch(/Sentence \d+ of \d{3} · \d+ min left/);
        expect(await scene.session.axe(page, 'reader')).toEqual([]);
      } else expect((await bar(scene, page))!.words).toMatch(/Sentence|No voice for English/);
      await scene.session.inReader(page, root => root!.querySelector<HTMLElement>('.bar-listen')!.click());
      await until('the bar to close', async () => (await bar(scene, page)) === null);
      expect(await marked(scene, page)).toBeNull();
    });
  },
  name => (name === 'chrome' ? { args: ['--enable-speech-dispatcher'] } : {}),
);
