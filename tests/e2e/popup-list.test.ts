import { beforeEach, expect, test } from 'vitest';
import { hubs as hubWords, headlines as words } from '../../locales/en.json';
import { headlines as khmer } from '../../locales/km.json';
import { until } from './browsers.ts';
import { fillLibrary } from './library.ts';
import { chosen, focusRow, fresh, open, openSearch, rows, type, untilFoot } from './popup-list-hand.ts';
import { inEachBrowser, pause } from './scene.ts';

// The popup's list, its marks and its search, on the demo hub's own feed.

inEachBrowser(
  'the popup’s list',
  scene => {
    beforeEach(() => fresh(scene));

    test('marks by keys, and undoes', async () => {
      const page = await scene.visit('/');
      const popup = await open(scene, page);
      const all = await rows(popup);
      expect(all.every(({ pane }) => pane === 'pane new')).toBe(true);
      await focusRow(popup, 0);
      await popup.press('j');
      await popup.press('m');
      await untilFoot(popup, words.readOne);
      expect((await rows(popup)).map(({ pane }) => pane).slice(0, 3)).toEqual(['pane new', 'pane read', 'pane new']);
      await popup.press('z');
      await until('the mark to go', async () => (await rows(popup))[1]!.pane === 'pane new');
      await popup.close();
    });

    test('saves by a key; the filter is remembered, and what was saved is read where there is no network', async () => {
      const page = await scene.visit('/');
      const popup = await open(scene, page);
      const all = await rows(popup);
      await focusRow(popup, 1);
      await popup.press('s');
      await untilFoot(popup, words.savedOne);
      await popup.evaluate(() => document.querySelector<HTMLElement>('.popup-foot [aria-pressed]')!.click());
      await until('the saved story alone', async () => (await rows(popup)).length === 1);
      expect((await rows(popup))[0]!.title).toBe(all[1]!.title);
      expect(await popup.axe()).toEqual([]);
      await popup.close();

      const other = await scene.visit('/');
      await scene.session.offline(true);
      try {
        const away = await open(scene, other);
        await focusRow(away, 0);
        await away.press('o');
        const kept = scene.session.extensionUrl('reader-page.html#saved:');
        await until('the page of this browser', async () =>
          (await scene.session.addresses()).some(address => address.startsWith(kept)),
        );
      } finally {
        await scene.session.offline(false);
      }
      const again = await open(scene, page);
      expect((await rows(again)).map(({ title }) => title)).toEqual([all[1]!.title]);
      await again.evaluate(() => document.querySelector<HTMLElement>('.popup-foot [aria-pressed]')!.click());
      await until('all stories', async () => (await rows(again)).length === all.length);
      await again.close();
    });

    test('the menu is entered and left by key, and one is back at the story', async () => {
      const popup = await open(scene, await scene.visit('/'));
      await focusRow(popup, 2);
      await popup.press('?');
      const focus = () =>
        popup.evaluate(() => {
          const at = document.activeElement!;
          return at.closest('.menu') ? 'menu' : [...document.querySelectorAll('.row')].indexOf(at);
        });
      await until('the menu', async () => (await focus()) === 'menu');
      // Firefox closes a popup on Esc, whatever it does with the key.
      await popup.press(scene.name === 'firefox' ? '?' : 'Escape');
      await until('the story', async () => (await focus()) === 2);
      expect(await popup.isOpen()).toBe(true);
      await popup.close();
    });

    test('what came between its first reading and its first frame is listed', async () => {
      const page = await scene.session.openOwnPage('options.html');
      await scene.visit('/');
      const name = (title: string) =>
        page.evaluate(async words => {
          const { headlines } = (await chrome.storage.local.get('headlines')) as {
            headlines: { items: { title: string }[] };
          };
          const [first, ...others] = headlines.items;
          const before = first!.title;
          await chrome.storage.local.set({
            headlines: { ...headlines, items: [{ ...first, title: words }, ...others] },
          });
          return before;
        }, title);
      let before = '';
      for (const after of [40, 80, 120, 160, 200, 250, 300]) {
        const renamed = pause(after).then(() => name(`Renamed after ${after}`));
        const popup = await scene.session.openOwnPage('popup.html');
        before ||= await renamed;
        await renamed;
        await until(`what came after ${after} ms`, () =>
          popup.evaluate(
            title => document.querySelector('.row-title')?.textContent === title,
            `Renamed after ${after}`,
          ),
        );
        await popup.close();
      }
      await name(before);
      await page.close();
    });

    test('says that there was no room, as the options do', async () => {
      const full = (at: number | null) =>
        scene.session.inExtension(async time => {
          const { headlines } = (await chrome.storage.local.get('headlines')) as { headlines: object };
          await chrome.storage.local.set({ headlines: { ...headlines, full: time } });
        }, at);
      await full(Date.now());
      const popup = await open(scene, await scene.visit('/'));
      expect(await popup.evaluate(() => document.body.textContent)).toContain(`${words.fullTitle} ${words.fullText}`);
      await popup.close();
      const options = await scene.session.openOwnPage('options.html');
      await until('the same', () =>
        options.evaluate(said => document.querySelector('#hubs')?.textContent?.includes(said), hubWords.full),
      );
      await options.close();
      await full(null);
    });

    test('marks all as read by the menu, and undoes', async () => {
      const page = await scene.visit('/');
      const popup = await open(scene, page);
      const all = await rows(popup);
      await popup.press('?');
      await until('the menu', () => popup.evaluate(() => document.querySelector('.menu') !== null));
      expect(await popup.axe()).toEqual([]);
      await popup.evaluate(() => document.querySelector<HTMLElement>('.menu-act')!.click());
      await untilFoot(popup, words.readMany.replace('{n}', `${all.length}`));
      const caughtUp = () => popup.evaluate(() => document.querySelector('.rows > li')!.textContent);
      expect(await caughtUp()).toBe(words.caughtUp);
      await popup.evaluate(() => document.querySelector<HTMLElement>('.popup-foot .link')!.click());
      await until('the marks to go', async () => (await rows(popup)).every(({ pane }) => pane === 'pane new'));
      await popup.close();
      // Undone for good, not only to look at.
      const last = await open(scene, page);
      await until('the marks to stay away', async () => (await rows(last)).every(({ pane }) => pane === 'pane new'));
      await last.close();
    });

    test('finds stories as one types, and remembers a topic', async () => {
      const popup = await open(scene, await scene.visit('/'));
      const all = await rows(popup);
      await openSearch(popup);
      const word = all[2]!.title.split(' ').sort((one, other) => other.length - one.length)[0]!;
      await type(popup, word.toUpperCase());
      await until('what was found', async () => (await rows(popup)).some(({ title }) => title === all[2]!.title));
      expect((await rows(popup)).length).toBeLessThan(all.length);
      expect(await popup.evaluate(() => document.querySelector('mark')!.textContent!.toLowerCase())).toBe(
        word.toLowerCase(),
      );
      expect(await popup.evaluate(() => document.querySelector('[role=status].search-count')!.textContent)).toMatch(
        /^\d/,
      );
      expect(await popup.axe()).toEqual([]);
      await type(popup, 'zzzz');
      await until('nothing', async () => (await rows(popup)).length === 0);
      await popup.evaluate(() => document.querySelector<HTMLElement>('[aria-keyshortcuts="/"]')!.click());
      await until('all stories again', async () => (await rows(popup)).length === all.length);

      const topic = all[0]!.told.at(-1)!;
      await popup.evaluate(name => {
        [...document.querySelectorAll<HTMLInputElement>('.topics input')].find(({ value }) => value === name)!.click();
      }, topic);
      await until('the topic', async () => (await rows(popup)).length < all.length);
      await popup.close();
      const again = await open(scene, await scene.visit('/'));
      expect(await chosen(again)).toEqual([topic]);
      await again.evaluate(() => document.querySelector<HTMLElement>('.topics input')!.click());
      await until('all stories', async () => (await rows(again)).length === all.length);
      await again.close();
    });

    test('says how far a story was read', async () => {
      const page = await scene.visit('/');
      const popup = await open(scene, page);
      const url = await popup.evaluate(() => document.querySelectorAll<HTMLAnchorElement>('.row')[3]!.href);
      await popup.close();
      const story = await scene.read(new URL(url).pathname);
      await until('the reader’s mark', async () => {
        const again = await open(scene, story);
        const standing = (await rows(again))[3]!.pane;
        await again.close();
        return standing !== 'pane new';
      });
    });

    test('speaks Khmer', async () => {
      await scene.settings({ language: 'km' });
      const popup = await open(scene, await scene.visit('/'));
      const text = await popup.evaluate(() => document.body.textContent!);
      for (const key of ['title', 'showSaved', 'allTopics'] as const) expect(text).toContain(khmer[key]);
      expect(await popup.axe()).toEqual([]);
      await popup.close();
      await scene.settings({});
    });

    test('lists stories in a private window, and keeps nothing there', async () => {
      await scene.session.privately(async page => {
        await page.goto(scene.hub.origin);
        const popup = await open(scene, page);
        expect((await rows(popup)).length).toBeGreaterThan(5);
        await focusRow(popup, 0);
        await popup.press('m');
        await openSearch(popup);
        await type(popup, (await rows(popup))[0]!.title);
        await until('the story', async () => (await rows(popup)).length === 1);
        await popup.close();
      });
      const after = await open(scene, await scene.visit('/'));
      expect((await rows(after))[0]!.pane).toBe('pane new');
      await after.close();
    });

    test('holds ten thousand: older ones come as one scrolls, all are searched in one task, and the place is kept', async () => {
      await fillLibrary(scene.session, 10_000);
      const page = await scene.visit('/');
      const popup = await open(scene, page);
      expect((await rows(popup)).length).toBeLessThan(60);
      await until('more than the list at hand holds', async () => {
        await popup.evaluate(() => {
          const list = document.querySelector('.popup-list')!;
          list.scrollTop = list.scrollHeight;
        });
        return (await rows(popup)).length > 300;
      });
      const titles = (await rows(popup)).map(({ title }) => Number(title.split(' ').at(-1)));
      expect(titles).toEqual(titles.map((_, index) => index));
      await popup.evaluate(() => {
        document.querySelector('.popup-list')!.scrollTop = 5_000;
      });
      await until('the place to be kept', () =>
        scene.session.inExtension(async () => {
          const { popup } = (await chrome.storage.session.get('popup')) as { popup: { top: number } };
          return popup.top === 5_000;
        }),
      );
      await popup.close();
      const again = await open(scene, page);
      await until('the place', () => again.evaluate(() => document.querySelector('.popup-list')!.scrollTop === 5_000));
      await openSearch(again);
      await until('all titles', async () => {
        await type(again, ' 9876');
        return (await rows(again)).length === 1;
      });
      expect((await rows(again))[0]!.title).toMatch(/ 9876$/);
      await again.close();
    });
  },
  { private: true },
);
