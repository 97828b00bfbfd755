import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { action as actionWords, headlines as words } from '../../locales/en.json';
import { stories } from '../hub/pages.ts';
import { type FeedBehaviour, pages } from '../hub/server.ts';
import { type Popup, until } from './browsers.ts';
import { inEachBrowser, pause, plain, type Scene, settle } from './scene.ts';

const seed = pages.find(({ id }) => id === 'seed')!;

/** What the feed lists: the newest ten, podcasts apart. */
const latest = stories
  .filter(({ type }) => type !== 'podcast')
  .slice(0, 10)
  .map(({ title }) => title);

const titles = async (popup: Popup) =>
  (await popup.evaluate(() => [...document.querySelectorAll('.row-title')].map(row => row.textContent ?? ''))).map(
    plain,
  );
const said = (popup: Popup) => popup.evaluate(() => document.body.textContent ?? '');

/** Clicks the toolbar button and waits until the list stands. */
async function open({ session }: Scene, page: Page): Promise<Popup> {
  const popup = await session.clickAction(page);
  await until('the headlines', async () => (await titles(popup)).length >= latest.length);
  return popup;
}

/** Lets hours pass for the list: it is due again, and no limit stands in the way. Not while it is asked for: the answer would be new. */
const age = ({ session }: Scene) =>
  session.inExtension(() =>
    navigator.locks.request('feed:thebettercambodia', async () => {
      const { feeds } = (await chrome.storage.local.get('feeds')) as { feeds: Record<string, object> };
      const then = Date.now() - 3 * 3_600_000;
      const old = { checked: then, tried: then, requests: [], failures: 0, backOff: null, retryAfter: null };
      const feed = { ...feeds.thebettercambodia, ...old };
      await chrome.storage.local.set({ feeds: { ...feeds, thebettercambodia: feed } });
    }),
  );

/** Whether the last answer of the feed was a good one. */
const isWell = ({ session }: Scene) =>
  session.inExtension(async () => {
    const { feeds } = (await chrome.storage.local.get('feeds')) as { feeds: Record<string, { problem: unknown }> };
    return feeds.thebettercambodia!.problem === null;
  });

/** Whether the reader script is on a page. */
const hasReader = ({ session }: Scene, page: Page) =>
  session.inExtension(async address => {
    const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === address)!;
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab.id! },
      func: () => {
        const met = Object.getOwnPropertyDescriptor(globalThis, Symbol.for('clearstory.handover'));
        return Boolean((met!.value as { reader?: unknown }).reader);
      },
    });
    return answer!.result;
  }, page.url());

