import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { FeedState, Headline } from '../../utils/stories/types.ts';
import type { LoggedRequest } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, type Scene } from './scene.ts';

// What only a real browser shows of `utils/stories`: its network, its canvas, its worker.

interface Kept {
  headlines?: { items: Headline[] };
  feeds?: { thebettercambodia: FeedState };
  pictures?: Record<string, string>;
}

const kept = (scene: Scene) =>
  scene.session.inExtension(() => chrome.storage.local.get(['headlines', 'feeds', 'pictures'])) as Promise<Kept>;

/** Lets the next refresh happen: as if the last one had been hours ago. */
const later = (scene: Scene) =>
  scene.session.inExtension(async () => {
    const { feeds } = (await chrome.storage.local.get('feeds')) as { feeds: Record<string, object> };
    const old = { ...feeds.thebettercambodia, checked: 1, tried: 1, requests: [], retryAfter: null };
    await chrome.storage.local.set({ feeds: { ...feeds, thebettercambodia: old } });
  });

const refresh = (page: Page) =>
  page.evaluate(() => chrome.runtime.sendMessage({ type: 'headlines:refresh', message: {} })) as Promise<unknown>;

const asked = (scene: Scene, start: string): LoggedRequest[] =>
  scene.hub.requests.filter(({ url }) => url.startsWith(start));

inEachBrowser('the feed', scene => {
  test('becomes ten headlines with small pictures that stay', async () => {
    let page = await scene.session.openOwnPage('popup.html');
    const areThere = async () => {
      const { headlines, pictures } = await kept(scene);
      const pictured = headlines?.items.filter(item => item.image) ?? [];
      return headlines?.items.length === 10 && pictured.length > 5 && pictured.every(item => pictures?.[item.url]);
    };
    if (!(await until('ten headlines and their pictures', areThere, 15_000).catch(() => false))) {
      // What a browser that is just starting did not get, it gets when the popup is opened again.
      await page.close();
      page = await scene.session.openOwnPage('popup.html');
      await until('ten headlines and their pictures', areThere);
    }
    const { headlines, feeds, pictures } = await kept(scene);
    expect(feeds!.thebettercambodia.problem).toBeNull();
    for (const picture of Object.values(pictures!)) {
      expect(picture).toMatch(/^data:image\/webp;base64,/);
      expect(picture.length).toBeLessThan(11_000);
    }
    expect(asked(scene, '/feed/')).toHaveLength(1);
    expect(asked(scene, '/wp-json/')).toHaveLength(1);
    // The small renditions, not the pictures of the page.
    expect(asked(scene, '/wp-content/').map(({ url }) => url)).toEqual(
      expect.arrayContaining(headlines!.items.flatMap(item => (item.image ? [new URL(item.image).pathname] : []))),
    );
    for (const { headers } of [...asked(scene, '/feed/'), ...asked(scene, '/wp-json/')]) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    await page.close();
  });

  test('is asked for again only if it changed', async () => {
    const page = await scene.session.openOwnPage('options.html');
    await later(scene);
    scene.hub.clear();
    await refresh(page);
    expect(asked(scene, '/feed/').map(({ headers }) => headers['if-none-match'])).toEqual([
      expect.stringMatching(/^"[0-9a-f]{32}"$/),
    ]);
    expect(asked(scene, '/wp-json/')).toEqual([]);
    const { headlines, feeds } = await kept(scene);
    expect(headlines!.items).toHaveLength(10);
    expect(feeds!.thebettercambodia.checked).toBeGreaterThan(1);
    await page.close();
  });

  test('that is a login page of somebody else leaves the list and says so', async () => {
    const page = await scene.session.openOwnPage('options.html');
    await later(scene);
    scene.hub.setFeed('captive-portal');
    await refresh(page);
    const { headlines, feeds } = await kept(scene);
    expect(feeds!.thebettercambodia.problem).toEqual({ kind: 'portal' });
    expect(headlines!.items).toHaveLength(10);
    await page.close();
  });

  test.each(['private', 'file'] as const)(
    'that leads to a %s address is refused, and nobody is asked there',
    async where => {
      const asks: string[] = [];
      const server = createServer(({ url }, answer) => {
        asks.push(url!);
        answer.setHeader('access-control-allow-origin', '*');
        answer.end('<rss version="2.0"><channel><item><title>Meta-data</title></item></channel></rss>');
      });
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      const inside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      try {
        // It is there for whoever asks.
        const visit = await scene.visit(`${inside}seen`);
        expect(asks).toContain('/seen');
        await visit.close();
        const page = await scene.session.openOwnPage('options.html');
        await later(scene);
        scene.hub.clear();
        scene.hub.lead(where === 'private' ? `${inside}latest/meta-data/` : 'file:///etc/passwd');
        await refresh(page);
        expect(asked(scene, '/feed/')).toHaveLength(1);
        const { headlines, feeds } = await kept(scene);
        expect(feeds!.thebettercambodia.problem?.kind).toMatch(/^(?:offline|redirected)$/);
        expect(headlines!.items).toHaveLength(10);
        expect(JSON.stringify(headlines)).not.toMatch(/Meta-data|root:x:/);
        expect(asks.filter(url => url.startsWith('/latest'))).toEqual([]);
        await page.close();
      } finally {
        scene.hub.lead(null);
        server.closeAllConnections();
        server.close();
      }
    },
  );

  test('is in the hands of one alarm', async () => {
    const alarms = await scene.session.inExtension(async () =>
      (await chrome.alarms.getAll()).filter(({ name }) => name === 'headlines'),
    );
    expect(alarms).toMatchObject([{ periodInMinutes: 30 }]);
  });
});
