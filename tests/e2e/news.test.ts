// How the reader hears of new stories; and what is kept of their reading, carried to other browsers and to a file.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { options as words } from '../../locales/en.json';
import { stories } from '../hub/pages.ts';
import { until } from './browsers.ts';
import { openPopup } from './popup-hand.ts';
import { catchFile, caughtFile } from './saved-file.ts';
import { inEachBrowser, type Scene } from './scene.ts';

const base = stories.find(({ slug }) => slug === 'rice-exports-reach-new-high')!;

/** The hub publishes a story, and Clearstory asks for its feed as if the last time had been hours ago. */
async function publish(scene: Scene, page: Page, n: number): Promise<void> {
  scene.hub.publish({
    ...base,
    id: 900 + n,
    slug: `news-${n}`,
    title: `News ${n}`,
    published: new Date().toISOString(),
  });
  await scene.session.inExtension(async () => {
    const { feeds } = (await chrome.storage.local.get('feeds')) as { feeds: Record<string, object> };
    const old = { ...feeds.thebettercambodia, checked: 1, tried: 1, requests: [], retryAfter: null };
    await chrome.storage.local.set({ feeds: { ...feeds, thebettercambodia: old } });
  });
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'headlines:refresh', message: {} }));
}

const badge = ({ session }: Scene) => session.inExtension(() => chrome.action.getBadgeText({}));
const untilBadge = (scene: Scene, text: string) =>
  until(`the number “${text}”`, async () => (await badge(scene)) === text, 20_000);
const notified = ({ session }: Scene) =>
  session.inExtension(async () => {
    const { permissions = [] } = await chrome.permissions.getAll();
    if (!permissions.includes('notifications')) return null;
    return new Promise<string[]>(done => {
      const all = chrome.notifications.getAll(found => done(Object.keys(found))) as unknown;
      if (all instanceof Promise) all.then(found => done(Object.keys(found as object)));
    });
  });

const switchOf = (page: Page, label: string) =>
  page.evaluateHandle(
    text => [...document.querySelectorAll('label')].find(each => each.textContent!.startsWith(text))!.control!,
    label,
  ) as Promise<ElementHandle<HTMLInputElement>>;

async function press(page: Page, label: string): Promise<void> {
  const input = await switchOf(page, label);
  await page.bringToFront();
  await input.evaluate(element => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await input.focus();
  await page.keyboard.press(' ');
}

inEachBrowser(
  'news',
  scene => {
    test('the icon has the number of stories since the popup was opened, but not in quiet hours', async () => {
      const { session } = scene;
      const page = await session.openOwnPage('options.html');
      await until('the first list', () =>
        session.inExtension(async () => Boolean((await chrome.storage.local.get('looked')).looked)),
      );
      expect(await badge(scene)).toBe('');
      await publish(scene, page, 1);
      await untilBadge(scene, '1');
      await publish(scene, page, 2);
      await untilBadge(scene, '2');
      await scene.visit('/news-1/');
      await untilBadge(scene, '1');
      await scene.settings({ quietHours: true, quietFrom: 5, quietTo: 5 });
      await untilBadge(scene, '');
      await scene.settings({ badge: false });
      await untilBadge(scene, '');
      await scene.settings({});
      await untilBadge(scene, '1');
      const popup = await openPopup(scene, await scene.visit('/'));
      await untilBadge(scene, '');
      await popup.close();
      await publish(scene, page, 3);
      await untilBadge(scene, '1');
      await page.close();
    });

    test('notifications come by their own switch and the browser’s own question, and go with it', async () => {
      const page = await scene.session.openOwnPage('options.html');
      await publish(scene, page, 4);
      expect(await notified(scene)).toBeNull();
      await press(page, words.notify);
      await scene.session.answerQuestion(true);
      await until('the permission', async () => (await notified(scene)) !== null);
      await until('the switch', async () => (await switchOf(page, words.notify)).evaluate(({ checked }) => checked));
      expect(await notified(scene), 'what was there before is no news').toEqual([]);
      await publish(scene, page, 5);
      // Headless Firefox shows none: there, what a click on it would open is all that can be seen of it.
      if (scene.name === 'chrome') await until('the notification', async () => (await notified(scene))!.length === 1);
      const called = () =>
        scene.session.inExtension(() => chrome.storage.session.get('called')) as Promise<{ called?: string }>;
      await until('the story to be called', async () => (await called()).called?.endsWith('/news-5/'));
      await press(page, words.notify);
      await until('the permission to be given back', async () => (await notified(scene)) === null);
      await page.close();
    });

    test('settings travel by the browser’s sync once that is wanted; the library goes to a file and comes back', async () => {
      const { session } = scene;
      const page = await session.openOwnPage('options.html');
      const synced = () => session.inExtension(() => chrome.storage.sync.get(null));
      await session.inExtension(() => chrome.storage.local.set({ settings: { version: 2, palette: 'sepia' } }));
      expect(await synced()).toEqual({});
      await press(page, words.sync);
      await until('the settings', async () => JSON.stringify(await synced()).includes('sepia'));
      await session.inExtension(() => chrome.storage.sync.set({ palette: { v: 'white', t: Date.now() + 1000 } }));
      await until('the other’s choice', () =>
        page.evaluate(() => document.documentElement.dataset.palette === 'white'),
      );

      const saved = 'https://thebettercambodia.com/news-1/';
      await page.evaluate(
        url =>
          chrome.runtime.sendMessage({
            type: 'stories:mark',
            message: { which: [url], mark: { saved: true } },
          }) as Promise<unknown>,
        saved,
      );
      const chosen = { 'thebettercambodia.com': { gone: [{ key: 'ourchannel' }] } };
      await session.inExtension(choices => chrome.storage.local.set({ choices }), chosen);
      const folder = mkdtempSync(join(tmpdir(), 'clearstory-'));
      await catchFile(page);
      await page.evaluate(() => {
        [...document.querySelectorAll('button')].find(each => each.textContent === 'Save the file')!.click();
      });
      const text = await caughtFile(page);
      const file = JSON.parse(text) as {
        settings: { palette: string };
        seen: { key: string }[];
        saved: { url: string }[];
      };
      expect(file.settings.palette).toBe('white');
      expect(file.seen.map(({ key }) => key)).toContain('thebettercambodia.com/news-1');
      expect(file.saved.map(({ url }) => url)).toEqual([saved]);
      await session.inExtension(() => chrome.storage.local.remove('choices'));
      const path = join(folder, 'library.json');
      writeFileSync(path, JSON.stringify({ ...file, seen: [...file.seen, { key: 7 }] }));
      expect(readFileSync(path, 'utf8')).toContain('news-1');

      const said = () => page.evaluate(() => document.querySelector('#library')!.textContent!);
      await page.evaluate(() =>
        [...document.querySelectorAll('button')].find(each => each.textContent === 'Forget')!.click(),
      );
      await until('it to be forgotten', async () => (await said()).includes('Forgotten: '));
      const input = (await page.$('#library input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
      await until('the import', async () => (await said()).includes('Added: '));
      expect(await said()).toContain(
        `Stories read: these could not be read and were left out: ${file.seen.length + 1}.`,
      );
      expect(await said()).toContain('1 saved.');
      expect(await session.inExtension(() => chrome.storage.local.get('choices'))).toEqual({ choices: chosen });
      expect(await session.axe(page, 'page')).toEqual([]);
      await page.close();
    });
  },
  { asks: true },
);
