// What the popup costs with many stories kept, in Chromium. Needs `npm run build:all`.
import { search, shelfOf } from '../../components/headlines/search.ts';
import { launch, type Session, until } from '../e2e/browsers.ts';
import { fillLibrary, searchInPopup } from '../e2e/library.ts';
import { startHub } from '../hub/server.ts';
import type { Figures } from './figures.ts';
import { paints, storyTitles, withFloor } from './hub/popup.ts';

const output = process.env.CLEARSTORY_OUT ?? '.output';
const sizes = [10, 1_000, 10_000] as const;

/** A search and a plain loop over the same titles, in turns: how many times as long it takes. Other load only ever adds. */
function searchRatio(count: number): { ratio: number; ms: number } {
  const words = ['lake', 'Port', 'ministry', 'rice', 'ប្រជុំ', 'Tonlé Sap', 'ferry', 'school', 'council', 'harvest'];
  const titles = Array.from({ length: count }, (_, n) =>
    Array.from({ length: 9 }, (_, at) => words[(n * 7 + at * 3 + (n >> at)) % words.length])
      .join(' ')
      .toLowerCase(),
  );
  const shelf = shelfOf([], { urls: titles.map((_, n) => `https://hub.example/${n}/`), titles });
  const [ours, plain] = [() => search(shelf, 'council rice'), () => titles.filter(title => title.includes('council'))];
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 200; round++)
    for (const [at, work] of [ours, plain].entries()) {
      const start = performance.now();
      work();
      best[at] = Math.min(best[at]!, performance.now() - start);
    }
  return { ratio: best[0]! / best[1]!, ms: best[0]! };
}

async function paintsWith(session: Session, count: number): Promise<Figures> {
  const { ours, floor } = await paints(session);
  return {
    [`first headline painted, ${count} stories`]: {
      value: ours / floor,
      unit: '×',
      max: 1.5,
      against: 'an HTML file in the package with the same rows, in turns',
    },
    [`first headline painted, ${count} stories, time`]: { value: ours, unit: 'ms' },
    [`floor beside ${count} stories, time`]: { value: floor, unit: 'ms' },
  };
}

export default async function bench(): Promise<Figures> {
  const hub = await startHub();
  const floor = withFloor(`${output}/chrome-mv3`, storyTitles.slice(0, 10));
  const session = await launch('chrome', { hubPort: hub.port, extension: floor.folder });
  try {
    await until('ten headlines', () =>
      session.inExtension(async () => {
        const { headlines } = (await chrome.storage.local.get('headlines')) as { headlines?: { items: unknown[] } };
        return (headlines?.items.length ?? 0) >= 10;
      }),
    );
    let figures: Figures = {};
    for (const count of sizes) {
      if (count > 10) await fillLibrary(session, count);
      figures = { ...figures, ...(await paintsWith(session, count)) };
    }
    // Against the floor of the same minute: how busy the machine is changes more than what is kept.
    const ratioOf = (count: number) => figures[`first headline painted, ${count} stories`]!.value;
    const { ratio, ms } = searchRatio(10_000);
    const typed = await searchInPopup(session, 'lake');
    return {
      ...figures,
      'growth from 10 to 10,000 stories': { value: ratioOf(10_000) / ratioOf(10), unit: '×', max: 1.2 },
      'search of 10,000 titles': { value: ratio, unit: '×', max: 2, against: 'a plain loop of String.includes' },
      'search of 10,000 titles, time': { value: ms, unit: 'ms' },
      'tasks from keystroke to its count': { value: typed.counted ? 1 : 2, unit: 'tasks', max: 1 },
      'keystroke to its count and rows, time': { value: typed.ms, unit: 'ms' },
    };
  } finally {
    await session.close();
    await hub.close();
    floor.remove();
  }
}
