import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../e2e/browsers.ts';
import { pages } from '../../hub/server.ts';
import { type Figures, quartiles } from '../figures.ts';

const rounds = 41;

/** Titles of the demo hub's stories. */
export const storyTitles = [
  ...new Set(
    pages.flatMap(({ kind, theme, truth }) =>
      kind === 'article' && theme === 'soledad' && truth ? [truth.title] : [],
    ),
  ),
];

/** A copy of the built extension with one page more: the same number of headlines as plain HTML, the floor for any popup. */
export function withFloor(extension: string, titles: readonly string[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'clearstory-floor-'));
  cpSync(extension, folder, { recursive: true });
  const styles = readFileSync(join(folder, 'popup.html'), 'utf8').match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const rows = titles.map(title => `<li><a href="#">${title.replace(/[&<]/g, '')}</a></li>`);
  writeFileSync(
    join(folder, 'floor.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title>${styles.join('')}<ul>${rows.join('')}</ul></html>`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Milliseconds from navigation start to the frame that holds the first text that `selector` finds in a page of the extension. */
export async function untilPainted(session: Session, path: string, selector: string): Promise<number> {
  const page = await session.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(wanted => {
    const look = () => {
      const first = document.querySelector(wanted);
      if (!first?.textContent?.trim() || first.getClientRects().length === 0) return requestAnimationFrame(look);
      // The frame after the one that laid it out has it on the screen.
      return requestAnimationFrame(() => {
        (globalThis as { painted?: number }).painted = performance.now();
      });
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(session.extensionUrl(path));
  const painted = await page.waitForFunction(() => (globalThis as { painted?: number }).painted, { polling: 'raf' });
  const time = (await painted.jsonValue()) as number;
  await page.close();
  return time;
}

/** Milliseconds to the first headline: the popup's and the floor's, in turns. The headlines are in storage already, as at any opening but the first. */
export async function paints(session: Session): Promise<{ ours: number; floor: number }> {
  const times: Record<'popup.html' | 'floor.html', number[]> = { 'popup.html': [], 'floor.html': [] };
  for (let round = 0; round < rounds; round++)
    for (const path of ['popup.html', 'floor.html'] as const)
      times[path].push(await untilPainted(session, path, 'ul a, ol a, [role=list] a'));
  // The lower quartile: other load on the machine only ever adds.
  return { ours: quartiles(times['popup.html'])[0], floor: quartiles(times['floor.html'])[0] };
}

export async function popup(session: Session): Promise<Figures> {
  const { ours, floor } = await paints(session);
  return {
    'popup, first headline painted': {
      value: ours / floor,
      unit: '×',
      max: 1.5,
      against: 'an HTML file in the package with the same ten headlines, in turns',
    },
    'popup, first headline painted, time': { value: ours, unit: 'ms' },
    'floor, first headline painted, time': { value: floor, unit: 'ms' },
  };
}
