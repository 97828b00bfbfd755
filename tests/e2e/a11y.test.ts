import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { inEachBrowser, settle } from './scene.ts';

const schemes = ['light', 'dark'] as const;
const stories = ['seed', 'soledad-gallery', 'soledad-members', 'soledad-khmer'];
const path = (id: string) => pages.find(page => page.id === id)!.path;

inEachBrowser('accessibility', scene => {
  test.each(schemes)('the reader has no violation (%s)', async scheme => {
    for (const id of stories) {
      const page = await scene.read(path(id));
      await scene.session.colorScheme(page, scheme);
      await settle();
      expect(await scene.session.axe(page, 'reader'), id).toEqual([]);
      await page.close();
    }
  });

  test('the control: a nameless button in the closed root is a violation', async () => {
    const page = await scene.read(path('seed'));
    await scene.session.inReader(page, root => {
      root!.querySelector('article')!.append(document.createElement('button'));
    });
    expect((await scene.session.axe(page, 'reader')).map(({ id }) => id)).toContain('button-name');
    expect(
      await page.evaluate(() => document.querySelector('clear-story')!.shadowRoot),
      'the page sees nothing',
    ).toBeNull();
  });

  test.each(['popup', 'options', 'welcome'].flatMap(name => schemes.map(scheme => [name, scheme] as const)))(
    '%s has no violation (%s)',
    async (name, scheme) => {
      const page = await scene.session.openOwnPage(`${name}.html`);
      await scene.session.colorScheme(page, scheme);
      if (name === 'popup') await page.setViewport({ width: 400, height: 600 });
      await settle();
      expect(await page.evaluate(() => document.body.textContent?.trim().length)).toBeGreaterThan(20);
      expect(await scene.session.axe(page, 'page')).toEqual([]);
      await page.close();
    },
  );
});
