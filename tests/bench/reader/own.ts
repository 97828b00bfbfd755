import type { Page } from 'puppeteer-core';
import { launch, type Session, until } from '../../e2e/browsers.ts';
import { startForeignSite } from '../../e2e/foreign/pages.ts';
import { type Figures, median } from '../figures.ts';
import { heapOf } from './heap.ts';

/* What the testbed has no hand for: real keys on a page of another site, with the worker asleep, and very often. Chromium. */

const wakings = 5;
const openings = 200;

/** A page of another site with the built extension beside it. Its key is the browser's own: nobody else may let it in. */
async function onForeignPage<T>(work: (session: Session, page: Page) => Promise<T>): Promise<T> {
  const site = await startForeignSite();
  const session = await launch('chrome', { hubPort: 1, asks: true });
  try {
    await until('the first-run tab', async () =>
      (await session.addresses()).includes(session.extensionUrl('welcome.html')),
    );
    const page = await session.newPage();
    await page.goto(`${site.origin}/small`);
    return await work(session, page);
  } finally {
    await session.close();
    site.close();
  }
}

/**
 * Presses the key and waits, in the page itself, until the reader is there or gone and a frame was drawn. Milliseconds from the
 * key's release, which the page hears right after the browser took the press.
 */
async function press(session: Session, page: Page, open: boolean): Promise<number> {
  const done = page.evaluate(
    wanted =>
      new Promise<number>(resolve => {
        let start = Number.NaN;
        window.addEventListener('keyup', ({ timeStamp }) => (start = timeStamp), { capture: true, once: true });
        const look = () =>
          (document.querySelector('clear-story') !== null) === wanted
            ? requestAnimationFrame(() => resolve(performance.now() - start))
            : requestAnimationFrame(look);
        look();
      }),
    open,
  );
  await session.shortcut(page);
  return done;
}

/** With the worker stopped, as after half a minute of rest, against one that runs. */
export const asleep = (): Promise<Figures> =>
  onForeignPage(async (session, page) => {
    const times: Record<'awake' | 'asleep', number[]> = { awake: [], asleep: [] };
    for (let round = 0; round < wakings; round++) {
      for (const state of ['awake', 'asleep'] as const) {
        await page.reload();
        await session.inExtension(() => chrome.runtime.sendMessage({}).catch(() => {}));
        if (state === 'asleep') await session.stopBackground();
        times[state].push(await press(session, page, true));
      }
    }
    return {
      'worker asleep: stories opened': { value: times.asleep.length, unit: `of ${wakings}`, min: wakings },
      'worker asleep: in place': {
        value: median(times.asleep) / median(times.awake),
        unit: '×',
        max: 1.2,
        against: 'ours with the worker running',
      },
    };
  });

/** What is left in the page by opening and leaving very often, after the first times. */
export const cycles = (): Promise<Figures> =>
  onForeignPage(async (session, page) => {
    const client = await page.createCDPSession();
    const turn = async () => {
      await press(session, page, true);
      await press(session, page, false);
    };
    // What comes on first use is no growth.
    for (let warm = 0; warm < 5; warm++) await turn();
    const before = await heapOf(client);
    for (let each = 0; each < openings; each++) await turn();
    const after = await heapOf(client);
    return {
      [`${openings} openings: heap growth`]: {
        value: (after.used / before.used - 1) * 100,
        unit: '%',
        max: 5,
      },
      [`${openings} openings: growth of objects, compiled code aside`]: {
        value: (after.objects / before.objects - 1) * 100,
        unit: '%',
      },
      [`${openings} openings: nodes left behind`]: { value: after.nodes - before.nodes, unit: '', max: 0 },
    };
  });
