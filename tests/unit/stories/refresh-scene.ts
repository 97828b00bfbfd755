// A hub's server on loopback, and a world in which a refresh asks it. Made anew for each test of the file that imports this.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { World } from '../../../utils/stories/refresh.ts';
import { loadFeed, loadHeadlines } from '../../../utils/stories/store.ts';
import { hub, now } from './hub.ts';
import { HubServer, story } from './server.ts';

// A server on loopback answers at once, but the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

export const minute = 60_000;
export const hour = 60 * minute;

interface Scene {
  server: HubServer;
  world: Partial<World> & Pick<World, 'hub'>;
  clock: number;
  /** How the hub was asked. */
  given: RequestInit[];
  /** The browser lets us ask the hub. */
  allowed: boolean;
}

export const scene = {} as Scene;

beforeAll(async () => {
  scene.server = await HubServer.start();
});
afterAll(() => scene.server.stop());

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  Object.assign(fakeBrowser.permissions, { contains: async () => scene.allowed });
  const { server } = scene;
  server.take();
  server.stories = [story(1), story(2)];
  server.feed = undefined;
  server.rest = undefined;
  const home = `http://127.0.0.1:${server.port}/`;
  Object.assign(scene, {
    clock: now,
    given: [],
    allowed: true,
    world: {
      hub: { ...hub, hosts: [...hub.hosts, '127.0.0.1'], feed: `${home}feed/`, rest: `${home}wp-json/wp/v2/` },
      fetch: (url: string, init: RequestInit) => {
        scene.given.push(init);
        return fetch(url, init);
      },
      pace: 30,
      timeout: 10_000,
      now: () => scene.clock,
      random: () => 0,
    },
  });
});

export const titles = async () => (await loadHeadlines()).items.map(item => item.title);
export const feedNow = () => loadFeed(hub.id);
export const problem = async () => (await feedNow()).problem;
