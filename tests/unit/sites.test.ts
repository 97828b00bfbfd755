// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hubs } from '../../utils/hubs/hubs.ts';
import { hubFrom } from '../../utils/hubs/kept.ts';
import { allowedSites, originsOfHub, releaseHub, siteOf, workingHubs } from '../../utils/sites.ts';

const hub = (host: string, feed = `https://${host}/feed/`) =>
  hubFrom({ host, name: host, home: `https://${host}/`, feed, rest: null });
const [one, other] = [hub('one.org', 'https://feeds.test/1'), hub('other.org', 'https://feeds.test/2')];
const remove = vi.fn();

beforeEach(() => {
  remove.mockClear();
  Object.assign(fakeBrowser.permissions, { remove });
});

test('a hub needs itself, and the host of its feed', () => {
  expect(originsOfHub(one)).toEqual(['*://*.one.org/*', '*://feeds.test/*']);
  expect(originsOfHub(hub('www2.one.org'))).toEqual(['*://*.www2.one.org/*']);
});

test('what another hub needs is not given back', async () => {
  await releaseHub(one, [...hubs, other]);
  expect(remove).toHaveBeenLastCalledWith({ origins: ['*://*.one.org/*'] });
  await releaseHub(one, hubs);
  expect(remove).toHaveBeenLastCalledWith({ origins: ['*://*.one.org/*', '*://feeds.test/*'] });
});

test('a hub that was added is worked on only while the browser permits it', async () => {
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.includes('*://*.one.org/*'),
  });
  await fakeBrowser.storage.local.set({
    hubs: { added: [one, other].map(({ id, name, home, feed, rest }) => ({ host: id, name, home, feed, rest })) },
  });
  const working = await workingHubs();
  expect(working.map(({ id }) => id)).toEqual(['thebettercambodia', 'one.org']);
  expect(siteOf('https://news.one.org/a', working)).toEqual({ host: 'one.org', isHub: true });
  expect(siteOf('https://other.org/a', working)).toEqual({ host: 'other.org', isHub: false });
});

test('a site that the browser has no pattern for keeps no other from being worked on', async () => {
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins: [origin] }: { origins: string[] }) => {
      if (origin!.includes('[')) throw new Error(`Invalid url pattern: ${origin}`);
      return true;
    },
  });
  expect(await allowedSites(['one.org', '[::1]', 'other.org'])).toEqual(['one.org', 'other.org']);
});
