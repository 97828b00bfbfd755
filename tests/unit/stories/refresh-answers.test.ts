// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { refresh } from '../../../utils/stories/refresh.ts';
import type { ProblemKind } from '../../../utils/stories/types.ts';
import { hub, now } from './hub.ts';
import { feedNow, hour, minute, problem, scene, titles } from './refresh-scene.ts';
import { answers } from './server.ts';

describe('a server that misbehaves', () => {
  const named: [name: string, kind: ProblemKind, status?: number][] = [
    ['status-204', 'empty'],
    ['status-401', 'http', 401],
    ['status-403', 'http', 403],
    ['status-404', 'http', 404],
    ['status-429', 'http', 429],
    ['status-500', 'http', 500],
    ['status-503', 'http', 503],
    ['portal', 'portal'],
    ['empty', 'empty'],
    ['no stories', 'empty'],
    ['broken', 'unreadable'],
    ['redirect to another host', 'redirected'],
    ['redirect to a login page', 'redirected'],
    ['a hundred megabytes', 'too-large'],
    ['redirect to a file', 'offline'],
    ['redirect to itself', 'offline'],
    ['endless', 'too-large'],
    ['gzip bomb', 'too-large'],
    ['said to be long', 'offline'],
    ['reset', 'offline'],
  ];

  it.each(named)('%s is named %s, and the old list stays', async (name, kind, status) => {
    await refresh('asked', scene.world);
    scene.server.feed = answers[name];
    scene.clock += 30 * minute;
    expect(await refresh('asked', scene.world)).toBe(false);
    expect(await problem()).toEqual(status ? { kind, status } : { kind });
    expect(await titles()).toEqual(['Story 2', 'Story 1']);
    expect(await feedNow()).toMatchObject({ checked: now, tried: scene.clock, failures: 1 });
    // And it is over as soon as the server behaves.
    scene.server.feed = undefined;
    scene.clock += 6 * hour;
    expect(await refresh('alarm', scene.world)).toBe(true);
    expect(await feedNow()).toMatchObject({
      problem: null,
      failures: 0,
      backOff: null,
      retryAfter: null,
      checked: scene.clock,
    });
  });

  it.each(['no answer', 'no body', 'byte by byte'])('%s is left after the time limit', async name => {
    scene.server.feed = answers[name];
    await refresh('asked', { ...scene.world, timeout: 300 });
    expect(await problem()).toEqual({ kind: 'timeout' });
  });

  it.each(['http://127.0.0.1:1/feed/', 'http://nowhere.invalid/feed/'])(
    'a connection that cannot be made counts as offline: %s',
    async address => {
      await refresh('asked', { ...scene.world, hub: { ...scene.world.hub, feed: address } });
      expect(await problem()).toEqual({ kind: 'offline' });
    },
  );

  it('is not given back the cookie that it set', async () => {
    scene.server.feed = answers['headers to follow'];
    await refresh('asked', scene.world);
    scene.clock += hour;
    scene.server.asked.splice(0);
    await refresh('asked', scene.world);
    expect(scene.server.asked).not.toEqual([]);
    for (const { headers } of scene.server.asked) expect(headers.cookie).toBeUndefined();
  });

  it.each([
    'ok',
    'called HTML',
    'called UTF-16',
    'no type',
    'redirect on the host',
    'twenty hops',
    'headers to follow',
  ])('%s gives the stories', async name => {
    scene.server.feed = answers[name];
    expect(await refresh('asked', scene.world)).toBe(true);
    expect(await titles()).toEqual(['Story 2', 'Story 1']);
    expect((await feedNow()).etag).toBeNull();
  });

  it.each([
    ['nonsense', 200, '<html>'],
    ['an object', 200, '{"code":"rest_disabled"}'],
    ['a prototype', 200, '[{"__proto__":{"polluted":1},"id":1,"_embedded":{"wp:featuredmedia":null}}]'],
    ['a closed door', 401, '{"code":"rest_cannot_view"}'],
  ])('REST with %s leaves the headlines whole and is not asked again for them', async (_, status, body) => {
    scene.server.rest = (_request, response) => response.writeHead(status).end(body);
    expect(await refresh('asked', scene.world)).toBe(true);
    expect(await titles()).toEqual(['Story 2', 'Story 1']);
    expect(await problem()).toBeNull();
    scene.server.take();
    scene.clock += 30 * minute;
    await refresh('alarm', scene.world);
    expect(scene.server.take()).toEqual(['/feed/']);
  });

  it('REST out of order is asked again with the next refresh', async () => {
    scene.server.rest = answers['status-503'];
    await refresh('asked', scene.world);
    scene.server.take();
    scene.clock += 30 * minute;
    await refresh('alarm', scene.world);
    expect(scene.server.take()).toHaveLength(2);
  });
});

describe('an answer from another address', () => {
  const asking = (from: string, to: string) =>
    refresh('asked', {
      ...scene.world,
      hub: { ...hub, feed: from, feedHost: 'feeds.test', rest: null },
      fetch: async () => {
        const answer = await fetch(`http://127.0.0.1:${scene.server.port}/ok`);
        return Object.defineProperties(answer, { url: { value: to }, redirected: { value: true } });
      },
    });

  it.each([
    ['with www.', 'https://thebettercambodia.com/feed/', 'https://www.thebettercambodia.com/feed/'],
    ['without www.', 'https://www.thebettercambodia.com/feed/', 'https://thebettercambodia.com/feed/'],
    ['from http to https', 'http://thebettercambodia.com/feed/', 'https://thebettercambodia.com/feed/'],
    ['at the feed’s host', 'https://thebettercambodia.com/feed/', 'https://feeds.test/tbc'],
  ])('counts: %s', async (_, from, to) => {
    expect(await asking(from, to)).toBe(true);
  });

  it.each([
    ['another host', 'https://elsewhere.test/feed/'],
    ['a look-alike', 'https://thebettercambodia.com.test/feed/'],
    ['a part of the feed’s host', 'https://other.feeds.test/feed/'],
    ['http', 'http://thebettercambodia.com/feed/'],
    ['nowhere', ''],
  ])('does not count: %s', async (_, to) => {
    expect(await asking('https://thebettercambodia.com/feed/', to)).toBe(false);
    expect(await problem()).toEqual({ kind: 'redirected' });
  });
});
