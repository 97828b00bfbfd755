import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';

/** Share of the picture that has the colour of the demo hub's popups. */
export function magenta(png: Buffer): number {
  const { data } = PNG.sync.read(png);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at]! > 200 && data[at + 1]! < 60 && data[at + 2]! > 200) count++;
  }
  return count / (data.length / 4);
}

/** Share of pixels that differ visibly between two pictures of the same size. */
export function difference(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [PNG.sync.read(Buffer.from(one)), PNG.sync.read(Buffer.from(other))];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const far = [0, 1, 2].some(channel => Math.abs(a.data[at + channel]! - b.data[at + channel]!) > 16);
    if (far) count++;
  }
  return count / (a.data.length / 4);
}

/** Every frame that Chromium composes from now on, small. `stop` gives the largest share of magenta in any of them. */
export async function watchFrames(page: Page): Promise<{ stop(): Promise<{ frames: number; worst: number }> }> {
  const session = await page.createCDPSession();
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1, maxWidth: 480, maxHeight: 480 });
  return {
    async stop() {
      await session.send('Page.stopScreencast');
      const shares = frames.map(frame => magenta(Buffer.from(frame, 'base64')));
      return { frames: frames.length, worst: Math.max(0, ...shares) };
    },
  };
}

declare global {
  /** Names of popups that `recordPopups` could hit. */
  var popupsSeen: string[] | undefined;
}

/** Looks in each animation frame of each page that follows what lies under a grid of points: popups are magenta. */
export async function recordPopups(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen = new Set<string>();
    const isPopup = (element: Element) => getComputedStyle(element).backgroundColor === 'rgb(255, 0, 255)';
    const look = () => {
      for (let x = 0.06; x < 1; x += 0.11) {
        for (let y = 0.06; y < 1; y += 0.11) {
          const hit = document.elementFromPoint(innerWidth * x, innerHeight * y);
          for (let element = hit; element; element = element.parentElement) {
            if (isPopup(element)) seen.add(`${element.localName}.${element.className}`);
          }
        }
      }
      globalThis.popupsSeen = [...seen];
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
