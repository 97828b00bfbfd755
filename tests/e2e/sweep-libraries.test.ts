import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Session, until } from './browsers.ts';
import { inEachBrowser, pause } from './scene.ts';
import { third } from './share.ts';
import { libraries, opening } from './sweep/libraries.ts';
import { pageOf } from './sweep/page.ts';
import { probe, wheel } from './sweep/probe.ts';

const path = (name: string) => `/popups/${name.replace(/\W+/g, '-')}/`;
const more = new Map(libraries.map(each => [path(each.name), pageOf({ ...each, script: opening(each) })]));
const always = ['bootstrap', 'dialog in a closed shadow tree', 'card that the Web Animations API moves in'];
const chosen = third(libraries, ({ name }) => name, always);

/** A popup that fades in is there by then; ours is looked at only after that, so that it is not clean for being early. */
const fadeMs = 900;

inEachBrowser(
  'a popup that came by itself',
  scene => {
    let bare: Session;

    beforeAll(async () => {
      bare = await launch(scene.name, { hubPort: scene.hub.port, extension: false });
      await scene.settings({ autoReader: false });
    });
    afterAll(() => bare?.close());

    test.each(chosen.map(({ name }) => name))('%s: there without us, swept with us', async name => {
      const address = scene.hub.origin + path(name);
      const control = await bare.newPage();
      await control.goto(address, { waitUntil: 'load' });
      await until('the popup without us', async () => {
        const { covered, reached } = await probe(control);
        return covered > 0 || reached === 0;
      });
      await control.close();

      const page = await scene.visit(path(name));
      await page.waitForFunction(() => 'popupOpened' in globalThis);
      await pause(fadeMs);
      expect(await probe(page)).toMatchObject({ covered: 0, blurred: false });
      expect((await probe(page)).reached).toBeGreaterThan(0.3);
      expect(await wheel(page)).toBeGreaterThan(20);
      expect((await probe(page)).covered).toBe(0);
    });
  },
  { more },
);
