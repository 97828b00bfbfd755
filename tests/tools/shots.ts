// `npm run shots -- [chrome|firefox] [pattern of names]`: pictures of every surface in every dress, for a person to look at,
// and the two pictures of the README. Real runs of the built extension on the demo hub.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, launch, type Plain, type Session, until } from '../e2e/browsers.ts';
import { coveredPage } from '../e2e/covered-page.ts';
import { press, stands } from '../e2e/reader-hand.ts';
import { type Hub, pages, startHub } from '../hub/server.ts';
import { type Chosen, type Dress, dresses, looks, panels, sites, spoken, stories } from './shots/dresses.ts';
import { rtl } from './shots/pages.ts';
import { picturePopup } from './shots/popup.ts';
import { lendVoices } from './shots/voices.ts';

/** What tells that something opened. */
const opened = '.panel, .receipt, .closer, .toast, .voice-bar, .veil';

const ownPages = { popup: 400, options: 1280, welcome: 1280 } as const;

const output = process.env.CLEARSTORY_OUT ?? '.output';
const name = (process.argv[2] ?? 'chrome') as BrowserName;
const unwanted = (path: string) => !new RegExp(process.argv[3] ?? '').test(path);
if (!['chrome', 'firefox'].includes(name))
  throw new Error('usage: npm run shots -- [chrome|firefox] [pattern of names]');
const folder = join(output, 'screenshots');
mkdirSync(folder, { recursive: true });
mkdirSync('docs', { recursive: true });

/** Pictures and fonts of the story are there. */
const drawn = (session: Session, page: Page) =>
  session.inReader(page, async root => {
    await document.fonts.ready;
    const seen = [...(root?.querySelectorAll('img') ?? [])].filter(
      img => img.getBoundingClientRect().top < innerHeight,
    );
    const still = root?.getAnimations().every(({ playState }) => playState !== 'running');
    return Boolean(still) && seen.every(img => img.complete);
  });

interface Shot {
  id: string;
  end?: boolean;
  /** Clicked one after the other. */
  opens?: readonly string[];
  /** Scrolled so far before that. */
  down?: number;
}

const pathOf = (id: string) => (id === 'rtl' ? `/${id}/` : pages.find(each => each.id === id)!.path);

async function shootStory(
  session: Session,
  hub: Hub,
  dress: Dress,
  { id, end, opens = [], down = 0 }: Shot,
  path: string,
) {
  if (unwanted(path)) return;
  const page = await openStory(session, hub, dress, id);
  if (end) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  if (opens[0] === 'key:l' && name === 'chrome') await lendVoices(page, session.extensionUrl(''));
  if (down) await page.evaluate(way => scrollTo(0, way), down);
  for (const opener of opens) await press(session, page, opener);
  if (opens.length) await stands(session, page, opened);
  await until('the pictures', () => drawn(session, page));
  await page.screenshot({ path });
  await page.close();
}

async function shootOwnPage(session: Session, dress: Dress, page: keyof typeof ownPages, path: string) {
  if (unwanted(path)) return;
  const tab = await session.openOwnPage(`${page}.html`);
  const width = Math.min(dress.width ?? ownPages[page], ownPages[page]);
  await tab.setViewport({ width, height: page === 'popup' ? 600 : 800 });
  await session.colorScheme(tab, dress.scheme ?? 'light');
  await tab.waitForSelector('h1, h2');
  if (page === 'popup')
    await until('the headlines', () =>
      tab.evaluate(() => {
        const pictures = [...document.querySelectorAll<HTMLImageElement>('.row img')];
        return pictures.length > 3 && pictures.every(img => img.complete);
      }),
    );
  await tab.evaluate(async () => void (await document.fonts.ready));
  await tab.screenshot({ path });
  await tab.close();
}

async function openStory(session: Session, hub: Hub, dress: Dress, id: string): Promise<Page> {
  const page = await session.newPage();
  await page.setViewport({ width: dress.width ?? 1280, height: 800 });
  await session.colorScheme(page, dress.scheme ?? 'light');
  await page.goto(hub.origin + pathOf(id), { waitUntil: 'load' });
  await until(`the story ${id}`, () => session.inReader(page, root => root !== null));
  return page;
}

/** The line that says one is back where one stopped. */
async function shootBack(session: Session, hub: Hub, dress: Dress, path: string) {
  if (unwanted(path)) return;
  const id = dress.settings?.language === 'km' ? 'foxiz-khmer' : 'soledad-long';
  const first = await openStory(session, hub, dress, id);
  await first.evaluate(() => scrollTo(0, 900));
  await new Promise(done => setTimeout(done, 4000));
  await first.close();
  const page = await openStory(session, hub, dress, id);
  await stands(session, page, '.toast');
  await until('the pictures', () => drawn(session, page));
  await page.screenshot({ path });
  await page.close();
}

/** The picker over the publisher's page. */
async function shootPicker(session: Session, hub: Hub, dress: Dress, path: string) {
  if (unwanted(path)) return;
  const page = await openStory(session, hub, dress, 'seed');
  for (const selector of ['[data-opens=menu]', '.menu [data-item=point]']) await press(session, page, selector);
  await stands(session, page, '.ring', 'inNotice');
  await new Promise(done => setTimeout(done, 500));
  await page.screenshot({ path });
  await page.close();
}

