// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { counts, forget, page } from '../../../utils/library/stories.ts';
import { refresh, refreshAll, type World } from '../../../utils/stories/refresh.ts';
import { dropHeadlines, loadFeed, loadHeadlines } from '../../../utils/stories/store.ts';
import { hub, now } from './hub.ts';
import { feedNow, hour, minute, scene, titles } from './refresh-scene.ts';
import { feed, story } from './server.ts';

describe('a refresh', () => {
  it('keeps the feed’s stories, newest first, with their pictures', async () => {
    scene.server.stories[1]!.image = 'https://thebettercambodia.com/wp-content/uploads/port';
    expect(await refresh('asked', scene.world)).toBe(true);
    const store = await loadHeadlines();
    expect(store.items.map(item => item.title)).toEqual(['Story 2', 'Story 1']);
    expect(store.items[0]!.image).toBe('https://thebettercambodia.com/wp-content/uploads/port-263x175.jpg');
    expect(store).toMatchObject({ checked: now, tried: now, problem: null, full: null });
    expect(await feedNow()).toMatchObject({ checked: now, tried: now, problem: null, requests: [now] });
    expect(await counts()).toEqual({ all: 2, unread: 2, saved: 0 });
    expect(scene.server.take()).toEqual([
      '/feed/',
      '/wp-json/wp/v2/posts?include=2%2C1&per_page=2&_fields=id%2Clink%2C_links.wp%3Afeaturedmedia%2C_embedded&_embed=wp%3Afeaturedmedia',
    ]);
  });

  it('asks without cookies, referrer and the browser’s cache', async () => {
    await refresh('asked', scene.world);
    expect(scene.given).toHaveLength(2);
    for (const init of scene.given) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
      expect(init.signal).toBeInstanceOf(AbortSignal);
    }
    expect(
      scene.server.asked.every(({ headers }) => headers['cache-control'] === 'max-age=0' && !headers.referer),
    ).toBe(true);
  });

  it('asks only for what has changed, and REST only for new stories', async () => {
    await refresh('asked', scene.world);
    scene.server.take();
    scene.clock += 30 * minute;
    expect(await refresh('alarm', scene.world)).toBe(true);
    expect(scene.server.take()).toEqual(['/feed/']);
    expect(await loadHeadlines()).toMatchObject({ checked: scene.clock, items: { length: 2 } });
    scene.server.stories.unshift({ ...story(3), image: 'https://thebettercambodia.com/new' });
    scene.clock += 30 * minute;
    await refresh('alarm', scene.world);
    expect(scene.server.take()[1]).toContain('include=3&per_page=1&');
    expect((await loadHeadlines()).items.map(item => item.image)).toEqual([
      'https://thebettercambodia.com/new-263x175.jpg',
      null,
      null,
    ]);
  });

  it('sends no validators when the list was lost', async () => {
    await refresh('asked', scene.world);
    await fakeBrowser.storage.local.set({ headlines: { items: [] } });
    scene.clock += hour;
    scene.server.take();
    scene.given = [];
    await refresh('asked', scene.world);
    expect(Object.keys(scene.given[0]!.headers!)).toEqual(['Cache-Control']);
    expect(await titles()).toEqual(['Story 2', 'Story 1']);
  });

  it('makes one request of five wishes at a time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => refresh('asked', scene.world)));
    expect(scene.server.take().filter(path => path === '/feed/')).toHaveLength(1);
  });

  it('counts itself before it asks, so that a killed worker cannot ask without end', async () => {
    let written: number[] = [];
    const fetchLater: typeof fetch = async () => {
      written = (await feedNow()).requests;
      throw new TypeError('killed');
    };
    await refresh('asked', { ...scene.world, fetch: fetchLater });
    expect(written).toEqual([now]);
  });

  it('asks nobody where host access is withheld', async () => {
    scene.allowed = false;
    expect(await refresh('asked', scene.world)).toBe(false);
    expect(scene.server.take()).toEqual([]);
    expect((await feedNow()).requests).toEqual([]);
  });

  it('makes room by dropping pictures, then old headlines, never settings', async () => {
    scene.server.stories = Array.from({ length: 60 }, (_, n) => story(n + 1));
    await fakeBrowser.storage.local.set({ settings: { version: 1 }, pictures: { a: 'data:' } });
    const { set } = fakeBrowser.storage.local as { set(values: object): Promise<void> };
    Object.assign(fakeBrowser.storage.local, {
      set: async (values: Record<string, unknown>) => {
        if (JSON.stringify(values).length > 12_000) throw new Error('Resource::kQuotaBytes quota exceeded');
        return set.call(fakeBrowser.storage.local, values);
      },
    });
    expect(await refresh('asked', scene.world).finally(() => Object.assign(fakeBrowser.storage.local, { set }))).toBe(
      true,
    );
    const kept = await fakeBrowser.storage.local.get();
    expect(kept.settings).toEqual({ version: 1 });
    expect(kept.pictures).toBeUndefined();
    expect((await titles()).slice(0, 2)).toEqual(['Story 60', 'Story 59']);
    expect(await titles()).toHaveLength(30);
  });
});

