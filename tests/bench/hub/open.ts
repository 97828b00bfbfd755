import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Figures } from '../figures.ts';

const shared = resolve('../shared');
/** One of each make: both themes, short, long, Khmer, with pictures. A round over all of them takes a quarter of an hour. */
const stories = ['soledad-seed', 'soledad-khmer', 'soledad-gallery-youtube', 'foxiz-long'];

interface Row {
  product: string;
  opened: number;
  runs: number;
  placedMsRatio?: number;
  leaveMsRatio?: number;
}
interface Run {
  product: string;
  otherFrames?: number;
}

/** Stories opened by the keyboard command with the automatic reader off, and by themselves with it on. */
const product = (dir: string) => {
  const settings = (autoReader: boolean) => ({ local: { settings: { version: 1, autoReader } } });
  return {
    name: 'ours',
    dir,
    trigger: 'command:toggle-reader',
    storage: settings(false),
    auto: { storage: settings(true) },
  };
};

function figuresOf({ summary, auto = [] }: { summary: Row[]; auto?: Run[] }): Figures {
  const ours = summary.find(row => row.product === 'ours');
  if (!ours) throw new Error('the testbed measured nothing of ours');
  const against = 'floor: Readability + DOMPurify + one insert, injected on click; same run';
  const frames = auto.filter(run => run.product === 'ours').map(({ otherFrames = 0 }) => otherFrames);
  return {
    'reader open, in place': { value: ours.placedMsRatio ?? Number.NaN, unit: '×', against },
    'reader leave': { value: ours.leaveMsRatio ?? Number.NaN, unit: '×', against },
    'reader open, stories opened': { value: ours.opened / ours.runs, unit: 'of all', min: 1 },
    'automatic, most frames of something else first': { value: Math.max(...frames), unit: 'frames' },
  };
}

/**
 * How fast the reader opens and leaves, as ratios to the testbed's floor. Reported, no limit on the ratios. The testbed and its
 * pages are not part of this repository.
 */
export function open(output: string): Figures {
  const testbed = join(shared, 'testbeds/reader-open');
  if (!existsSync(testbed)) {
    console.log(
      'reader open: left out. Put the project’s shared data beside this folder, as ../shared, to measure it.',
    );
    return {};
  }
  const folder = mkdtempSync(join(tmpdir(), 'clearstory-open-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, READER_BENCH_HUB: join(shared, 'data/hub-pages') },
    });
  try {
    cpSync(testbed, folder, { recursive: true });
    writeFileSync(join(folder, 'products.json'), JSON.stringify([product(resolve(output, 'chrome-mv3'))]));
    run('npm', 'install', '--silent');
    run('node', 'floor/build.mjs');
    run(
      'node',
      'run.mjs',
      '--products',
      'products.json',
      '--passes',
      'open,auto',
      '--news',
      '0',
      '--hub',
      stories.join(),
      '--reps',
      '3',
      '--out',
      'results.json',
    );
    return figuresOf(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
