import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { reader as words } from '../../locales/en.json';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, plain, type Scene } from './scene.ts';

const story = pages.find(({ id }) => id === 'seed')!;

/** The publisher's page is there again: our host is gone and its headline can be seen. */
const isOriginal = (page: Page) =>
  page.evaluate(
    () =>
      !document.querySelector('clear-story') &&
      document.querySelector('h1')!.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );

const styleSheets = (page: Page) => page.evaluate(() => document.adoptedStyleSheets.length);

/** Chrome leaves the old script running: the reader stays, says so once it is used, and its keys are its own. */
async function staysOpen({ session }: Scene, page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.click(500, 400);
  await until('the offer to reload', () =>
    session.inReader(page, (root, sentence) => root?.textContent?.includes(sentence), words.updated),
  );
  await page.keyboard.press('Escape');
  await until('the publisher’s page', () => isOriginal(page));
  await page.keyboard.down('Alt');
  await page.keyboard.press('KeyR');
  await page.keyboard.up('Alt');
}

/** Firefox ends the old script and starts the new one on the same page: it clears the old reader away and opens the story anew. */
async function opensAnew({ session, untilOpen }: Scene, page: Page): Promise<void> {
  await until('the new reader', () =>
    session.inReader(page, root => root !== null && !root.host.hasAttribute('data-before')),
  );
  await page.keyboard.press('Escape');
  await until('the publisher’s page', () => isOriginal(page));
  const afterUpdate = await styleSheets(page);
  await session.command('toggle-reader', page);
  await untilOpen(page, true);
  await page.reload();
  await untilOpen(page, true);
  await page.keyboard.press('Escape');
  await until('the publisher’s page', () => isOriginal(page));
  expect(afterUpdate, 'nothing of the old script is left').toBe(await styleSheets(page));
  await session.command('toggle-reader', page);
}

const afterUpdate = { chrome: staysOpen, firefox: opensAnew };

inEachBrowser('an update', scene => {
  test('registers everything again, and open readers go on working', async () => {
    const page = await scene.read(story.path);
    const errors: unknown[] = [];
    page.on('pageerror', error => errors.push(error));
    await scene.session.inReader(page, root => root!.host.setAttribute('data-before', ''));
    await scene.session.update();
    await until('the reader script to be registered again', () =>
      scene.session.inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 1),
    );
    // What the page puts up from now on is looked at by the script that was there before.
    await page.evaluate(() => document.body.append(document.createElement('div')));
    await afterUpdate[scene.name](scene, page);
    await scene.untilOpen(page, true);
    expect(errors).toEqual([]);
    const text = await scene.session.inReader(page, root => root!.textContent ?? '');
    expect(plain(text)).toContain(plain(story.truth!.blocks.at(-1)!));
    await scene.read(story.path);
  });

  test('nothing is asked of the visitor again', async () => {
    expect((await scene.session.addresses()).filter(url => url.endsWith('welcome.html')).length).toBeLessThanOrEqual(1);
  });
});

inEachBrowser('host access', scene => {
  test('withdrawn, nothing runs on the hub; given back, stories open again', async () => {
    await scene.session.hostAccess(false);
    const page = await scene.visit(story.path);
    expect(await page.$('clear-story')).toBeNull();
    // On the hub itself Chrome shows its own bubble, which offers a reload, in the place of the popup.
    const popup = await scene.session.clickAction(scene.name === 'chrome' ? await scene.blank() : page);
    await until('the one button that asks', () =>
      popup.evaluate(() => document.querySelector('.page-act')?.textContent ?? ''),
    );
    await popup.close();
    await scene.session.hostAccess(true);
    await scene.read(story.path);
  });
});
