// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { stories } from '../../hub/pages.ts';
import { render } from '../../hub/render.ts';
import { pages } from '../../hub/server.ts';

// Whole pages are made and read: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

// The hub reads its files, so this is no test in a browser's stead; what parses pages takes hold of one as it is loaded.
const { JSDOM } = (await import('jsdom' as string)) as { JSDOM: new () => { window: Window & typeof globalThis } };
const { window } = new JSDOM();
Object.assign(globalThis, { DOMParser: window.DOMParser, Document: window.Document });
Object.assign(globalThis, { Node: window.Node, Element: window.Element });
const { parsePage } = await import('../../../utils/page/fetch-page.ts');
const { wallOf } = await import('../../../utils/page/walls.ts');

type Page = (typeof pages)[number];

const wallIn = (page: Page) =>
  wallOf(parsePage(render(page, { stories }), `https://thebettercambodia.com${page.path}`));
/** An ad-block wall asks browsers, not pages: without a layout it is not there. */
const asks = ({ condition }: Page) => condition !== undefined && condition !== 'adblock';

test.each(pages.filter(asks).map(page => [page.id, page] as const))(
  'what %s asks first is known without a layout',
  (_, page) => {
    expect(wallIn(page)).toBe(page.condition);
  },
);

test('templates of logins, newsletters and notices on ordinary stories are no walls', () => {
  const ordinary = pages.filter(page => page.kind === 'article' && !asks(page));
  expect(ordinary.length).toBeGreaterThan(40);
  expect(ordinary.filter(page => wallIn(page) !== null).map(({ id }) => id)).toEqual([]);
});
