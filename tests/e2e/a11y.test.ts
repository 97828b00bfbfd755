import { expect, test } from 'vitest';
import { headlines } from '../../locales/en.json';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { coveredPage, untilSwept } from './covered-page.ts';
import { openPopup, openReceipt, untilSaid } from './popup-hand.ts';
import { inEachBrowser, settle } from './scene.ts';

const covered = '/covered/';
const schemes = ['light', 'dark'] as const;
const stories = ['seed', 'soledad-gallery', 'soledad-members', 'soledad-khmer'];
const path = (id: string) => pages.find(page => page.id === id)!.path;

inEachBrowser(
  'accessibility',
  scene => {
    test('the reader has no violation, whatever the story', async () => {
      for (const id of stories) {
        const page = await scene.read(path(id));
        for (const scheme of schemes) {
          await scene.session.colorScheme(page, scheme);
          await until('it to stand still', () =>
            scene.session.inReader(
              page,
              root =>
                root!.querySelector('.bar-left') !== null &&
                root!.getAnimations().every(({ playState }) => playState !== 'running'),
            ),
          );
          expect(await scene.session.axe(page, 'reader'), `${id} ${scheme}`).toEqual([]);
        }
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

    test.each(schemes)('the popup’s receipt has no violation, open or closed (%s)', async scheme => {
      await scene.settings({ autoReader: false, palette: scheme === 'dark' ? 'night' : 'paper' });
      const page = await scene.visit(covered);
      await untilSwept(page);
      const popup = await openPopup(scene, page);
      await untilSaid(popup, headlines.putAway.split('{')[0]!);
      expect(await popup.axe()).toEqual([]);
      await openReceipt(popup);
      await untilSaid(popup, headlines.offForPage);
      expect(await popup.axe()).toEqual([]);
      // The control: axe sees into the receipt.
      await popup.evaluate(() => document.querySelector('.put-away-more button')!.removeAttribute('aria-label'));
      await popup.evaluate(() => {
        document.querySelector('.put-away-more button')!.textContent = '';
      });
      expect((await popup.axe()).map(({ id }) => id)).toContain('button-name');
      await popup.close();
      await scene.settings({});
    });

    test.each(schemes)('lists of sites in the options have no violation (%s)', async scheme => {
      await scene.settings({ leftAlone: ['thebettercambodia.com'], sweptSites: ['example.org'], autoReader: false });
      const page = await scene.session.openOwnPage('options.html');
      await scene.session.colorScheme(page, scheme);
      await until('the lists', () => page.evaluate(() => document.querySelectorAll('.sites').length === 2));
      expect(await scene.session.axe(page, 'page')).toEqual([]);
      await page.close();
      await scene.settings({});
    });
  },
  { more: new Map([[covered, coveredPage]]) },
);
