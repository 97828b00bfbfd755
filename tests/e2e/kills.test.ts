import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { stories } from '../hub/pages.ts';
import { until } from './browsers.ts';
import { inEachBrowser, pause, type Scene } from './scene.ts';
import { third } from './share.ts';

// The background ends in the middle of a refresh: before it asks, while it waits, while it writes.

/** A hundred moments, in ms after the refresh was asked for. */
const moments = Array.from({ length: 100 }, (_, n) => ({ n, after: Math.round(((n * 61.8) % 100) * 1.8) }));

/** As if the last refresh had been hours ago, and none been asked for since. */
const age = ({ session }: Scene) =>
  session.inExtension(async () => {
    const { feeds } = (await chrome.storage.local.get('feeds')) as { feeds: Record<string, object> };
    const then = Date.now() - 7 * 3_600_000;
    const old = { checked: then, tried: then, requests: [], failures: 0, backOff: null, problem: null };
    await chrome.storage.local.set({ feeds: { ...feeds, thebettercambodia: { ...feeds.thebettercambodia, ...old } } });
  });

const listed = ({ session }: Scene) =>
  session.inExtension(async () => {
    const { headlines } = (await chrome.storage.local.get('headlines')) as { headlines: { items: { url: string }[] } };
    return headlines.items.map(({ url }) => url);
  });

/** Asks the background, and says what came back. */
const ask = (page: Page, type: string) =>
  page.evaluate(async kind => {
    const answer: unknown = await chrome.runtime.sendMessage({ type: kind, message: {} });
    return (answer as { value?: unknown }).value;
  }, type);

inEachBrowser('a background that is stopped while it refreshes', scene => {
  test('answers every time afterwards, loses and doubles nothing, and asks once more at most', async () => {
    const page = await scene.session.openOwnPage('options.html');
    await until('the first list', async () => (await listed(scene).catch(() => [])).length === 10);
    let before = 10;
    const taken = third(moments, ({ n }) => String(n));
    for (const { n, after } of taken) {
      await age(scene);
      scene.hub.publish({ ...stories[0]!, id: 9_000 + n, slug: `late-${n}`, title: `Late news ${n}` });
      scene.hub.clear();
      void ask(page, 'headlines:refresh').catch(() => {});
      await pause(after);
      await scene.session.stopBackground();
      expect(await ask(page, 'headlines:refresh'), `after ${after} ms`).toEqual({ refreshed: expect.any(Boolean) });
      const now = await listed(scene);
      expect(now.length, `after ${after} ms`).toBeGreaterThanOrEqual(before);
      expect(new Set(now).size).toBe(now.length);
      const feeds = scene.hub.requests.filter(({ url }) => url.startsWith('/feed/'));
      expect(feeds.length, `after ${after} ms`).toBeLessThanOrEqual(2);
      before = now.length;
    }
    expect(taken.length).toBeGreaterThan(15);
    // Everything that was published is there, once, in the list and in the database.
    await age(scene);
    await ask(page, 'headlines:refresh');
    const all = await listed(scene);
    expect(all.filter(url => url.includes('/late-'))).toHaveLength(taken.length);
    expect(await ask(page, 'stories:counts')).toMatchObject({ all: all.length });
    await page.close();
  });
});

inEachBrowser('two windows that write at once', scene => {
  test('lose none of 60 writes to the same stories', async () => {
    const pages = [await scene.session.openOwnPage('options.html'), await scene.session.openOwnPage('options.html')];
    await until('the first list', async () => (await listed(scene).catch(() => [])).length === 10);
    const urls = await listed(scene);
    // One window marks what is read, the other what is saved: yes, no, and yes again.
    await Promise.all(
      pages.map((page, window) =>
        page.evaluate(
          async (which: string[], part: string) => {
            const mark = (url: string, on: boolean) =>
              chrome.runtime.sendMessage({ type: 'stories:mark', message: { which: [url], mark: { [part]: on } } });
            await Promise.all([true, false, true].flatMap(on => which.map(url => mark(url, on))));
          },
          urls,
          window === 0 ? 'read' : 'saved',
        ),
      ),
    );
    expect(await ask(pages[0]!, 'stories:counts')).toEqual({ all: 10, unread: 0, saved: 10 });
    for (const page of pages) await page.close();
  });
});
