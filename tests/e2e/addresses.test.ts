// What an address says beyond the story: fragments, quoted text, and the publisher's wish not to be opened.
import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { inEachBrowser, pause, settle } from './scene.ts';

const pathOf = (id: string) => pages.find(page => page.id === id)!.path;
const closed = 'clear-story';

inEachBrowser('addresses', scene => {
  test.each(['#respond', '#comments'])('%s wants the page, not the story', async fragment => {
    const page = await scene.visit(pathOf('soledad-comments') + fragment);
    await settle();
    expect(await page.$(closed)).toBeNull();
    expect(await scene.describe(page)).toMatchObject({ kind: 'story', open: false });
  });

  test('a comment wants the page, not the story', async () => {
    const plain = await scene.visit(`${pathOf('soledad-comments')}#respond`);
    const id = await plain.$eval('[id^="comment-"]', comment => comment.id);
    const page = await scene.visit(`${pathOf('soledad-comments')}#${id}`);
    await settle();
    expect(await page.$(closed)).toBeNull();
  });

  test('quoted text is marked and in view in the reader', async () => {
    const page = await scene.read(`${pathOf('seed')}#:~:text=Demining%20efforts`);
    await pause(3_500);
    const marked = await scene.session.inReader(page, () => {
      // Firefox gives other worlds no iterators of a registry: the first is asked for by hand.
      let range: Range | undefined;
      CSS.highlights.get('clearstory-target')?.forEach(each => {
        range = each as Range;
      });
      const box = range?.getBoundingClientRect();
      return box ? { text: String(range), seen: box.top > 0 && box.bottom < innerHeight } : null;
    });
    expect(marked).toEqual({ text: 'Demining efforts', seen: true });
  });

  test('the publisher’s “no-auto” is heard, and the visitor can still ask', async () => {
    const page = await scene.visit(pathOf('soledad-no-auto'));
    await settle();
    expect(await page.$(closed)).toBeNull();
    await scene.session.command('toggle-reader', page);
    await scene.untilOpen(page, true);
  });
});
