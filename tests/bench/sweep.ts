// Popups of thirty libraries and fourteen pages that must not break: the overlay testbed against the built extension.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from '../e2e/browsers.ts';
import type { Figures } from './figures.ts';
import { cost } from './sweep/cost.ts';
import { pagesOf, prepareTestbed, serveTestbed } from './sweep/testbed.ts';
import { timeToClear } from './sweep/time-to-clear.ts';

const extension = resolve(process.env.CLEARSTORY_OUT ?? '.output', 'chrome-mv3');
const setup = join(import.meta.dirname, 'sweep-setup.mjs');

interface Result {
  name: string;
  kind: string;
  clean?: boolean;
  ok?: boolean;
}

/** The testbed's own verdict. */
function verdict(cwd: string): Figures {
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
    clean: { value: overlays.filter(({ clean }) => clean).length / overlays.length, unit: 'share', min: 1, against },
    unbroken: { value: legit.filter(({ ok }) => ok).length / legit.length, unit: 'share', min: 1, against },
  };
}

/** What is seen and what it costs, in a browser with the sweep alone, beside one without us. */
async function measured(folder: string): Promise<Figures> {
  const bed = await serveTestbed(folder);
  const bare = await launch('chrome', { hubPort: bed.port, extension: false });
  const session = await launch('chrome', { hubPort: bed.port });
  try {
    await session.inExtension(() => chrome.storage.local.set({ settings: { autoReader: false } }));
    await new Promise(done => setTimeout(done, 2000));
    const overlays = (await pagesOf(folder)).filter(({ legit }) => !legit);
    return { ...(await timeToClear(session, bare, overlays)), ...(await cost(session, bare)) };
  } finally {
    await session.close();
    await bare.close();
    await bed.close();
  }
}

export default async function bench(): Promise<Figures> {
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No built extension at ${extension}: run "npm run build" first.`);
  }
  const folder = prepareTestbed();
  return { ...verdict(folder), ...(await measured(folder)) };
}
