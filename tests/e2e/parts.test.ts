import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { type Page as HubPage, pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, plain, settle } from './scene.ts';
import { compare, shown } from './shown.ts';

const pageOf = (id: string) => pages.find(page => page.id === id)!;
const whole = ['soledad-paged-1', 'foxiz-paged-1'];

/** The story's lines as the reader shall show them: a mark before each further part. */
const linesOf = ({ truth }: HubPage) => [
  ...truth!.blocks,
  ...truth!.further.flatMap(({ number, blocks }) => [`Part ${number} of 3`, ...blocks]),
];

inEachBrowser('a story in parts', scene => {
  const view = async (page: Page) => (await scene.session.inReader(page, shown))!;
  const access = (page: Page) =>
    scene.session.inReader(page, root => root!.querySelector<HTMLElement>('.access')!.innerText);
  /** What the hub was asked for: the documents of this story. */
  const asked = ({ story }: HubPage) => scene.hub.requests.filter(({ url }) => url.startsWith(`/${story!.slug}/`));

  test.each([...whole, 'soledad-paged-2', 'foxiz-paged-3'])(
    '%s is whole, with a mark where each part begins',
    async id => {
      const page = await scene.read(pageOf(id).path);
      const { title, story } = await view(page);
      expect(title).toBe(pageOf(id).story!.title);
      expect(story.map(plain).filter(Boolean)).toEqual(linesOf(pageOf(id)).map(plain));
      const words = linesOf(pageOf(id)).filter(line => !/^Part \d of 3$/.test(line));
      const label = await access(page);
      const started = id.endsWith('1') ? 'Complete' : id.endsWith('2') ? 'Parts 2 to 3 of 3' : 'Part 3 of 3';
      expect(plain(label)).toMatch(new RegExp(`^${started} · \\d+ words · 1 min$`));
      expect(Number(/(\d+) words/.exec(label)![1])).toBeCloseTo(words.join(' ').split(/\s+/).length, -1);
    },
  );

  test('the parts are asked for once, one after the other, as a click would ask, and nobody else is', async () => {
    const first = pageOf('soledad-paged-1');
    const tab = await scene.blank();
    await tab.goto(scene.hub.origin + pageOf('soledad-404').path);
    await tab.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: as the publisher's page sets one
      document.cookie = 'hub_visitor=seven; path=/; secure; samesite=lax';
    });
    await tab.close();
    scene.hub.clear();
    const page = await scene.read(first.path);
    await settle();
    const documents = asked(first);
    expect(documents.map(({ url }) => url)).toEqual(['', '2/', '3/'].map(part => first.path + part));
    for (const { headers } of documents) {
      expect(headers.cookie).toContain('hub_visitor=seven');
      expect(headers.host).toBe('thebettercambodia.com');
    }
    const second = documents[1]!.headers;
    expect(second['sec-fetch-site']).toBe('same-origin');
    expect(second.origin).toBeUndefined();
    // Back and in again: the view is kept.
    await scene.session.command('toggle-reader', page);
    await scene.untilOpen(page, false);
    await scene.session.command('toggle-reader', page);
    await scene.untilOpen(page, true);
    expect(asked(first)).toHaveLength(3);
    compare(await view(page), first.truth!);
  });

  test('a story of one page asks for nothing', async () => {
    scene.hub.clear();
    await scene.read(pageOf('soledad-comments').path);
    await settle();
    expect(asked(pageOf('soledad-comments')).map(({ url }) => url)).toEqual([pageOf('soledad-comments').path]);
  });

  test('a part that does not come: what came stands, and it says where the story stops', async () => {
    const first = pageOf('soledad-lost-paged-1');
    const page = await scene.read(first.path);
    const { story, stop } = await view(page);
    expect(story.map(plain).filter(Boolean)).toEqual(linesOf(first).map(plain));
    expect(plain(await access(page))).toMatch(/^Parts 1 to 2 of 3 · \d+ words · 1 min$/);
    expect(stop).toContain('The story goes on in part 3.');
    expect(await scene.session.inReader(page, root => root!.querySelector<HTMLAnchorElement>('.stop a')!.href)).toBe(
      `${scene.hub.origin}${first.path}3/`,
    );
  });

  test('of a part that the publisher cut nothing is shown; the way leads there', async () => {
    const first = pageOf('soledad-cut-1');
    const page = await scene.read(first.path);
    const { story, stop, everything } = await view(page);
    expect(story.map(plain).filter(Boolean)).toEqual(first.truth!.blocks.map(plain));
    expect(plain(await access(page))).toMatch(/^Cut by the publisher after \d+ words$/);
    expect(stop).toContain('Clearstory shows what the page delivered, and nothing else.');
    expect(everything).not.toContain('Login to view the full content');
    expect(await scene.session.inReader(page, root => root!.querySelector<HTMLAnchorElement>('.stop a')!.href)).toBe(
      scene.hub.origin + pageOf('soledad-cut-2').path,
    );
  });

  test.each(whole)(
    '%s: the publisher’s page is the same as before, and what was being read stays in its place',
    async id => {
      await scene.settings({ autoReader: false });
      onTestFinished(() => scene.settings({ autoReader: true }));
      const page = await scene.visit(pageOf(id).path);
      await settle();
      const serialised = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
      const before = await serialised();
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, true);
      const place = () =>
        scene.session.inReader(page, root => root!.querySelector('.story p')!.getBoundingClientRect().top + scrollY);
      const stood = await place();
      await until('all parts', async () => (await view(page)).parts.length === 2);
      expect(await place()).toBe(stood);
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, false);
      expect(await serialised()).toBe(before);
    },
  );

  test('a part that failed is asked for again when the reader comes back', async () => {
    const first = pageOf('foxiz-paged-1');
    scene.hub.lose(`${first.path}2/`);
    onTestFinished(() => scene.hub.lose(null));
    const page = await scene.read(first.path);
    expect((await view(page)).stop).toContain('The story goes on in part 2.');
    expect(plain(await access(page))).toMatch(/^Part 1 of 3 · /);
    scene.hub.lose(null);
    await scene.session.command('toggle-reader', page);
    await scene.untilOpen(page, false);
    await scene.session.command('toggle-reader', page);
    await scene.untilOpen(page, true);
    await until('all parts', async () => (await view(page)).parts.length === 2);
    compare(await view(page), first.truth!);
  });

  test('no violation for assistive technology', async () => {
    const page = await scene.read(pageOf('soledad-lost-paged-1').path);
    await settle();
    expect(await scene.session.axe(page, 'reader')).toEqual([]);
  });
});
