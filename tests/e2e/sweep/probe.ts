import type { Page } from 'puppeteer-core';

/** What a person meets on a page. */
export interface Probe {
  /** Share of points at which something else than the publisher's page is hit. */
  covered: number;
  /** Share of points at which the page's own text is hit: none when the page is inert. */
  reached: number;
  blurred: boolean;
}

/** Looks at a grid of points and at the page's edges. */
export const probe = (page: Page): Promise<Probe> =>
  page.evaluate(() => {
    const site = document.getElementById('page')!;
    const places: [number, number][] = [];
    for (let column = 0; column < 5; column++) {
      const x = ((column + 0.5) / 5) * innerWidth;
      for (let row = 0; row < 5; row++) places.push([x, ((row + 0.5) / 5) * innerHeight]);
      places.push([x, 12], [x, innerHeight - 20]);
    }
    const hits = places.map(([x, y]) => document.elementFromPoint(x, y));
    const share = (is: (element: Element) => boolean) =>
      hits.filter(hit => hit !== null && is(hit)).length / hits.length;
    return {
      covered: share(hit => !site.contains(hit) && hit !== document.body && hit !== document.documentElement),
      reached: share(hit => site.contains(hit) && hit !== site),
      blurred: getComputedStyle(site).filter.includes('blur'),
    };
  });

/** How far a turn of the wheel over the story moves the page. */
export async function wheel(page: Page): Promise<number> {
  const top = () => page.evaluate(() => scrollY + document.body.scrollTop);
  const before = await top();
  await page.mouse.move(600, 400);
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel({ deltaY: 200 });
  await new Promise(done => setTimeout(done, 350));
  return (await top()) - before;
}