/** A story on paper. */
async function printStory(session: Session, hub: Hub, path: string) {
  if (unwanted(path) || session.name !== 'chrome') return;
  const page = await openStory(session, hub, {}, 'seed');
  await until('the pictures', () => drawn(session, page));
  await page.pdf({ path, format: 'A4', printBackground: false });
  await page.close();
}

/** The real popup, over a story that is open in the reader. */
async function shootPopup(session: Session, hub: Hub, path: string) {
  if (unwanted(path)) return;
  const page = await session.newPage();
  await page.goto(hub.origin + pages.find(({ id }) => id === 'seed')!.path, { waitUntil: 'load' });
  await until('the story', () => session.inReader(page, root => root !== null));
  await picturePopup(session, page, path);
  await page.close();
}

/** What the popup says of a page's pop-ups, its receipt open, in each of its situations. */
const situations = ['swept', 'left-alone', 'site', 'site-swept'] as const;
/** The popup is dressed by the settings alone: no protocol reaches its media. */
const popupDresses: Readonly<Record<string, Chosen>> = {
  light: { palette: 'paper' },
  dark: { palette: 'night' },
  khmer: { palette: 'paper', language: 'km' },
};

async function shootReceipt(
  session: Session,
  address: string,
  situation: (typeof situations)[number],
  path: string,
): Promise<void> {
  const page = await session.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const isThere = () => page.evaluate(() => document.querySelector('.bar') !== null);
  await until('the pop-ups', isThere);
  const popup = await session.clickAction(page);
  await until('the headlines and the page’s line', () =>
    popup.evaluate(async () => {
      await document.fonts.ready;
      return document.querySelectorAll('.row').length > 3 && document.querySelector('.put-away') !== null;
    }),
  );
  if (situation === 'site-swept')
    await popup.evaluate(() => document.querySelector<HTMLElement>('.put-away > .link')!.click());
  if (situation !== 'site')
    await until('the receipt', () =>
      popup.evaluate(() => {
        const line = document.querySelector<HTMLElement>('.put-away-line');
        if (line?.ariaExpanded === 'false') line.click();
        return document.querySelector('.put-away .sash') !== null;
      }),
    );
  writeFileSync(path, await popup.picture());
  await popup.close();
  await page.close();
}

async function wear(session: Session, settings: Chosen): Promise<void> {
  await session.inExtension(chosen => chrome.storage.local.set({ settings: chosen }), settings as Plain);
}

/** Another site, on loopback. */
const elsewhere = createServer((_, answer) => {
  answer.setHeader('content-type', 'text/html; charset=utf-8');
  answer.end(coveredPage);
});
await new Promise<void>(done => elsewhere.listen(0, '127.0.0.1', done));
const site = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
const covered = '/covered/';

const hub = await startHub({
  more: new Map([
    [covered, coveredPage],
    [pathOf('rtl'), rtl],
  ]),
});
const session = await launch(name, { hubPort: hub.port });
try {
  await until('the first-run tab', async () =>
    (await session.addresses()).includes(session.extensionUrl('welcome.html')),
  );
  for (const [dressName, dress] of Object.entries(dresses)) {
    await wear(session, dress.settings ?? {});
    const path = (what: string) => join(folder, `${name}-${what}-${dressName}.png`);
    for (const [what, shot] of Object.entries(stories)) await shootStory(session, hub, dress, shot, path(what));
    for (const [what, opens] of Object.entries(panels))
      await shootStory(
        session,
        hub,
        dress,
        { id: dressName === 'khmer' ? 'soledad-khmer' : 'seed', opens, down: spoken.has(what) ? 500 : 0 },
        path(what),
      );
    await shootBack(session, hub, dress, path('back'));
    await shootPicker(session, hub, dress, path('picker'));
    await wear(session, { ...dress.settings, ...sites });
    for (const page of Object.keys(ownPages) as (keyof typeof ownPages)[])
      await shootOwnPage(session, dress, page, path(page));
  }
  for (const [dressName, dress] of Object.entries(looks)) {
    await wear(session, dress.settings ?? {});
    const path = join(folder, `${name}-sheet-${dressName}.png`);
    await shootStory(session, hub, dress, { id: 'seed', opens: panels.sheet }, path);
  }
  await wear(session, {});
  const { picture: _, ...wordy } = panels;
  for (const [what, opens] of Object.entries({ story: [], ...wordy }))
    await shootStory(
      session,
      hub,
      {},
      { id: 'rtl', opens, down: spoken.has(what) ? 300 : 0 },
      join(folder, `${name}-${what}-rtl.png`),
    );
  await printStory(session, hub, join(folder, `${name}-print.pdf`));
  for (const [dressName, settings] of Object.entries(popupDresses)) {
    for (const situation of situations) {
      const address = situation.startsWith('site') ? site : hub.origin + covered;
      await wear(session, { ...settings, ...(situation === 'left-alone' && { leftAlone: ['thebettercambodia.com'] }) });
      await shootReceipt(session, address, situation, join(folder, `${name}-receipt-${situation}-${dressName}.png`));
    }
  }
  if (name === 'chrome') {
    await wear(session, {});
    await shootStory(session, hub, {}, { id: 'seed' }, join('docs', 'reader.png'));
    await shootPopup(session, hub, join('docs', 'popup.png'));
  }
  console.log(`Pictures of ${Object.keys(dresses).length} dresses are in ${folder}.`);
} finally {
  await session.close();
  await hub.close();
  elsewhere.close();
}
