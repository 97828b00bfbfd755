// The public testbed of ../shared, run on a copy of our own: it wants its packages installed beside it.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';

const shared = resolve(import.meta.dirname, '../../../../shared');
export const sets = ['news-a', 'news-b', 'blogs-c'] as const;

export type Pages = (typeof sets)[number];

/** One extractor's row of the testbed's report, and its pages. */
export interface Row {
  F1: string;
  P: string;
  R: string;
  CI95: string;
  title?: string;
  author?: string;
  date?: string;
  cold95: string;
  warm50: string;
  pages: { id: string; url: string; p: number; r: number }[];
}

export interface Run {
  rows: Record<string, Row>;
  /** Pages whose live document an extractor changed. */
  changed: Record<string, number>;
  /** Pages whose audit said that something is missing. */
  alarms: ReadonlySet<string>;
}

/** Where the testbed's copy lives, or null where ../shared is not there. */
export function testbed(output: string): string | null {
  const source = `${shared}/testbeds/extraction`;
  if (!existsSync(source) || !existsSync(`${shared}/data/articles`)) return null;
  const home = resolve(output, 'testbed');
  const copy = `${home}/testbeds/extraction`;
  if (!existsSync(copy)) {
    mkdirSync(`${home}/testbeds`, { recursive: true });
    cpSync(source, copy, { recursive: true });
    symlinkSync(`${shared}/data`, `${home}/data`);
  }
  if (!existsSync(`${copy}/dist/readability.js`)) {
    execFileSync('chmod', ['-R', 'u+w', copy]);
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: copy, stdio: 'ignore' });
    execFileSync('npm', ['run', 'build'], { cwd: copy, stdio: 'ignore' });
  }
  return copy;
}

/** Runs the peers and our bundle over one set. */
export function runSet(copy: string, set: Pages, bundle: string, reps: number): Run {
  const tsx = (...args: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28 });
  const out = `out/bench-${set}`;
  // Peers that change the page come last, as the runner asks.
  const log = tsx(
    ...[
      'src/run.ts',
      '--dataset',
      set,
      '--extractors',
      'readability,defuddle',
      '--bundle',
      `product=${resolve(bundle)}`,
    ],
    ...['--reps', String(reps), '--out', out],
  );
  tsx('src/report.ts', '--dataset', set, '--out', out, '--json', `${out}.json`);
  const alarms = readFileSync(`${copy}/${out}/product.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { id: string; extra?: { missing: number } })
    .filter(({ extra }) => (extra?.missing ?? 0) > 0)
    .map(({ id }) => id);
  return {
    rows: JSON.parse(readFileSync(`${copy}/${out}.json`, 'utf8')),
    changed: JSON.parse(/mutated by (\{.*\})/.exec(log)?.[1] ?? '{}'),
    alarms: new Set(alarms),
  };
}

/** A page's half by a stable hash of its host: one to look at, one only to score. */
export function isLooked(url: string): boolean {
  let hash = 2166136261;
  for (const char of new URL(url).hostname.replace(/^www\./, '')) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  hash ^= hash >>> 15;
  return (hash >>> 0) % 2 === 0;
}
