import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { options, headlines as words } from '../../locales/en.json';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { lineOf, openPopup } from './popup-hand.ts';
import { inEachBrowser } from './scene.ts';

/** In a damaged profile each reading of what was kept fails, as Firefox says it: in the test's own copy, from when it is told. */
function forgetAll() {
  const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const get = storage.local.get.bind(storage.local) as (...keys: never[]) => Promise<object>;
  const getOrFail = async (...keys: never[]) => {
    if ((await storage.session.get('damaged')).damaged) throw new Error('An unexpected error occurred');
    return get(...keys);
  };
  Object.defineProperty(storage.local, 'get', { configurable: true, value: getOrFail });
}

function tamper(folder: string): void {
  const [, page] = /src="\/(chunks\/options-[^"]+)"/.exec(readFileSync(join(folder, 'options.html'), 'utf8'))!;
  for (const name of ['background.js', 'popup-first.js', page!]) {
    const file = join(folder, name);
    writeFileSync(file, `(${forgetAll})();\n${readFileSync(file, 'utf8')}`);
  }
}

const story = pages.find(({ id }) => id === 'seed')!;

inEachBrowser(
  'a profile that gives nothing of what was kept',
  scene => {
    test('the popup is there all the same: it says how its list stands, and its switch leaves the reader', async () => {
      await scene.session.inExtension(async () => {
        await chrome.storage.session.set({ damaged: true });
        await chrome.storage.local.clear();
      });
      const page = await scene.visit(`${story.path}?popups=none`);
      await scene.untilOpen(page, true);
      const popup = await openPopup(scene, page);
      expect(await lineOf(popup)).toBe(words.original);
      await until('what is said of the list', () =>
        popup.evaluate(
          (title, again) => document.body.innerText.includes(title) && document.body.innerText.includes(again),
          words.emptyTitle,
          words.tryAgain,
        ),
      );
      // It closes itself, perhaps before it has answered.
      await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.page-act')!.click()).catch(() => {});
      await scene.untilOpen(page, false);
    });

    test('the options say so instead of showing what was never chosen, and come when it can be read again', async () => {
      const { session } = scene;
      const damage = (damaged: boolean) =>
        session.inExtension(on => chrome.storage.session.set({ damaged: on }), damaged);
      await damage(true);
      const page = await session.openOwnPage('options.html');
      const said = () => page.evaluate(() => document.querySelector('#root')!.textContent ?? '');
      expect(await until('what is said', said)).toContain(options.unreadable);
      expect(await page.evaluate(() => document.querySelectorAll('input').length)).toBe(0);
      await damage(false);
      await page.evaluate(() => document.querySelector('button')!.click());
      await until('the options', async () => (await said().catch(() => '')).includes(options.autoReader));
    });
  },
  { tamper },
);
