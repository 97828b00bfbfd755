/**
 * Renders the icons of `assets/icon` into `public/icon`. Run it after a change of the drawings: `node tests/tools/icons.ts`.
 * The PNGs are in git, so that a build needs no browser.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToInstall } from './find-browser.mjs';

const sizes = { plain: [16, 24, 32, 48, 96, 128], open: [16, 24, 32, 48], off: [16, 24, 32, 48] };
/** Under 32 px the simpler drawing is crisper. */
const drawingFor = (state: string, size: number) => `assets/icon/${state}${size < 32 ? '-small' : ''}.svg`;

/** The same picture in the fewest bytes: each way to filter and to pack it is tried. */
function smallest(drawn: Uint8Array): Buffer {
  const picture = PNG.sync.read(Buffer.from(drawn));
  const written = [-1, 0, 1, 2, 3, 4].flatMap(filterType =>
    [0, 1, 2, 3].map(deflateStrategy => PNG.sync.write(picture, { filterType, deflateStrategy, deflateLevel: 9 })),
  );
  return written.reduce((best, each) => (each.length < best.length ? each : best));
}

const executablePath = findBrowser('chrome');
if (!executablePath) throw new Error(howToInstall('chrome'));
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const [state, wanted] of Object.entries(sizes)) {
    for (const size of wanted) {
      const drawing = await readFile(drawingFor(state, size), 'base64');
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img src="data:image/svg+xml;base64,${drawing}" width=${size} height=${size} style="display:block">`,
      );
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(`public/icon/${size}${state === 'plain' ? '' : `-${state}`}.png`, smallest(png));
    }
  }
} finally {
  await browser.close();
}
