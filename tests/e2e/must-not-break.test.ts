import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { until } from './browsers.ts';
import { inEachBrowser, pause } from './scene.ts';
import { third } from './share.ts';
import { pageOf } from './sweep/page.ts';
import { apps, walls } from './sweep/situations/apps.ts';
import { asked } from './sweep/situations/asked.ts';
import { furniture } from './sweep/situations/furniture.ts';
import type { Situation, Step } from './sweep/situations/types.ts';

const situations = [...furniture, ...asked, ...apps, ...walls];
const path = (name: string) => `/whole/${name.replace(/\W+/g, '-')}/`;
const more = new Map(situations.map(each => [path(each.name), pageOf(each)]));
const chosen = third(situations, ({ name }) => name, ['a sticky header', 'a newsletter dialog', 'an age gate']);

/** What comes by itself is judged by then; what the reader asked for is theirs for 2.5 s, and must stay so after. */
const soonMs = 700;
const laterMs = 2600;

async function act(page: Page, [what, ...how]: Step): Promise<void> {
  const { mouse, keyboard } = page;
  const middle = async (selector: string) => {
    const { x, y, width, height } = (await (await page.$(selector))!.boundingBox())!;
    return [x + width / 2, y + Math.min(height, 800) / 2] as const;
  };
  if (what === 'key') await keyboard.press(how[0] as 'KeyX');
  else if (what === 'wheel') {
    await mouse.move(600, 500);
    await mouse.wheel({ deltaY: how[0] as number });
    await pause(300);
  } else {
    const selector = how[0] as string;
    const [x, y] = await middle(selector);
    if (what === 'hover') await mouse.move(x, y);
    else if (what === 'drag') {
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + (how[1] as number), y + (how[2] as number), { steps: 3 });
      await mouse.up();
    } else await mouse.click(x, y, { button: what === 'rightclick' ? 'right' : 'left' });
    if (what === 'type') await keyboard.type(how[1] as string);
  }
}

/** Which of these cannot be seen and pressed. */
const missing = (page: Page, selectors: readonly string[]) =>
  page.evaluate(
    wanted =>
      wanted.filter(selector => {
        const element = document.querySelector(selector);
        if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
        const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
        const hit = document.elementFromPoint(x, y);
        return !hit || !(element.contains(hit) || hit.contains(element)) || hit === document.body;
      }),
    selectors,
  );

inEachBrowser(
  'a page that is no popup stays whole',
  scene => {
    beforeAll(() => scene.settings({ autoReader: false }));

    test.each(chosen.map(each => [each.name, each] as const))('%s', async (name, situation: Situation) => {
      const { steps = [], stays, holds = 'true' } = situation;
      const page = await scene.visit(path(name));
      await pause(soonMs);
      for (const step of steps) await act(page, step);
      await until(`${stays} to be there`, async () => (await missing(page, stays)).length === 0);
      await pause(asked.includes(situation) ? laterMs : soonMs);
      expect(await missing(page, stays)).toEqual([]);
      expect(await page.evaluate(`Boolean(${holds})`)).toBe(true);
    });
  },
  { more },
);
