// Stories that are saved for later: read from the page that anybody gets, offline too, and only where it is complete.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readerPage as words } from '../../locales/en.json';
import { blockTexts } from '../hub/blocks.ts';
import { stories } from '../hub/pages.ts';
import { pages } from '../hub/server.ts';
import { type Plain, until } from './browsers.ts';
import { press } from './reader-hand.ts';
import { inEachBrowser, plain } from './scene.ts';

const byId = (id: string) => pages.find(page => page.id === id)!;
const [seed, members, wall] = ['seed', 'soledad-members', 'registration-wall'].map(byId);

inEachBrowser('saved stories', scene => {
  const address = (path: string) => scene.hub.origin + path;
  const keep = (page: Page, url: string, on = true) =>
    page.evaluate(
      (story, wanted) =>
        chrome.runtime.sendMessage({ type: 'story:keep', message: { url: story, on: wanted } }) as Promise<{
          value: { kept: boolean };
        }>,
      url,
      on,
    );
  const shown = async (path: string) => {
    const page = await scene.session.openOwnPage(`reader-page.html#saved:${encodeURIComponent(address(path))}`);
    const text = await until('the page', () => page.evaluate(() => document.querySelector('#root')!.textContent));
    return { page, text: plain(text) };
  };

  test('a story is read offline as it was saved: without cookies, and with all its words', async () => {
    const visit = await scene.visit('/');
    await visit.setCookie({ name: 'member', value: '1', url: scene.hub.origin });
    const page = await scene.session.openOwnPage('options.html');
    scene.hub.clear();
    for (const { path } of [seed!, members!, wall!])
      expect(await keep(page, address(path))).toMatchObject({ value: { kept: true } });
    expect(await keep(page, address('/no-such-story/'))).toMatchObject({ value: { kept: false } });
    expect(await keep(page, 'https://example.org/story/')).toMatchObject({ value: { kept: false } });
    const asked = scene.hub.requests.filter(({ url }) => url === seed!.path);
    expect(asked.map(({ headers }) => [headers.cookie, headers.referer])).toEqual([[undefined, undefined]]);

    await scene.session.offline(true);
    try {
      const story = await shown(seed!.path);
      for (const block of seed!.truth!.blocks) expect(story.text).toContain(plain(block));
      expect(story.text).toContain(plain(seed!.truth!.title));
      await story.page.close();

      const cut = await shown(members!.path);
      expect(cut.text).toContain(words.cut);
      for (const block of stories.find(({ slug }) => members!.path.includes(slug))!.blocks.flatMap(blockTexts))
        expect(cut.text).not.toContain(plain(block).slice(0, 40));
      expect(await cut.page.evaluate(() => document.querySelector('a')!.href)).toBe(address(members!.path));
      expect(await scene.session.axe(cut.page, 'page')).toEqual([]);
      await cut.page.close();

      const asks = await shown(wall!.path);
      expect(asks.text).toContain(words.condition);
      expect(asks.text).not.toContain('rice wine of');
      await asks.page.close();
    } finally {
      await scene.session.offline(false);
    }

    await keep(page, address(seed!.path), false);
    const gone = await shown(seed!.path);
    expect(gone.text).toContain(words.notKept);
    await gone.page.close();
    await page.close();
  });

  test('a page that did not come when its story was saved comes with the next refresh', async () => {
    const page = await scene.session.openOwnPage('options.html');
    const tell = (type: string, message: object) =>
      page.evaluate(
        (kind, what) => chrome.runtime.sendMessage({ type: kind, message: what as object }),
        type,
        message as Plain,
      );
    await until('the headlines', async () => {
      const { value } = (await tell('stories:page', { count: 20 })) as { value: { url: string }[] };
      return value.some(({ url }) => url === address(seed!.path));
    });
    scene.hub.lose(seed!.path);
    try {
      await tell('stories:mark', { which: [address(seed!.path)], mark: { saved: true } });
      expect(await keep(page, address(seed!.path))).toMatchObject({ value: { kept: false } });
      const none = await shown(seed!.path);
      expect(none.text).toContain(words.notKept);
      await none.page.close();
    } finally {
      scene.hub.lose(null);
    }
    // Hours later.
    await scene.session.inExtension(async () => {
      const { feeds } = (await chrome.storage.local.get('feeds')) as { feeds: Record<string, object> };
      const old = { ...feeds.thebettercambodia, checked: 1, tried: 1, requests: [], retryAfter: null };
      await chrome.storage.local.set({ feeds: { ...feeds, thebettercambodia: old } });
      await chrome.storage.session.remove('tried');
    });
    scene.hub.clear();
    expect(await tell('headlines:refresh', {})).toEqual({ value: { refreshed: true } });
    const asked = () => scene.hub.requests.filter(({ url }) => url === seed!.path);
    await until('the page', async () => {
      const { value } = (await tell('story:kept', { url: address(seed!.path) })) as { value: object | null };
      return value !== null;
    });
    expect(asked().map(({ headers }) => headers.cookie)).toEqual([undefined]);
    await page.close();
  });

  // The second is in no feed.
  test.each(['seed', 'soledad-long'])('a story is saved where it is read, and let go again: %s', async id => {
    const story = byId(id)!;
    const { session } = scene;
    const own = await session.openOwnPage('options.html');
    const tell = (type: string, message: object) =>
      own.evaluate(
        (kind, what) =>
          chrome.runtime.sendMessage({ type: kind, message: what as object }) as Promise<{ value: never }>,
        type,
        message as Plain,
      );
    const saved = async () => {
      const { value } = await tell('stories:page', { saved: true, count: 20 });
      return (value as { url: string; title: string }[]).find(({ url }) => url === address(story.path))?.title;
    };
    await tell('stories:mark', { which: [address(story.path)], mark: { saved: false } });
    const page = await scene.read(story.path);
    await page.bringToFront();
    const bar = () => session.inReader(page, root => root!.querySelector('.bar-save')!.textContent);
    expect([await saved(), await bar()]).toEqual([undefined, 'Save']);

    await page.keyboard.press('s');
    expect(plain((await until('it is saved', saved))!)).toBe(plain(story.truth!.title));
    expect(await bar()).toBe('Saved');
    await until('its page', async () => (await tell('story:kept', { url: address(story.path) })).value !== null);

    await press(session, page, '.toast button');
    await until('it is let go', async () => (await saved()) === undefined);
    expect(await bar()).toBe('Save');
    await until(
      'its page is gone',
      async () => (await tell('story:kept', { url: address(story.path) })).value === null,
    );

    await press(session, page, '.bar-save');
    await until('it is saved once more', saved);
    await own.close();
  });

  test('a story that was saved before says so', async () => {
    const { session } = scene;
    const story = byId('seed')!;
    // What the bar says at first would change under the key: the answer about the test before comes a moment later.
    const own = await session.openOwnPage('options.html');
    const forget = { type: 'stories:mark', message: { which: [address(story.path)], mark: { saved: false } } };
    await own.evaluate(wire => chrome.runtime.sendMessage(wire) as Promise<null>, forget);
    await own.close();
    const first = await scene.read(story.path);
    const bar = (page: Page) => session.inReader(page, root => root!.querySelector('.bar-save')!.textContent);
    await first.bringToFront();
    await first.keyboard.press('s');
    await until('it is saved', async () => (await bar(first)) === 'Saved');
    await first.close();

    const page = await scene.read(story.path);
    await until('the bar says so', async () => (await bar(page)) === 'Saved');
    await page.bringToFront();
    await page.keyboard.press('s');
    await until('it is let go', async () => (await bar(page)) === 'Save');
  });
});
