import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Arm } from './arm.ts';
import { provoke } from './provoke.ts';
import { events, type Vector } from './vectors.ts';

/** A reader that does not stand after this long will not. */
const PATIENCE = 20_000;
/** Everything in the story: the reader's own buttons would close it. */
const STORY = '.story *';

/** What came of one page in the reader. */
export interface Seen {
  opened: boolean;
  refused: boolean;
  ran: number;
  text: string;
  /** From the page's end to the reader. */
  ms: number;
}

/** There was no reader. */
export const none: Seen = { opened: false, refused: false, ran: 0, text: '', ms: Number.NaN };

/** Waits for the reader, touches everything in its story, and tells what came of it. */
export async function read({ session }: Arm, page: Page): Promise<Seen> {
  const come = await page
    .waitForSelector('clear-story, clear-story-notice', { timeout: PATIENCE })
    .then(found => found?.evaluate(({ localName }) => localName))
    .catch(() => undefined);
  if (come === undefined) return none;
  if (come === 'clear-story-notice') {
    const said = await session.inNotice(page, root => root?.textContent ?? '');
    return { ...none, refused: said.includes('too complex') };
  }
  await session.inReader(page, root => root && scrollTo(0, 0));
  const text = await session.inReader(page, root => root?.querySelector('.story')?.textContent ?? '');
  await session.inReader(page, provoke, events, STORY);
  await wait(300);
  const counted = await page.evaluate(() => {
    const seen = (globalThis as unknown as Record<symbol, { ran: string[]; ready: number; opened: number }>)[
      Symbol.for('hostile')
    ];
    return seen && { ran: seen.ran.length, ms: seen.opened - seen.ready };
  });
  return { opened: true, refused: false, text, ran: counted?.ran ?? Number.NaN, ms: counted?.ms ?? Number.NaN };
}

/** A visitor without the extension, who goes through the whole page; the text that is to be seen there. */
export async function look(page: Page): Promise<string> {
  for (let step = 0; step < 6; step++) {
    await wait(100);
    await page.evaluate(step => scrollTo(0, (document.documentElement.scrollHeight * step) / 5), step).catch(() => {});
  }
  return page
    .evaluate(() => {
      const body = Document.prototype.querySelector.call(document, 'body') as HTMLElement | null;
      // A link that never ends makes teasers of the paragraphs after it: those are no text that a reader must keep.
      const links = Document.prototype.querySelectorAll.call(document, 'a[href]');
      const linked = new Set(Array.from(links, link => (link as HTMLElement).innerText?.trim()));
      const lines = (body?.innerText ?? '').split('\n').map(line => line.trim());
      return lines.filter(line => !linked.has(line)).join('\n');
    })
    .catch(() => '');
}

/** The same on a page whose lazy loader has brought every picture that the markup names. */
export async function lookLazily(page: Page): Promise<string> {
  await page
    .evaluate(() => {
      const names = [...document.querySelectorAll<HTMLImageElement>('img')].flatMap(({ dataset }) => [
        dataset.src ?? '',
        // Which of them is asked for depends on the screen.
        ...(dataset.srcset ?? '').split(',').map(each => each.trim().split(' ')[0] ?? ''),
      ]);
      for (const name of names) new Image().src = name;
      for (const noscript of document.querySelectorAll('noscript')) {
        const twin = new DOMParser().parseFromString(noscript.textContent, 'text/html').querySelector('img');
        if (twin) new Image().src = twin.src;
      }
    })
    .catch(() => {});
  return look(page);
}

/**
 * Puts vectors into the reader's own root as they are, one after the other, until one takes the page along.
 * How many it got to, and how many of these ran.
 */
export async function putInRoot(
  { session }: Arm,
  page: Page,
  vectors: readonly Vector[],
): Promise<{ tried: number; ran: number }> {
  const count = () =>
    page.evaluate(
      () => (globalThis as unknown as Record<symbol, { ran: string[] }>)[Symbol.for('hostile')]!.ran.length,
    );
  const insert = (root: ShadowRoot | null, html: string) => {
    root!.querySelector('.story')!.innerHTML = html;
  };
  let tried = 0;
  let ran = 0;
  try {
    await page.waitForSelector('clear-story', { timeout: 60_000 });
    for (const [, markup] of vectors) {
      tried++;
      const before = await count();
      await session.inReader(page, insert, markup);
      await session.inReader(page, provoke, [], STORY);
      await wait(20);
      if ((await count()) > before) ran++;
    }
  } catch {
    // What leads elsewhere takes the page along: the next ones get another.
  }
  return { tried: Math.max(1, tried), ran };
}
