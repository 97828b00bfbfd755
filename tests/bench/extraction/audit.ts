import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../../tools/bundle.ts';
import type { Figures } from '../figures.ts';
import type { Loss } from './losses.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/pages');

/** Of the paragraphs that the fixtures' stories lose on purpose, how many the audit names, by what loses them. */
export async function auditFigures(page: Page): Promise<Figures> {
  const code = await bundle("import { losses } from './tests/bench/extraction/losses.ts'; globalThis.losses = losses;");
  const all: Loss[] = [];
  for (const name of readdirSync(fixtures)) {
    await page.setContent(readFileSync(join(fixtures, name, 'page.html'), 'utf8'), { waitUntil: 'domcontentloaded' });
    await page.evaluate(code);
    all.push(
      ...(await page.evaluate(() => (globalThis as unknown as { losses(page: Document): Loss[] }).losses(document))),
    );
  }
  const figures: Figures = {};
  const share = (name: string, of: readonly Loss[], min: number) => {
    const value = (100 * of.filter(({ noticed }) => noticed).length) / of.length;
    figures[`audit, ${name}`] = { value, unit: '% noticed', min, against: `${of.length} losses in the fixtures` };
  };
  share('all paragraphs lost on purpose', all, 95);
  for (const [kind, of] of Object.entries(Object.groupBy(all, ({ kind }) => kind))) share(kind, of!, 95);
  return figures;
}
