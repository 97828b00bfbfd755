import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Session } from './browsers.ts';
import { inEachBrowser, pause, type Scene } from './scene.ts';
import { libraries, opening } from './sweep/libraries.ts';
import { pageOf } from './sweep/page.ts';
import { probe } from './sweep/probe.ts';

/** Their markup is the same each time, as long as nobody touches it. */
const names = [
  'bootstrap',
  'micromodal',
  'driver.js',
  'tingle.js',
  'magnific-popup',
  'native dialog',
  'native popover',
];
const chosen = libraries.filter(({ name }) => names.includes(name));
const path = (name: string) => `/undo/${name.replace(/\W+/g, '-')}/`;
const more = new Map(chosen.map(each => [path(each.name), pageOf({ ...each, script: opening(each) })]));

/** Fades and looks are over by then. */
const calmMs = 1500;

/** The page as it is now: its markup, and what stands in the top layer. */
const state = (page: Page) =>
  page.evaluate(() => ({
    markup: new XMLSerializer().serializeToString(document),
    top: [...document.querySelectorAll(':modal,:popover-open')].map(element => element.id),
  }));

async function open(session: Session, address: string): Promise<Page> {
  const page = await session.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => 'popupOpened' in globalThis);
  await pause(calmMs);
  return page;
}

/** Switches the sweep off on a page, as the popup does. */
async function leaveAlone({ session }: Scene, page: Page): Promise<void> {
  await session.inExtension(async address => {
    const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === address)!;
    const message = { on: false, remember: false };
    await chrome.tabs.sendMessage(tab.id!, { type: 'sweep:switch', message }, { frameId: 0 });
  }, page.url());
  await pause(300);
}

inEachBrowser(
  'the page without us',
  scene => {
    let bare: Session;

    beforeAll(async () => {
      bare = await launch(scene.name, { hubPort: scene.hub.port, extension: false });
      await scene.settings({ autoReader: false });
    });
    afterAll(() => bare?.close());

    test.each(chosen.map(({ name }) => name))('%s: is back to the letter', async name => {
      const address = scene.hub.origin + path(name);
      const [without, page] = await Promise.all([open(bare, address), open(scene.session, address)]);
      const wanted = await state(without);
      const covered = await probe(without);
      await without.close();
      expect((await probe(page)).covered).toBe(0);
      await leaveAlone(scene, page);
      expect(await state(page)).toEqual(wanted);
      expect(await probe(page)).toEqual(covered);
      if (name === 'native dialog') {
        await page.type('#d input', 'a@b.org');
        expect(await page.$eval('#d input', field => (field as HTMLInputElement).value)).toBe('a@b.org');
        await page.keyboard.press('Escape');
        expect((await state(page)).top).toEqual([]);
      }
      await page.close();
    });
  },
  { more },
);
