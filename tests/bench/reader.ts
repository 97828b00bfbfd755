// How fast the reader opens and leaves, on hub pages and any others, in both browsers, and what it keeps. Needs `npm run build:all`.
import { type BrowserName, browserNames } from '../e2e/browsers.ts';
import { type Figures, median } from './figures.ts';
import { asleep, cycles } from './reader/own.ts';
import { floor as against, hasTestbed, ours, type Results, runTestbed } from './reader/testbed.ts';

const output = process.env.CLEARSTORY_OUT ?? '.output';

/** Opening and leaving, by the testbed. */
function opening(browser: BrowserName, results: Results): Figures {
  const places = [
    ['hub', 'summary-hub', 1],
    ['any page', 'summary-news', 1.2],
  ] as const;
  const figures = places.flatMap(([place, key, max]) => {
    const { placedMsRatio = Number.NaN, leaveMsRatio = Number.NaN, opened, runs } = ours(results[key]);
    return [
      [`${browser}, ${place}: in place`, { value: placedMsRatio, unit: '×', max, against }],
      [`${browser}, ${place}: leaving`, { value: leaveMsRatio, unit: '×', max: 1.2, against }],
      [`${browser}, ${place}: stories opened`, { value: opened / runs, unit: 'of all', min: 1 }],
    ] as const;
  });
  const reloads = results.open.filter(({ product, reloaded }) => product === 'ours' && reloaded).length;
  return { ...Object.fromEntries(figures), [`${browser}: reloads on leaving`]: { value: reloads, unit: '', max: 0 } };
}

/** Stories that open by themselves: from the start of the navigation on. */
function automatic({ auto = [] }: Results): Figures {
  const of = (product: string) => auto.filter(run => run.product === product);
  const placed = (product: string, page: string) =>
    median(of(product).flatMap(run => (run.page === page && run.placedMs ? [run.placedMs] : [])));
  const pages = [...new Set(auto.map(({ page }) => page))];
  // The floor does not show every story.
  const ratios = pages.map(page => placed('ours', page) / placed('floor-auto', page)).filter(Number.isFinite);
  const frames = of('ours').map(({ otherFrames = 0 }) => otherFrames);
  return {
    'automatic: in place': { value: median(ratios), unit: '×', max: 1.1, against: 'floor-auto' },
    'automatic: most frames of the original first': { value: Math.max(...frames), unit: 'frames', max: 0 },
  };
}

/** What changed on the page through opening and leaving: its marker, what was typed, scroll, address, history. */
function lost({ state = [] }: Results): Figures {
  const { before, after } = state.find(({ product }) => product === 'ours') ?? {};
  const changed = Object.entries(before ?? { nothing: 'measured' }).filter(
    ([key, value]) => after?.[key as keyof typeof after] !== value,
  );
  return { 'lost by opening and leaving': { value: changed.length, unit: 'things', max: 0 } };
}

export default async function bench(): Promise<Figures> {
  const figures: Figures = {};
  if (hasTestbed()) {
    for (const browser of browserNames) {
      const passes = browser === 'chrome' ? ['open', 'state', 'auto'] : ['open'];
      const results = runTestbed(output, { browser, passes, news: 4, reps: 3 });
      Object.assign(figures, opening(browser, results));
      if (browser === 'chrome') Object.assign(figures, automatic(results), lost(results));
    }
  }
  return { ...figures, ...(await asleep()), ...(await cycles()) };
}
