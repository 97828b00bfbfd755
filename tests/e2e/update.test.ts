import { expect, test } from 'vitest';
import { reader as words } from '../../locales/en.json';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser } from './scene.ts';

const story = pages.find(({ id }) => id === 'seed')!;

inEachBrowser('an update', scene => {
  test('registers everything again, and open readers go on working', async () => {
    const page = await scene.read(story.path);
    await scene.session.update();
    await until('the reader script to be registered again', () =>
      scene.session.inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 1),
    );

    await page.bringToFront();
    await page.mouse.click(500, 400);
    await until('the offer to reload', () =>
      scene.session.inReader(page, (root, sentence) => root?.textContent?.includes(sentence), words.updated),
    );
    await page.keyboard.press('Escape');
    await until('the publisher’s page', () => page.evaluate(() => !document.querySelector('clear-story')));
    await page.keyboard.down('Alt');
    await page.keyboard.press('KeyR');
    await page.keyboard.up('Alt');
    await until('the reader again', () => page.evaluate(() => document.querySelector('clear-story') !== null));

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
    const popup = await scene.session.clickAction(page);
    await until('the one button that asks', () =>
      popup.evaluate(() => document.querySelector('.page-act')?.textContent ?? ''),
    );
    await popup.close();
    await scene.session.hostAccess(true);
    await scene.read(story.path);
  });
});
