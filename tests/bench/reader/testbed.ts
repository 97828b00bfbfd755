import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName } from '../../e2e/browsers.ts';

const shared = resolve('../shared');
const testbed = join(shared, 'testbeds/reader-open');
/** One of each make: both themes, short, long, Khmer, with pictures. A round over all of them takes a quarter of an hour. */
const stories = ['soledad-seed', 'soledad-khmer', 'soledad-gallery-youtube', 'foxiz-long'];

/** What every ratio is held against. */
export const floor = 'floor: Readability + DOMPurify + one insert, injected on click; same run';

/** The medians of one product over pages, as ratios to the floor on the same page. */
export interface Row {
  product: string;
  opened: number;
  runs: number;
  placedMs?: number;
  placedMsRatio?: number;
  leaveMsRatio?: number;
}

interface AutoRun {
  product: string;
  page: string;
  placedMs?: number;
  otherFrames?: number;
}

interface State {
  kept: boolean;
  field: string;
  scroll: number;
  history: number;
  url: string;
}

export interface Results {
  /** Over all pages, over the hub's, and over those of other sites. */
  summary: Row[];
  'summary-hub'?: Row[];
  'summary-news'?: Row[];
  open: { product: string; reloaded?: boolean }[];
  auto?: AutoRun[];
  state?: { product: string; before: State; after?: State }[];
}

interface Options {
  browser: BrowserName;
  passes: readonly string[];
  /** How many pages of other sites. */
  news: number;
  reps: number;
}

/** False, with a word about it, where the testbed is not: it and its pages are no part of this repository. */
export function hasTestbed(): boolean {
  const found = existsSync(testbed);
  if (!found) console.log('left out: put the project’s shared data beside this folder, as ../shared, to measure it.');
  return found;
}

interface Manifest {
  host_permissions: string[];
  background: { scripts?: string[] };
}

const settings = (autoReader: boolean) => ({ local: { settings: { version: 1, autoReader } } });

/**
 * The built extension, let in everywhere: the testbed tells of the command as the browser does, without the person's own act that
 * lets it in (`activeTab`). In Firefox the testbed has no hand for settings, so there the copy brings its own. What it runs is the
 * same.
 */
function letIn(source: string, folder: string): string {
  const dir = join(folder, 'ours');
  cpSync(source, dir, { recursive: true });
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  manifest.host_permissions.push('*://*/*');
  if (manifest.background.scripts) {
    const { local } = settings(false);
    writeFileSync(join(dir, 'settings.js'), `browser.storage.local.set(${JSON.stringify(local)});\n`);
    manifest.background.scripts.unshift('settings.js');
  }
  writeFileSync(file, JSON.stringify(manifest));
  return dir;
}

/** Stories opened by the keyboard command with the automatic reader off, and by themselves with it on. */
const product = (dir: string) => ({
  name: 'ours',
  dir,
  trigger: 'command:toggle-reader',
  storage: settings(false),
  auto: { storage: settings(true) },
});

/** Runs the testbed of the shared data on the built extension. */
export function runTestbed(output: string, { browser, passes, news, reps }: Options): Results {
  const folder = mkdtempSync(join(tmpdir(), 'clearstory-open-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        READER_BENCH_HUB: join(shared, 'data/hub-pages'),
        READER_BENCH_NEWS: join(shared, 'data/articles/news-a'),
      },
    });
  try {
    cpSync(testbed, folder, { recursive: true });
    const dir = letIn(resolve(output, `${browser}-mv3`), folder);
    writeFileSync(join(folder, 'products.json'), JSON.stringify([product(dir)]));
    run('npm', 'install', '--silent');
    run('node', 'floor/build.mjs');
    const options = {
      browser: browser === 'chrome' ? 'chromium' : browser,
      products: 'products.json',
      only: 'floor-inject,ours',
      passes: passes.join(),
      news: String(news),
      hub: stories.join(),
      reps: String(reps),
      'task-reps': '0',
      out: 'results.json',
    };
    run('node', 'run.mjs', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]));
    return JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The row of ours, or nothing but holes where it was not measured. */
export const ours = (rows: readonly Row[] = []): Row =>
  rows.find(row => row.product === 'ours') ?? { product: 'ours', opened: 0, runs: Number.NaN };
