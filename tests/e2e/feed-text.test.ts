// Texts that feeds carry: shown for stories whose own public page was read and was complete, and for no others.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { options as optionWords, headlines as popupWords, readerPage as words } from '../../locales/en.json';
import { permalink } from '../hub/head.ts';
import { stories } from '../hub/pages.ts';
import { render } from '../hub/render.ts';
import { pages } from '../hub/server.ts';
import { MEMBERS_TAIL, members } from '../hub/stories/special.ts';
import { type Popup, until } from './browsers.ts';
import { openPopup } from './popup-hand.ts';
import { inEachBrowser, pause, plain, type Scene } from './scene.ts';

const byId = (id: string) => pages.find(page => page.id === id)!;
const seed = byId('seed');
const cut = byId('soledad-members');
const told = stories.filter(({ type }) => type !== 'podcast').slice(0, 10);
/** A story that one meets logged in, and one that is saved. */
const [mine, kept] = told
  .filter(({ id, cut: held, more }) => id !== seed.story!.id && !held && !more)
  .map(story => pages.find(({ path }) => path === new URL(permalink(story)).pathname)!);
const loggedIn = render(mine!, { stories }).replace(/<body class="/, '<body class="logged-in ');

const address = ({ hub }: Scene, path: string) => hub.origin + path;

/** Asks the background as a page of ours does. */
const ask = <T>(page: Page, type: string, message: Record<string, unknown>) =>
  page.evaluate(
    async (name, given) =>
      (await chrome.runtime.sendMessage({ type: name, message: JSON.parse(given) })).value as unknown,
    type,
    JSON.stringify(message),
  ) as Promise<T>;

/** The stories of the feed whose texts may be shown now. */
async function shownNow(scene: Scene): Promise<string[]> {
  const page = await scene.session.openOwnPage('options.html');
  const found = await ask<string[]>(page, 'stories:texts', { urls: told.map(permalink) });
  await page.close();
  return found.map(url => new URL(url).pathname);
}
const untilShown = (scene: Scene, path: string) =>
  until(`the feed’s text of ${path}`, async () => (await shownNow(scene)).includes(path));

/** Opens a story from the popup's list, once the list knows what is here. */
async function openRow(scene: Scene, popup: Popup, path: string): Promise<void> {
  await until(`the row of ${path}`, () =>
    popup.evaluate(
      url => [...document.querySelectorAll<HTMLAnchorElement>('.row')].some(({ href }) => href === url),
      address(scene, path),
    ),
  );
  await until('what is known of the stories', () =>
    popup.evaluate(() => [...document.querySelectorAll('.row > i')].every(({ className }) => className !== 'pane')),
  );
  // It begins with what it remembers from last time; what is here now comes a moment later, and cannot be seen.
  await pause(1000);
  await popup.evaluate(
    url => [...document.querySelectorAll<HTMLAnchorElement>('.row')].find(({ href }) => href === url)!.click(),
    address(scene, path),
  );
  await until('the popup to close', async () => !(await popup.isOpen()));
}

const untilAt = ({ session }: Scene, start: string) =>
  until(`a tab at ${start}`, async () => (await session.addresses()).some(each => each.startsWith(start)));

const feedPage = ({ session, hub }: Scene, path: string) =>
  session.extensionUrl(`reader-page.html#feed:${encodeURIComponent(hub.origin + path)}`);

/** What a page of ours shows of a story's feed text. */
async function shown(scene: Scene, path: string): Promise<{ page: Page; text: string }> {
  const page = await scene.session.openOwnPage(feedPage(scene, path).replace(scene.session.extensionUrl(''), ''));
  const text = await until('the page', () => page.evaluate(() => document.querySelector('#root')!.textContent));
  return { page, text: plain(text) };
}

inEachBrowser(
  'texts of feeds',
  scene => {
    test('until its page was read, a story opens there, and its feed’s text is nowhere', async () => {
      await until('the headlines', async () => {
        const page = await scene.session.openOwnPage('options.html');
        const found = await ask<{ url: string }[]>(page, 'stories:page', { count: 20 });
        await page.close();
        return found.length === 10;
      });
      expect(await shownNow(scene)).toEqual([]);
      const list = await scene.visit('/');
      await scene.session.offline(true);
      try {
        const { page, text } = await shown(scene, seed.path);
        expect(text).toContain(words.notHere);
        expect(text).not.toContain(plain(seed.truth!.blocks[0]!).slice(0, 40));
        await page.close();
      } finally {
        await scene.session.offline(false);
      }
      await openRow(scene, await openPopup(scene, list), seed.path);
      await until('the story’s page', () => list.url() === address(scene, seed.path));
    });

    test('then it opens at once, word for word and said to be the feed’s, without a request and without a network', async () => {
      await scene.read(seed.path);
      await untilShown(scene, seed.path);
      expect(await shownNow(scene)).toEqual([seed.path]);
      const list = await scene.visit('/');
      scene.hub.clear();
      await openRow(scene, await openPopup(scene, list), seed.path);
      await untilAt(scene, feedPage(scene, seed.path));
      expect(scene.hub.requests.filter(({ url }) => url === seed.path)).toEqual([]);

      const away = await scene.visit('/');
      await scene.session.offline(true);
      try {
        const { page, text } = await shown(scene, seed.path);
        for (const block of seed.truth!.blocks) expect(text).toContain(plain(block));
        expect(text).toContain(plain(seed.truth!.title));
        expect(text).toContain(plain(seed.truth!.byline));
        expect(text).toContain(words.fromFeed);
        expect(text).not.toContain('appeared first on');
        expect(await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.lines a')!.href)).toBe(
          address(scene, seed.path),
        );
        expect(await scene.session.axe(page, 'page')).toEqual([]);
        await page.close();
        // Seen by its address alone: the tab changes its process. The other tab at this address is the list's, from above.
        const there = async () => (await scene.session.addresses()).filter(each => each === feedPage(scene, seed.path));
        await until('the page to close', async () => (await there()).length === 1);
        const popup = await openPopup(scene, away);
        await openRow(scene, popup, seed.path);
        await until('the text in this tab', async () => (await there()).length === 2);
      } finally {
        await scene.session.offline(false);
      }
    });

    test('a visit by somebody who is logged in does not count', async () => {
      const page = await scene.read(mine!.path);
      expect(await page.evaluate(() => document.body.className)).toContain('logged-in');
      // What is told of the next story came after what was told of this one.
      await scene.read(kept!.path);
      await untilShown(scene, kept!.path);
      expect(await shownNow(scene)).not.toContain(mine!.path);
    });

    test('saving a story reads its page as anybody gets it', async () => {
      const page = await scene.session.openOwnPage('popup.html');
      await until('the row', () =>
        page.evaluate(
          url => [...document.querySelectorAll<HTMLAnchorElement>('.row')].some(({ href }) => href === url),
          address(scene, mine!.path),
        ),
      );
      scene.hub.clear();
      await page.evaluate(
        url => [...document.querySelectorAll<HTMLAnchorElement>('.row')].find(({ href }) => href === url)!.focus(),
        address(scene, mine!.path),
      );
      // The list learns of the focus before it hears the key.
      await pause(200);
      await page.evaluate(() =>
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true }),
        ),
      );
      await until('the page to be asked for', async () => scene.hub.requests.some(({ url }) => url === mine!.path));
      // The hub says that whoever asks is logged in: the theme prints it for all. Without cookies nobody is.
      await untilShown(scene, mine!.path);
      const asked = scene.hub.requests.filter(({ url }) => url === mine!.path);
      expect(asked.map(({ headers }) => headers.cookie)).toEqual([undefined]);
      await page.close();
    });

    test('what is for members is in the feed alone: not in the list, the search, a look, the library or its file', async () => {
      await scene.session.offline(true);
      const { page, text } = await shown(scene, cut.path).finally(() => scene.session.offline(false));
      expect(text).toContain(words.notHere);
      expect(text).not.toContain(MEMBERS_TAIL);
      const answers = await Promise.all([
        ask(page, 'story:text', { url: permalink(members) }),
        ask(page, 'stories:page', { count: 50 }),
        ask(page, 'stories:titles', {}),
        ask(page, 'stories:at', { urls: [permalink(members)] }),
      ]);
      expect(answers[0]).toBeNull();
      expect(JSON.stringify(answers)).not.toContain(MEMBERS_TAIL);
      await page.close();

      const popup = await openPopup(scene, await scene.visit('/'));
      await popup.press('/');
      await until('the field', () => popup.evaluate(() => !!document.activeElement?.closest('.search')));
      await popup.evaluate(query => {
        const field = document.querySelector<HTMLInputElement>('.search input')!;
        field.value = query;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, MEMBERS_TAIL);
      await until('nothing found', () =>
        popup.evaluate(
          none => document.body.textContent!.includes(none),
          popupWords.noMatch.replace('{query}', MEMBERS_TAIL),
        ),
      );
      await popup.close();

      const options = await scene.session.openOwnPage('options.html');
      await options.evaluate(() => {
        URL.createObjectURL = blob => {
          void (blob as Blob).text().then(text => Object.assign(globalThis, { file: text }));
          return '#';
        };
      });
      await until('the button', () =>
        options.evaluate(word => {
          const found = [...document.querySelectorAll<HTMLElement>('button')].find(each => each.textContent === word);
          found?.click();
          return found !== undefined;
        }, optionWords.exportAct),
      );
      const file = await until('the file', () => options.evaluate(() => (globalThis as { file?: string }).file ?? ''));
      expect(JSON.parse(file)).toMatchObject({ format: 'clearstory-library' });
      expect(file).not.toContain(MEMBERS_TAIL);
      expect(file).not.toContain(plain(seed.truth!.blocks[0]!).slice(0, 40));
      await options.close();
      const local = await scene.session.inExtension(async () => JSON.stringify(await chrome.storage.local.get(null)));
      expect(local).not.toContain(MEMBERS_TAIL);
    });

    test('one story that is kept for members ends it for all of the hub, and the texts go', async () => {
      expect((await shownNow(scene)).length).toBeGreaterThan(1);
      await scene.read(cut.path);
      await until('no text to be shown', async () => (await shownNow(scene)).length === 0);
      await scene.read(seed.path);
      expect(await shownNow(scene)).toEqual([]);
      const left = await scene.session.inExtension(
        () =>
          new Promise<number>((done, failed) => {
            const opening = indexedDB.open('library');
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => {
              const count = opening.result.transaction('texts').objectStore('texts').count();
              count.onsuccess = () => done(count.result);
              count.onerror = () => failed(count.error);
              opening.result.close();
            };
          }),
      );
      expect(left).toBe(0);
      // A list that does not know it yet leads to our page, and that to the story's.
      const page = await scene.session.openOwnPage('options.html');
      scene.hub.clear();
      await page.evaluate(to => location.assign(to), feedPage(scene, seed.path));
      await until('the story’s page', async () => scene.hub.requests.some(({ url }) => url === seed.path));
      await page.close();
    });
  },
  { more: new Map([[mine!.path, loggedIn]]) },
);
