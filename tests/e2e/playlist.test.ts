// Ticked stories that are read aloud one after the other. Most test machines have no voice: the browser's own speech is stood in
// for by one that says everything at once and remembers it. Where it does not come, no voice is there, and the page says so.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { headlines as popupWords, readerPage as words } from '../../locales/en.json';
import { permalink } from '../hub/head.ts';
import { stories } from '../hub/pages.ts';
import { members, premium } from '../hub/stories/special.ts';
import { type Popup, until } from './browsers.ts';
import { openPopup } from './popup-hand.ts';
import { inEachBrowser, pause, plain, type Scene } from './scene.ts';

const told = stories.filter(({ type }) => type !== 'podcast').slice(0, 10);
const open = told.filter(({ cut }) => !cut);

interface Spoken {
  spoken: string[];
}

/** Says whatever it is given at once, and tells of it as browsers do. */
function standIn(): void {
  const spoken: string[] = [];
  class Utterance extends EventTarget {
    text: string;
    voice: unknown = null;
    lang = '';
    rate = 1;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const voice = { voiceURI: 'test', name: 'Test', lang: 'en-US', localService: true, default: true };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    speak(utterance: Utterance) {
      spoken.push(utterance.text);
      for (const kind of ['start', 'end']) setTimeout(() => utterance.dispatchEvent(new Event(kind)));
    },
    cancel() {},
    resume() {},
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  Object.assign(globalThis, { spoken });
}

/** The playlist's page with these stories. */
async function openList({ session }: Scene, urls: readonly string[]): Promise<Page> {
  const page = await session.openOwnPage('manifest.json');
  await page.evaluateOnNewDocument(standIn);
  await page.evaluate(
    address => location.assign(address),
    session.extensionUrl(`reader-page.html#playlist:${urls.map(encodeURIComponent).join(',')}`),
  );
  await until('the list', () => page.evaluate(() => document.querySelector('.playlist') !== null).catch(() => false));
  return page;
}

const lines = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.playlist li')].map(({ innerText }) => innerText));
const where = (page: Page) => page.evaluate(() => document.querySelector('.playlist-where')?.textContent ?? '');

const ticked = (popup: Popup) =>
  popup.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('[data-ticked] .row')].map(({ href }) => href));

inEachBrowser('a playlist', scene => {
  test('stories are ticked by key and by word, kept while the popup is closed, and opened as a list', async () => {
    const popup = await openPopup(scene, await scene.visit('/'));
    await until('what is known of the stories', () =>
      popup.evaluate(() => {
        const panes = [...document.querySelectorAll('.row > i')];
        return panes.length === 10 && panes.every(({ className }) => className !== 'pane');
      }),
    );
    await popup.evaluate(() => document.querySelector<HTMLElement>('.row')!.focus());
    await pause(200);
    await popup.press('x');
    await until('the first tick', async () => (await ticked(popup)).length === 1);
    await popup.evaluate(word => {
      const acts = document.querySelectorAll<HTMLElement>('.rows li')[1]!.querySelectorAll('button');
      [...acts].find(act => act.textContent === word)!.click();
    }, popupWords.tick);
    await until('the second tick', async () => (await ticked(popup)).length === 2);
    const urls = await ticked(popup);
    expect(urls).toEqual(told.slice(0, 2).map(permalink));
    expect(await popup.evaluate(() => document.querySelector('.ticked-line p')!.textContent)).toBe('2 stories ticked');
    expect(await popup.evaluate(() => document.querySelector('.row')!.textContent)).toContain(`${popupWords.ticked}.`);
    expect(await popup.axe()).toEqual([]);
    await popup.close();

    const again = await openPopup(scene, await scene.visit('/'));
    await until('the ticks', async () => (await ticked(again)).length === 2);
    await until('their line', () => again.evaluate(() => document.querySelector('.ticked-line button') !== null));
    await again.evaluate(() => document.querySelector<HTMLElement>('.ticked-line button')!.click());
    const list = scene.session.extensionUrl(`reader-page.html#playlist:${urls.map(encodeURIComponent).join(',')}`);
    await until('the list', async () => (await scene.session.addresses()).includes(list));
  });

  test('what anybody gets is read, one after the other; what is cut or does not come is said, and left to its page', async () => {
    scene.hub.clear();
    scene.hub.lose(new URL(permalink(open[2]!)).pathname);
    const list = [open[0]!, members, open[2]!, premium, open[1]!];
    const page = await openList(scene, [...list.map(permalink), 'https://example.org/story/']);
    try {
      await until('the end', async () => (await where(page)) === words.listDone, 60_000);
    } finally {
      scene.hub.lose(null);
    }
    const [first, cut, lost, short, last, ...more] = (await lines(page)).map(plain);
    expect(more).toEqual([]);
    const voiced = await page.evaluate(() => 'spoken' in globalThis);
    for (const [line, story] of [
      [first, open[0]],
      [last, open[1]],
    ] as const) {
      expect(line).toContain(plain(story!.title));
      expect(line).toContain(voiced ? words.listHeard : words.listNoVoice);
    }
    for (const line of [cut, short]) expect(line).toContain(plain(words.cut));
    expect(lost).toContain(words.listGone);
    for (const line of [cut, lost, short]) expect(line).toContain(words.openPage);
    for (const { url, headers } of scene.hub.requests)
      if (list.some(story => new URL(permalink(story)).pathname === url)) expect(headers.cookie).toBeUndefined();
    if (voiced) {
      const spoken = plain((await page.evaluate(() => (globalThis as unknown as Spoken).spoken)).join(' '));
      expect(spoken).toContain(plain(open[0]!.title));
      expect(spoken.indexOf(plain(open[1]!.title))).toBeGreaterThan(spoken.indexOf(plain(open[0]!.title)));
      for (const held of ['MEMBERS-TAIL', 'PREMIUM-TAIL']) expect(spoken).not.toContain(held);
    }
    expect(await page.evaluate(() => document.body.textContent)).not.toMatch(/MEMBERS-TAIL|PREMIUM-TAIL/);
    expect(await scene.session.axe(page, 'page')).toEqual([]);
    // Any of them by a click, as often as one likes.
    await page.evaluate(() => document.querySelector<HTMLElement>('.playlist li button')!.click());
    await until('the first story again', () =>
      page.evaluate(title => document.querySelector('h1')?.textContent?.includes(title), open[0]!.title.slice(0, 20)),
    );
    await page.close();
  });
});
