import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../e2e/browsers.ts';
import { ORIGIN } from '../../hub/html.ts';
import { type Figures, median } from '../figures.ts';
import type { BedPage } from './testbed.ts';

/** From this share of its pixels on, an overlay is there to be seen. */
const shownShare = 0.05;
/** An overlay opens 2 s after the page at the latest, and fades in. */
const watchMs = 4500;
const tolerance = 16;

/** One frame as Chromium composed it, and when, ms since 1970. */
interface Frame {
  at: number;
  picture: Buffer;
}

const sleep = (ms: number) => new Promise(done => setTimeout(done, ms));

/** Does what the testbed's page waits for. */
async function trigger(page: Page, how: string | undefined): Promise<void> {
  if (how === 'scroll') await page.evaluate(() => scrollTo(0, 400));
  if (!how?.includes('exit')) return;
  await page.evaluate(() => {
    const leave = new MouseEvent('mouseleave', { clientX: 600, clientY: -1 });
    document.documentElement.dispatchEvent(leave);
  });
}

/** Every frame of a visit to a page, and when its overlay opened. */
async function film(session: Session, { name, trigger: how }: BedPage): Promise<{ frames: Frame[]; openedAt: number }> {
  const page = await session.newPage();
  await page.bringToFront();
  await page.setViewport({ width: 1280, height: 800 });
  const cdp = await page.createCDPSession();
  const frames: Frame[] = [];
  cdp.on('Page.screencastFrame', ({ data, sessionId, metadata }) => {
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    frames.push({ at: metadata.timestamp! * 1000, picture: Buffer.from(data, 'base64') });
  });
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1, maxWidth: 480, maxHeight: 480 });
  await page.goto(`${ORIGIN}/${name}.html`, { waitUntil: 'load' });
  await sleep(500);
  await trigger(page, how);
  await sleep(watchMs);
  const openedAt = await page.evaluate(() => {
    const { __opened } = globalThis as unknown as { __opened?: number };
    return performance.timeOrigin + (__opened ?? 0);
  });
  await cdp.send('Page.stopScreencast');
  await page.close();
  return { frames, openedAt };
}

const pixels = (picture: Buffer) => PNG.sync.read(picture);

/** Places of two pictures that differ. */
function differing(one: PNG, other: PNG): number[] {
  const places: number[] = [];
  for (let at = 0; at < Math.min(one.data.length, other.data.length); at += 4) {
    if ([0, 1, 2].some(channel => Math.abs(one.data[at + channel]! - other.data[at + channel]!) > tolerance))
      places.push(at);
  }
  return places;
}

/** Which of an overlay's pixels a frame shows, as a share. */
function shareOf(frame: PNG, clean: PNG, overlay: readonly number[]): number {
  const shown = overlay.filter(at =>
    [0, 1, 2].some(channel => Math.abs(frame.data[at + channel]! - clean.data[at + channel]!) > tolerance),
  );
  return shown.length / overlay.length;
}

/** Frames from the first that shows an overlay to the first that does not; null where the page without us shows none. */
async function framesOf(session: Session, bare: Session, bed: BedPage): Promise<number | null> {
  const [{ frames: covered }, { frames, openedAt }] = await Promise.all([film(bare, bed), film(session, bed)]);
  const clean = pixels(frames.at(-1)!.picture);
  const overlay = differing(pixels(covered.at(-1)!.picture), clean);
  if (overlay.length === 0) return null;
  const shown = frames
    .filter(({ at }) => at >= openedAt)
    .map(({ picture }) => shareOf(pixels(picture), clean, overlay) >= shownShare);
  const first = shown.indexOf(true);
  return first < 0 ? 0 : shown.lastIndexOf(true) + 1 - first;
}

/** How many frames show an overlay that no rule knows, from its first paint until it is gone. */
export async function timeToClear(session: Session, bare: Session, pages: readonly BedPage[]): Promise<Figures> {
  const found: number[] = [];
  for (const bed of pages) {
    const frames = await framesOf(session, bare, bed);
    if (frames === null) console.log(`no overlay to film: ${bed.name}`);
    else found.push(frames);
    if (frames && frames > 2) console.log(`${bed.name}: seen for ${frames} frames`);
  }
  return {
    'frames from first paint until gone, median': { value: median(found), unit: 'frames', max: 2 },
    'frames from first paint until gone, worst': { value: Math.max(...found), unit: 'frames' },
    'pages on which no frame shows the overlay': {
      value: found.filter(frames => frames === 0).length / found.length,
      unit: 'share',
      against: `${found.length} pages`,
    },
  };
}
