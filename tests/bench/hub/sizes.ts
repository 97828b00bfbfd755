import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Figures } from '../figures.ts';

const kB = 1000;

/** Minified and gzipped sizes of the scripts that live in pages, and the zips that the stores get. */
export function sizes(output: string): Figures {
  const figures: Figures = {};
  for (const [script, max] of [
    ['hub', 20],
    ['sweep', undefined],
    ['site', undefined],
    ['reader', 120],
    ['general', undefined],
    ['parts', undefined],
    ['lists', undefined],
    ['peek', undefined],
    ['look', undefined],
    ['aloud', undefined],
    ['place', undefined],
    ['focus', undefined],
    ['closer', undefined],
    ['picker', undefined],
    ['remove', undefined],
    ['slotted', undefined],
  ] as const) {
    const code = readFileSync(`${output}/chrome-mv3/content-scripts/${script}.js`);
    figures[`${script}.content, minified`] = { value: code.length / kB, unit: 'kB', max };
    figures[`${script}.content, gzip`] = { value: gzipSync(code, { level: 9 }).length / kB, unit: 'kB' };
  }
  for (const browser of ['chrome', 'firefox']) {
    execFileSync('npx', ['wxt', 'zip', '-b', browser], {
      stdio: 'ignore',
      env: { ...process.env, CLEARSTORY_OUT: output },
    });
  }
  const zips = existsSync(output) ? readdirSync(output).filter(name => /-(chrome|firefox)\.zip$/.test(name)) : [];
  for (const name of zips) {
    const [, browser] = /-(\w+)\.zip$/.exec(name)!;
    figures[`zip, ${browser}`] = { value: statSync(`${output}/${name}`).size / 1024 ** 2, unit: 'MiB', max: 1 };
  }
  return figures;
}
