import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { headlines as words } from '../../locales/en.json';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { barWords, coveredPage, letterWords, seen, walledPage } from './covered-page.ts';
import { openPopup, openReceipt, press, receiptText, untilSaid } from './popup-hand.ts';
import { inEachBrowser, pause, settle } from './scene.ts';

const both = ['.letter', '.bar'];
const path = '/receipt-list/';
const walled = '/receipt-wall/';
const more = new Map([
  [path, coveredPage],
  [walled, walledPage],
]);
const host = 'thebettercambodia.com';
const alone = words.leaveAlone.replace('{host}', host);

const untilSeen = (page: Page, boxes: string[]) =>
  until(`to see ${boxes.join() || 'nothing'}`, async () => {
    const now = await page.evaluate(seen);
    return now.join() === boxes.join();
  });

/** Everything that comes has come, and what is to go is gone. */
async function swept(page: Page): Promise<void> {
  await until('the pop-ups', () => page.evaluate(() => document.querySelector('.bar') !== null));
  await untilSeen(page, []);
}

inEachBrowser(
  'the page’s receipt in the popup',
  scene => {
    test('names what was put away in its own words, and shows one thing again', async () => {
      await scene.settings({ autoReader: false });
      const page = await scene.visit(path);
      await swept(page);
      const popup = await openPopup(scene, page);
      await untilSaid(popup, 'Put away here: a newsletter box, a cookie notice');
      expect(await receiptText(popup), 'closed, it is one line').not.toContain(letterWords);
      await openReceipt(popup);
      await untilSaid(popup, letterWords);
      await untilSaid(popup, barWords);
      await popup.evaluate(
        start => document.querySelector<HTMLElement>(`.put-away button[aria-label^="${start}"]`)!.click(),
        `${words.showAgain}: ${barWords}`,
      );
      await untilSeen(page, ['.bar']);
      await untilSaid(popup, barWords, false);
      await untilSaid(popup, 'Put away here: a newsletter box');
      // The focus stays in the receipt, though the button that had it is gone.
      expect(await popup.evaluate(() => document.activeElement?.className)).toBe('put-away-line');
      await settle();
      expect(await page.evaluate(seen), 'and it is left alone').toEqual(['.bar']);
      await popup.close();
    });

    test('“off for this page” puts everything back, holds after a reload, and can be taken back', async () => {
      const page = await scene.visit(path);
      await swept(page);
      let popup = await openPopup(scene, page);
      await press(popup, words.offForPage);
      await untilSeen(page, both);
      await untilSaid(popup, words.offHere);
      await popup.close();

      await page.reload();
      await untilSeen(page, both);
      await pause(1_500);
      expect(await page.evaluate(seen)).toEqual(both);
      const other = await scene.visit(path);
      await swept(other);
      await other.close();

      popup = await openPopup(scene, page);
      await press(popup, words.offForPage);
      await untilSeen(page, []);
      await untilSaid(popup, 'Put away here: ');
      await popup.close();
      await page.reload();
      await swept(page);
    });

    test('“leave this site alone” puts the page back at once, sweeps no later page, and is undone in the popup or the options', async () => {
      const page = await scene.visit(path);
      await swept(page);
      let popup = await openPopup(scene, page);
      await press(popup, alone);
      await untilSeen(page, both);
      await untilSaid(popup, words.leftAloneHere);
      await popup.close();
      const next = await scene.visit(path);
      await untilSeen(next, both);
      await pause(1_500);
      expect(await next.evaluate(seen)).toEqual(both);

      popup = await openPopup(scene, next);
      await press(popup, alone);
      await untilSeen(next, []);
      await press(popup, alone);
      await untilSeen(next, both);
      await popup.close();

      const options = await scene.session.openOwnPage('options.html');
      await until('the site in the options', () =>
        options.evaluate(name => document.querySelector('.sites')?.textContent?.includes(name), host),
      );
      await options.evaluate(() => document.querySelector<HTMLElement>('.sites button')!.click());
      await until('an empty list', () => options.evaluate(() => document.querySelector('.sites') === null));
      await options.close();
      await swept(await scene.visit(path));
    });

    test('a condition is named, and stands also where nothing is swept', async () => {
      const login = pages.find(({ condition }) => condition === 'login')!;
      const page = await scene.visit(login.path);
      await settle();
      let popup = await openPopup(scene, page);
      await untilSaid(popup, `Stands: ${words.stands_login}`);
      await press(popup, words.offForPage);
      await untilSaid(popup, words.offHere);
      await untilSaid(popup, `Stands: ${words.stands_login}`);
      await popup.close();

      const unknown = await scene.visit(walled);
      await untilSeen(unknown, ['.letter']);
      popup = await openPopup(scene, unknown);
      await untilSaid(popup, `Stands: ${words.stands_login}`);
      await press(popup, alone);
      await untilSaid(popup, words.leftAloneHere);
      await popup.close();
      for (const each of [page, unknown]) {
        await each.reload();
        await settle();
        await scene.session.command('toggle-reader', each);
        await pause(1_500);
        expect(await each.$('clear-story'), 'nobody reads over it').toBeNull();
      }
      await scene.settings({ autoReader: true });
      const closed = await scene.visit(walled);
      await settle();
      expect(await closed.$('clear-story')).toBeNull();
    });

    test('a site left alone keeps its stories closed until they are asked for', async () => {
      await scene.session.inExtension(
        name => chrome.storage.local.set({ settings: { autoReader: true, leftAlone: [name] } }),
        host,
      );
      await until('the reader script to go', () =>
        scene.session.inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0),
      );
      const page = await scene.visit(pages.find(({ id }) => id === 'seed')!.path);
      await settle();
      expect(await page.$('clear-story')).toBeNull();
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, true);
      const popup = await openPopup(scene, page);
      expect(await receiptText(popup), 'no receipt of a page that nobody sees').toBe('');
      await popup.close();
      await scene.settings({ autoReader: true });
    });
  },
  { more },
);
