// Popups of thirty libraries and fourteen pages that must not break: the overlay testbed against the built extension.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Figures } from './figures.ts';

const source = resolve(process.env.CLEARSTORY_TESTBEDS ?? '../shared/testbeds', 'overlays');
const extension = resolve(process.env.CLEARSTORY_OUT ?? '.output', 'chrome-mv3');
const setup = join(import.meta.dirname, 'sweep-setup.mjs');

interface Result {
  name: string;
  kind: string;
  clean?: boolean;
  ok?: boolean;
}

/** With narrow fonts one of its stories is lower than the view: then nothing scrolls, and the testbed takes it for hidden. */
function lengthen(file: string): void {
  const articles = JSON.parse(readFileSync(file, 'utf8')) as { paras: string[] }[];
  writeFileSync(file, JSON.stringify(articles.map(each => ({ ...each, paras: [...each.paras, ...each.paras] }))));
}

/** The testbed, ready to run: copied beside the other temporary files, since its own folder may be read-only. */
function testbed(): string {
  if (!existsSync(join(source, 'run.mjs'))) {
    throw new Error(`No overlay testbed at ${source}: set CLEARSTORY_TESTBEDS to the folder that holds "overlays".`);
  }
  const folder = join(tmpdir(), 'clearstory-overlays');
  cpSync(source, folder, { recursive: true, filter: file => !file.includes('node_modules') });
  const step = (command: string, ...rest: string[]) => execFileSync(command, rest, { cwd: folder, stdio: 'ignore' });
  step('chmod', '-R', 'u+w', folder);
  if (!existsSync(join(folder, 'node_modules'))) step('npm', 'install', '--no-audit', '--no-fund');
  lengthen(join(folder, 'articles.json'));
  step(process.execPath, 'build.mjs');
  return folder;
}

export default async function bench(): Promise<Figures> {
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No built extension at ${extension}: run "npm run build" first.`);
  }
  const cwd = testbed();
  const out = join(cwd, 'results.json');
  const options = ['--extension', extension, '--setup', setup, '--out', out, '--workers', '2'];
  execFileSync(process.execPath, ['run.mjs', ...options], { cwd, stdio: 'ignore' });
  const { results } = JSON.parse(readFileSync(out, 'utf8')) as { results: Result[] };
  const overlays = results.filter(({ kind }) => kind !== 'legit');
  const legit = results.filter(({ kind }) => kind === 'legit');
  for (const { name } of overlays.filter(({ clean }) => !clean)) console.log(`not clean: ${name}`);
  for (const { name } of legit.filter(({ ok }) => !ok)) console.log(`broken: ${name}`);
  const against = 'without an extension: 0 clean, all pages that must not break pass';
  return {
    clean: { value: overlays.filter(({ clean }) => clean).length / overlays.length, unit: 'share', min: 0.95, against },
    unbroken: { value: legit.filter(({ ok }) => ok).length / legit.length, unit: 'share', min: 1, against },
  };
}