inEachBrowser(
  'the toolbar popup',
  scene => {
    test('shows the feed’s ten stories, newest first', async () => {
      const popup = await open(scene, await scene.visit('/'));
      expect(await titles(popup)).toEqual(latest.map(plain));
      const { width, height } = await popup.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(width).toBe(400);
      expect(height).toBeLessThanOrEqual(600);
      await popup.close();
    });

    test('its first line has focus and is the page’s switch', async () => {
      const [story] = stories;
      const page = await scene.read(`/${story!.slug}/`);
      const popup = await open(scene, page);
      const line = () => popup.evaluate(() => document.activeElement?.textContent ?? '');
      await until('the switch', async () => (await line()) === words.original);
      await popup.press('Enter');
      await scene.untilOpen(page, false);
      if (await popup.isOpen()) await popup.close();

      const list = await open(scene, await scene.visit('/'));
      await until('the line of a list page', async () => (await said(list)).includes(words.nothing));
      await list.close();
    });

    test('where stories wait to be asked for, the reader comes along with the popup, and opens by its switch', async () => {
      await scene.settings({ autoReader: false });
      onTestFinished(() => scene.settings({ autoReader: true }));
      await scene.session.inExtension(() => chrome.storage.session.remove('last'));
      const page = await scene.visit(seed.path);
      expect(await hasReader(scene, page)).toBe(false);
      const popup = await open(scene, page);
      await until('the reader script', () => hasReader(scene, page));
      await pause(500);
      expect(await scene.session.inReader(page, root => root !== null)).toBe(false);
      await popup.press('Enter');
      await scene.untilOpen(page, true);
      // Who opened one finds it ready on the next.
      const next = await scene.visit(pages.find(({ kind, id }) => kind === 'article' && id !== 'seed')!.path);
      await until('the reader script', () => hasReader(scene, next));
      await pause(500);
      expect(await scene.session.inReader(next, root => root !== null)).toBe(false);
    });

    test('a click on a story opens it in the reader', async () => {
      const page = await scene.visit('/');
      const popup = await open(scene, page);
      const url = await popup.evaluate(() => {
        // One that was not read yet: it opens at its page.
        const row = document.querySelectorAll<HTMLAnchorElement>('.row')[3]!;
        row.click();
        return row.href;
      });
      await until('the story', async () => (await scene.session.addresses()).includes(url));
      await until('the story in this tab', () => page.url() === url);
      await scene.untilOpen(page, true);
    });

    test('a click with Ctrl opens the story in a tab of its own', async () => {
      const page = await scene.visit('/');
      const popup = await open(scene, page);
      const url = await popup.evaluate(() => {
        const row = document.querySelectorAll<HTMLAnchorElement>('.row')[1]!;
        row.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
        return row.href;
      });
      await until('the story', async () => (await scene.session.addresses()).includes(url));
      await pause(500);
      expect(page.url()).not.toBe(url);
    });

    test('the icon’s title says whether the reader is open', async () => {
      const title = (page: Page) =>
        scene.session.inExtension(async address => {
          const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === address)!;
          return chrome.action.getTitle({ tabId: tab.id });
        }, page.url());
      const page = await scene.read(seed.path);
      await until('the open reader’s title', async () => (await title(page)) === actionWords.open);
      await page.keyboard.press('Escape');
      await scene.untilOpen(page, false);
      await until('the plain title', async () => (await title(page)) !== actionWords.open);
    });

    test('offers to switch the automatic reader off after three stories that were left', async () => {
      const three = ['seed', 'soledad-khmer', 'soledad-long'].map(id => pages.find(page => page.id === id)!);
      for (const { path } of three) {
        const page = await scene.read(path);
        await page.keyboard.press('Escape');
        await scene.untilOpen(page, false);
        expect((await scene.describe(page)).open).toBe(false);
      }
      const popup = await open(scene, await scene.visit('/'));
      await until('the offer', async () => (await said(popup)).includes(words.offer));
      await popup.evaluate(yes => {
        [...document.querySelectorAll('button')].find(button => button.textContent === yes)!.click();
      }, words.offerYes);
      await until('the setting', () =>
        scene.session.inExtension(async () => {
          const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { autoReader: boolean } };
          return settings?.autoReader === false;
        }),
      );
      await popup.close();
      await scene.settings({ autoReader: true });
    });

    test('does not wait for the background', async () => {
      const page = await scene.visit('/');
      await (await open(scene, page)).close();
      await scene.session.stopBackground();
      const popup = await open(scene, page);
      expect(await titles(popup)).toEqual(latest.map(plain));
      await popup.close();
    });

    test('keeps its list offline and says so', async () => {
      const page = await scene.visit('/');
      await (await open(scene, page)).close();
      await age(scene);
      await scene.session.offline(true);
      try {
        const popup = await open(scene, page);
        expect(await titles(popup)).toEqual(latest.map(plain));
        await until('the state', async () => /offline|could not be reached/i.test(await said(popup)));
        await popup.close();
      } finally {
        await scene.session.offline(false);
      }
    });

    test('asks by itself when the connection is back', async () => {
      const page = await scene.visit('/');
      await (await open(scene, page)).close();
      await age(scene);
      await scene.session.offline(true);
      const popup = await open(scene, page).finally(() => pause(500));
      await until('the state', async () => (await said(popup)).includes(words.offlineTitle));
      scene.hub.clear();
      await scene.session.offline(false);
      await until('the hub to be asked', async () => scene.hub.requests.some(({ url }) => url.startsWith('/feed/')));
      await until('the state to go', async () => !(await said(popup)).includes(words.offlineTitle));
      await popup.close();
    });

    test('is there in a private window', async () => {
      await (await open(scene, await scene.visit('/'))).close();
      await scene.session.privately(async page => {
        await page.goto(scene.hub.origin);
        const popup = await open(scene, page);
        expect(await titles(popup)).toEqual(latest.map(plain));
        // There Firefox has no database for a popup; the background answers for it.
        const answer = await popup.evaluate(async () => {
          const { value } = await chrome.runtime.sendMessage({ type: 'stories:page', message: { count: 3 } });
          return (value as { title: string }[]).map(({ title }) => title);
        });
        expect(answer.map(plain)).toEqual(latest.slice(0, 3).map(plain));
        await popup.close();
      });
    });

    const troubles: [FeedBehaviour, string][] = [
      ['500', words.noAnswerTitle],
      ['captive-portal', words.portalTitle.replace(/\{.*/, '')],
      ['empty', words.noStoriesTitle],
      ['no-items', words.noStoriesTitle],
      ['broken', words.unreadableTitle],
    ];
    test.each(troubles)('keeps its list and names the state when the feed is: %s', async (behaviour, sentence) => {
      const page = await scene.visit('/');
      await (await open(scene, page)).close();
      await age(scene);
      scene.hub.setFeed(behaviour);
      const popup = await open(scene, page);
      await until(`“${sentence}”`, async () => (await said(popup)).includes(sentence));
      expect(await titles(popup)).toEqual(latest.map(plain));
      await popup.close();
      scene.hub.setFeed('ok');
      await age(scene);
      const healed = await open(scene, page);
      await until('a good answer', () => isWell(scene));
      await until('the sentence to go', async () => !(await said(healed)).includes(sentence));
      await healed.close();
    });

    test('asks the hub without cookies, at most four times an hour', async () => {
      const page = await scene.visit('/');
      await page.evaluate(() => {
        // biome-ignore lint/suspicious/noDocumentCookie: this page is the publisher's, and sets it as publishers do
        document.cookie = 'visitor=known; path=/';
      });
      await age(scene);
      scene.hub.clear();
      for (let time = 0; time < 6; time++) await (await open(scene, page)).close();
      await settle();
      const asked = scene.hub.requests.filter(({ url }) => url.startsWith('/feed/') || url.startsWith('/wp-json/'));
      expect(asked.filter(({ url }) => url.startsWith('/feed/')).length).toBeGreaterThan(0);
      expect(asked.filter(({ url }) => url.startsWith('/feed/')).length).toBeLessThanOrEqual(4);
      expect(asked.filter(({ headers }) => headers.cookie)).toEqual([]);
    });
  },
  { private: true },
);