describe('many hubs', () => {
  const other = {
    host: 'other.org',
    name: 'Other',
    home: 'https://other.org/',
    feed: 'https://other.org/feed/',
    rest: null,
  };
  /** Every hub's server is the one of the tests; `troubled` ones answer as told. */
  const all = (troubled: Record<string, () => Promise<Response>> = {}): Partial<World> => ({
    now: () => scene.clock,
    random: () => 0,
    timeout: 10_000,
    fetch: (url, init) => {
      const { hostname, pathname, search } = new URL(String(url));
      (pathname.startsWith('/wp-json/') ? askedRest : asked).push(hostname + (search && pathname + search));
      return (
        troubled[hostname]?.() ??
        fetch(`http://127.0.0.1:${scene.server.port}/feed/`, init).then(async answer => {
          // The feed speaks of its own hub's addresses.
          const text = (await answer.text()).replaceAll('thebettercambodia.com', hostname);
          return new Response(text || null, answer);
        })
      );
    },
  });
  let asked: string[] = [];
  let askedRest: string[] = [];
  const add = (more: object = {}) =>
    fakeBrowser.storage.local.set({
      hubs: {
        added: [other, { ...other, host: 'third.org', home: 'https://third.org/', feed: 'https://third.org/rss' }],
        ...more,
      },
    });
  const picture = { source_url: 'https://other.org/picture.jpg', media_details: { width: 800, height: 600 } };
  const hubsOf = async () => (await loadHeadlines()).items.map(item => item.hub).sort();

  beforeEach(() => {
    asked = [];
    askedRest = [];
    return add();
  });

  it('are each asked once, and stand in one list', async () => {
    expect(await refreshAll('asked', all())).toBe(true);
    expect(asked.filter(host => host !== 'thebettercambodia.com')).toEqual(['other.org', 'third.org']);
    expect(await hubsOf()).toEqual(['other.org', 'other.org', hub.id, hub.id, 'third.org', 'third.org'].sort());
    expect((await counts()).all).toBe(6);
  });

  it('are asked for pictures where their guids are WordPress’s, though nobody told where REST is', async () => {
    await refreshAll('asked', all());
    expect(askedRest.find(address => address.startsWith('other.org'))).toMatch(
      /^other\.org\/wp-json\/wp\/v2\/posts\?include=2%2C1&/,
    );
    askedRest = [];
    scene.server.stories = [];
    const bare =
      '<rss><channel><item><title>A</title><link>https://other.org/a/</link><guid>a</guid></item></channel></rss>';
    scene.clock += hour;
    await refreshAll('asked', all({ 'other.org': async () => new Response(bare) }));
    expect(askedRest.filter(address => address.startsWith('other.org'))).toEqual([]);
  });

  it.each([
    ['is out of order', async () => new Response('', { status: 500 })],
    ['is a page', async () => new Response('<!doctype html><html><body>Hello')],
    ['cannot be reached', async () => Promise.reject(new TypeError('no'))],
    [
      'gives stories of others',
      async () =>
        new Response(
          '<rss><channel><item><title>Mine</title><link>https://thebettercambodia.com/story-1/</link><guid>https://thebettercambodia.com/?p=1</guid></item></channel></rss>',
        ),
    ],
  ])('are not troubled by one that %s', async (_, answer) => {
    await refreshAll('asked', all());
    const before = (await loadHeadlines()).items;
    scene.clock += hour;
    scene.server.stories.unshift(story(9));
    await refreshAll('alarm', all({ 'other.org': answer }));
    const { items, problem } = await loadHeadlines();
    expect(items.filter(item => item.hub === 'other.org')).toEqual(before.filter(item => item.hub === 'other.org'));
    expect(items.filter(item => item.hub === hub.id).map(item => item.title)).toEqual([
      'Story 9',
      'Story 2',
      'Story 1',
    ]);
    expect(problem).toBeNull();
    expect((await loadFeed('other.org')).failures).toBe(1);
    expect((await loadFeed(hub.id)).failures).toBe(0);
  });

  it.each(['its list', 'pictures'])(
    'leave nothing behind where one is removed while it is asked for %s',
    async what => {
      const answer = (text: string) => async () => {
        // As the options do it.
        await fakeBrowser.storage.local.set({ hubs: { added: [] } });
        await dropHeadlines('other.org');
        await forget('other.org');
        return new Response(text);
      };
      const list = feed([story(1)]).replaceAll('thebettercambodia.com', 'other.org');
      const post = { id: 1, link: 'https://other.org/story-1/', _embedded: { 'wp:featuredmedia': [picture] } };
      const rest = answer(JSON.stringify([post]));
      const answers = what === 'pictures' ? [async () => new Response(list), rest] : [answer(list), rest];
      await refreshAll('asked', all({ 'other.org': () => answers.shift()!() }));
      expect(answers).toHaveLength(what === 'pictures' ? 0 : 1);
      expect((await page({ hubs: ['other.org'], count: 9 })).map(({ title }) => title)).toEqual([]);
      expect(await hubsOf()).not.toContain('other.org');
      expect(await page({ hubs: [hub.id], count: 9 })).toHaveLength(2);
    },
  );

  it('are asked as often as their reader chose', async () => {
    const chosen = (pace: number) => ({ autoReader: true, sweep: true, pace, colour: 'blue' });
    await add({ choices: { 'other.org': chosen(180), 'third.org': chosen(0) } });
    for (let n = 0; n < 12; n++, scene.clock += 30 * minute) await refreshAll('alarm', all());
    expect(asked.filter(host => host === 'other.org')).toHaveLength(2);
    expect(asked).not.toContain('third.org');
    await refreshAll('asked', all());
    expect(asked).toContain('third.org');
  });

  it('never shrink the list, whatever the database does', async () => {
    await refreshAll('asked', all());
    // As in a browser that keeps no history.
    Object.assign(globalThis, {
      indexedDB: {
        open: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    });
    scene.clock += hour;
    scene.server.stories = [story(3)];
    await refreshAll('alarm', all());
    expect((await loadHeadlines()).items.filter(item => item.hub === 'other.org')).toHaveLength(3);
    expect((await loadHeadlines()).full).toBeNull();
  });
});
