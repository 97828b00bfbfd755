import { expect, test } from 'vitest';
import { type Page as HubPage, pages } from '../hub/server.ts';
import { inEachBrowser, pause, plain, type Scene } from './scene.ts';
import { third } from './share.ts';
import { compare, junk, sameTime, shown } from './shown.ts';

/** Pages on which stories open by themselves. */
const articles = pages.filter(({ kind, truth, options }) => kind === 'article' && truth && !options.noAuto);
const others = pages.filter(({ kind }) => kind === 'list' || kind === 'other' || kind === 'off-limits');

/** In both browsers these are more than 150: Chromium reads all of them, Firefox another third each day. */
const articlesFor = ({ name }: Scene) => (name === 'chrome' ? articles : third(articles, ({ id }) => id));

inEachBrowser('stories', scene => {
  test.each(articlesFor(scene).map(page => [page.id, page] as const))(
    '%s is read word for word',
    async (_, { path, truth }) => {
      const page = await scene.read(path);
      const view = (await scene.session.inReader(page, shown))!;
      expect(plain(view.title)).toBe(plain(truth!.title));
      expect(plain(view.byline)).toContain(plain(truth!.byline));
      expect(sameTime(view.published, truth!.published), `${view.published} is not ${truth!.published}`).toBe(true);
      expect(view.leadImage).toBe(truth!.leadImage);
      expect(view.gaps).toBe(0);
      compare(view, truth!);
      expect(junk.filter(words => view.everything.includes(words))).toEqual([]);
    },
  );

  test.each(articles.filter(({ truncated }) => truncated).map(page => [page.id, page] as const))(
    '%s ends where the publisher ended it',
    async (_, hubPage) => {
      const page = await scene.read(hubPage.path);
      const view = (await scene.session.inReader(page, shown))!;
      expect(view.stop).not.toBe('');
      expect(heldBack(hubPage).filter(words => plain(view.everything).includes(words))).toEqual([]);
    },
  );

  test.each(others.map(page => [page.id, page] as const))('%s is not read', async (_, { path, kind }) => {
    const page = await scene.visit(path);
    // Popups are not looked at here: a story would open at once.
    await pause(1_500);
    expect(await page.$('clear-story, clear-story-notice')).toBeNull();
    if (kind !== 'off-limits') expect((await scene.describe(page)).kind).toBe('other');
  });
});

/** Passages that the publisher keeps back: only feed and REST carry them. */
function heldBack({ story, truth }: HubPage): string[] {
  const delivered = new Set(truth!.blocks.map(plain));
  return story!.blocks
    .flatMap(block => ('html' in block ? [plain(block.html.replace(/<[^>]*>/g, ''))] : []))
    .filter(words => words.length > 40 && !delivered.has(words));
}

test('the demo hub has pages of every kind', () => {
  expect(articles.length).toBeGreaterThan(12);
  expect(articles.filter(({ truncated }) => truncated).flatMap(heldBack).length).toBeGreaterThan(0);
  expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['list', 'other', 'off-limits']));
});
