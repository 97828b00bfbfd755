import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headlines as words } from '../../locales/en.json';
import { until } from './browsers.ts';
import { coveredPage, openingPage, seen, untilSeen, untilSwept, walledPage } from './covered-page.ts';
import { enter, lineOf, openPopup, press, receiptText, untilSaid } from './popup-hand.ts';
import { inEachBrowser, pause, type Scene } from './scene.ts';

const host = '127.0.0.1';
const keepSite = words.keepSite.replace('{host}', host);
const html: Readonly<Record<string, string>> = { '/': coveredPage, '/wall': walledPage, '/own': openingPage };

let server: Server;
let site: string;

beforeAll(async () => {
  server = createServer(({ url }, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(html[url!] ?? '');
  });
  await new Promise<void>(done => server.listen(0, host, done));
  site = `http://${host}:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What the browser has of the site: permission, and addresses that scripts are registered for. */
const kept = ({ session }: Scene) =>
  session.inExtension(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    const scripts = await chrome.scripting.getRegisteredContentScripts({ ids: ['sites'] });
    return {
      permitted: origins.filter(origin => !origin.includes('thebettercambodia')),
      registered: scripts.flatMap(({ matches }) => matches ?? []),
    };
  });
const nothing = { permitted: [], registered: [] };
const theSite = { permitted: [`*://${host}/*`], registered: [`*://${host}/*`] };

const untilKept = (scene: Scene, wanted: object) =>
  until(`the browser to keep ${JSON.stringify(wanted)}`, async () => {
    return JSON.stringify(await kept(scene)) === JSON.stringify(wanted);
  });

/** Asks for the site in the popup, and answers the browser's own question. */
async function askFor(scene: Scene, page: Page, allow: boolean): Promise<void> {
  const popup = await openPopup(scene, page);
  await enter(popup, '.put-away-offer button', keepSite);
  await scene.session.answerQuestion(allow);
  await pause(300);
  // Chrome's question closes the popup; Firefox's does not, and the popup says what came of it.
  if (!(await popup.isOpen())) return;
  await untilSaid(popup, allow ? words.putAway.split('{')[0]! : words.keepSiteRefused);
  await popup.close();
}

inEachBrowser(
  'other sites',
  scene => {
    test('“clear what covers this page” does it once, and keeps no permission', async () => {
      const page = await scene.visit(site);
      await untilSeen(page);
      const popup = await openPopup(scene, page);
      expect(await lineOf(popup)).toBe(words.readPage);
      await enter(popup, '.put-away > .link', words.clear);
      await untilSwept(page);
      await untilSaid(popup, 'Put away here: a newsletter box, a cookie notice');
      await popup.close();
      expect(await kept(scene)).toEqual(nothing);
      expect(await page.$('clear-story'), 'nobody asked for the reader').toBeNull();
      await page.reload();
      await untilSeen(page);

      const wall = await scene.visit(`${site}/wall`);
      await untilSeen(wall, ['.letter']);
      const before = await openPopup(scene, wall);
      await enter(before, '.put-away > .link', words.clear);
      await untilSaid(before, `Stands: ${words.stands_login}`);
      expect(await wall.evaluate(seen), 'a wall stands').toEqual(['.letter']);
      await before.close();
    });

    test('a permission that is refused changes nothing', async () => {
      const page = await scene.visit(site);
      await untilSeen(page);
      await askFor(scene, page, false);
      await pause(500);
      expect(await page.evaluate(seen)).toEqual(['.letter', '.bar']);
      expect(await kept(scene)).toEqual(nothing);
    });

    test('a site that is allowed is swept now and at every visit, and its own dialogs stay', async () => {
      const page = await scene.visit(site);
      await untilSeen(page);
      await askFor(scene, page, true);
      await untilSwept(page);
      await untilKept(scene, theSite);
      await untilSwept(await scene.visit(site));
      const own = await scene.visit(`${site}/own`);
      await (await own.waitForSelector('#menu'))!.click();
      await pause(1_200);
      expect(await own.evaluate(seen), 'what the visitor opened').toEqual(['.letter']);
    });

    test('an update registers the site again', async () => {
      await scene.session.update();
      await untilKept(scene, theSite);
      await untilSwept(await scene.visit(site));
    });

    test('a permission that is withdrawn ends it, and the popup asks again', async () => {
      await scene.session.withdrawSite(host);
      await untilKept(scene, nothing);
      const page = await scene.visit(site);
      await untilSeen(page);
      await askFor(scene, page, true);
      await untilSwept(page);
      await untilKept(scene, theSite);
    });

    test('switched off in the popup, the page is put back at once and the permission given back', async () => {
      const page = await scene.visit(site);
      await untilSwept(page);
      const popup = await openPopup(scene, page);
      await press(popup, words.offForPage);
      await untilSeen(page);
      await press(popup, words.offForPage);
      await untilSwept(page);
      await press(popup, keepSite);
      await untilSeen(page);
      await untilKept(scene, nothing);
      await until('the offer', async () => (await receiptText(popup)).includes(words.keepSiteHelp));
      await popup.close();
      await page.reload();
      await untilSeen(page);
    });
  },
  { asks: true },
);
