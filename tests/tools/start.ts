// `npm start [-- firefox]`: the built extension on the demo hub, in a browser window. Called through `npm run`, so that the
// shell looks for `node` again after `setup.mjs` installed the one this project uses.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, launch, type Session, until } from '../e2e/browsers.ts';
import { type Hub, pages, startHub } from '../hub/server.ts';
import { findBrowser, howToInstall } from './find-browser.mjs';
import { picturePopup } from './shots/popup.ts';

const output = process.env.CLEARSTORY_OUT ?? '.output';
const seed = pages.find(({ id }) => id === 'seed')!;

function choose(asked: string | undefined): BrowserName {
  if (asked !== undefined && asked !== 'chrome' && asked !== 'firefox')
    throw new Error('usage: npm start [-- firefox]');
  const name = asked ?? (['chrome', 'firefox'] as const).find(each => findBrowser(each)) ?? 'chrome';
  if (!findBrowser(name)) throw new Error(howToInstall(name));
  return name;
}

function build(name: BrowserName): void {
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', name], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
}

const hasScreen =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Without a screen there is nothing to look at but pictures. */
async function picture(session: Session, name: BrowserName, hub: Hub): Promise<void> {
  const folder = join(output, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const page = await session.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(hub.origin + seed.path, { waitUntil: 'load' });
  await until('the reader', () => session.inReader(page, root => root !== null));
  await page.screenshot({ path: join(folder, `start-${name}-reader.png`) });
  await picturePopup(session, page, join(folder, `start-${name}-popup.png`));
  console.log(`No screen here. Pictures of reader and popup are in ${folder}.`);
}

async function show(session: Session, hub: Hub): Promise<void> {
  await until('the first-run tab', async () =>
    (await session.addresses()).includes(session.extensionUrl('welcome.html')),
  );
  const page = await session.newPage();
  await page.goto(hub.origin + seed.path);
  await page.bringToFront();
  console.log(
    `${hub.origin}${seed.path} is open, with Clearstory in the toolbar. Alt+R or Esc goes back to the page. Ctrl+C ends.`,
  );
  await new Promise<void>(done => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
    session.onClosed(done);
  });
}

const name = choose(process.argv[2]);
console.log(`Building for ${name} …`);
build(name);
const hub = await startHub();
const session = await launch(name, { hubPort: hub.port, headful: hasScreen });
try {
  await (hasScreen ? show(session, hub) : picture(session, name, hub));
} finally {
  await session.close();
  await hub.close();
}
