// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { dropPage, keepPage, pageOf } from '../../../utils/library/pages.ts';

const at = (n: number) => `https://thebettercambodia.com/story-${n}/`;
const page = (n: number) => ({ html: `<!doctype html><p>ទន្លេ ${n}`, url: at(n) });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a page is kept as it came, found under the story’s other addresses, and let go', async () => {
  expect(await pageOf(at(1))).toBeNull();
  await keepPage(at(1), page(1));
  expect(await pageOf(`${at(1)}?utm_source=feed#top`)).toEqual(page(1));
  await keepPage(at(1), page(2));
  expect(await pageOf(at(1))).toEqual(page(2));
  await dropPage(at(1));
  expect(await pageOf(at(1))).toBeNull();
  await keepPage('https://thebettercambodia.com/', page(1));
  expect(await pageOf('https://thebettercambodia.com/')).toBeNull();
});

test('at most 500: those saved longest ago go', async () => {
  for (let n = 0; n < 502; n++) await keepPage(at(n), page(n), n);
  expect(await pageOf(at(1))).toBeNull();
  expect(await pageOf(at(2))).toEqual(page(2));
});
