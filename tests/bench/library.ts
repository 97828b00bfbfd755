// What a large library costs, in Chromium: its file taken in and given out, a saved story opened offline. Needs `npm run build:all`.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Session } from '../e2e/browsers.ts';
import { catchFile } from '../e2e/saved-file.ts';
import { pages, startHub } from '../hub/server.ts';
import { type Figures, quartiles } from './figures.ts';
import { untilPainted } from './hub/popup.ts';
import { exportTime, floorTimes, importTime, madeFile } from './library/file.ts';

const output = process.env.CLEARSTORY_OUT ?? '.output';
/** As many as are kept at most. */
const count = 5_000;
const rounds = 7;
const paints = 21;
const story = pages.find(({ id }) => id === 'seed')!;

/** The lower quartile: other load on the machine only ever adds. */
const low = (times: readonly number[]) => quartiles(times)[0];

interface File {
  seen: unknown[];
  positions: unknown[];
  saved: unknown[];
}
const entries = (text: string) => {
  const { seen, positions, saved } = JSON.parse(text) as File;
  return seen.length + positions.length + saved.length;
};

async function fileFigures(session: Session): Promise<Figures> {
  const text = madeFile(count, Date.now());
  const times = { into: [] as number[], out: [] as number[], floorInto: [] as number[], floorOut: [] as number[] };
  let lost = 0;
  for (let round = 0; round < rounds; round++) {
    const page = await session.openOwnPage('options.html');
    await page.waitForSelector('#library input[type=file]');
    await catchFile(page);
    times.into.push(await importTime(page, text));
    const exported = await exportTime(page);
    times.out.push(exported.ms);
    lost = Math.max(lost, entries(text) - entries(exported.text));
    const floor = await floorTimes(page, text);
    times.floorInto.push(floor.into);
    times.floorOut.push(floor.out);
    await page.close();
  }
  const name = `${count} stories read, ${count / 5} saved`;
  const against = 'one transaction over bare stores, in turns';
  return {
    [`file taken in, ${name}`]: { value: low(times.into) / low(times.floorInto), unit: '×', max: 4, against },
    [`file taken in, ${name}, time`]: { value: low(times.into), unit: 'ms' },
    [`file given out, ${name}`]: { value: low(times.out) / low(times.floorOut), unit: '×', max: 3, against },
    [`file given out, ${name}, time`]: { value: low(times.out), unit: 'ms' },
    [`entries lost on the way, ${name}`]: { value: lost, unit: 'entries', max: 0 },
  };
}

async function savedFigures(session: Session, address: string): Promise<Figures> {
  const page = await session.openOwnPage('options.html');
  await page.evaluate(
    url => chrome.runtime.sendMessage({ type: 'story:keep', message: { url, on: true } }) as Promise<unknown>,
    address,
  );
  await page.close();
  const times: Record<'ours' | 'floor', number[]> = { ours: [], floor: [] };
  await session.offline(true);
  for (let round = 0; round < paints; round++) {
    times.ours.push(await untilPainted(session, `reader-page.html#saved:${encodeURIComponent(address)}`, '#root p'));
    times.floor.push(await untilPainted(session, 'floor.html', 'p'));
  }
  await session.offline(false);
  return {
    'saved story offline, first paragraph painted': {
      value: low(times.ours) / low(times.floor),
      unit: '×',
      max: 4,
      against: 'an HTML file in the package with the same paragraphs, in turns',
    },
    'saved story offline, first paragraph painted, time': { value: low(times.ours), unit: 'ms' },
  };
}

/** A copy of the built extension with the story as a plain page of its own. */
function withFloor(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'clearstory-floor-'));
  cpSync(`${output}/chrome-mv3`, folder, { recursive: true });
  const { title, blocks } = story.truth!;
  const text = [`<h1>${title}</h1>`, ...blocks.map(block => `<p>${block}</p>`)].join('');
  writeFileSync(join(folder, 'floor.html'), `<!doctype html><html lang="en"><meta charset="utf-8">${text}</html>`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export default async function bench(): Promise<Figures> {
  const hub = await startHub();
  const floor = withFloor();
  const session = await launch('chrome', { hubPort: hub.port, extension: floor.folder });
  try {
    return { ...(await savedFigures(session, hub.origin + story.path)), ...(await fileFigures(session)) };
  } finally {
    await session.close();
    await hub.close();
    floor.remove();
  }
}
