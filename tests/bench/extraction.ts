// How well and how fast stories are found, beside the peers, on the pages of ../shared. Says so where they are absent.
import { mkdirSync, readFileSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import { buildExtractor } from '../tools/build-extractor.ts';
import { findBrowser } from '../tools/find-browser.mjs';
import { auditFigures } from './extraction/audit.ts';
import { exponent, plot, scaling } from './extraction/scaling.ts';
import { isLooked, type Pages, type Row, runSet, sets, testbed } from './extraction/testbed.ts';
import type { Figures } from './figures.ts';

const output = process.env.CLEARSTORY_OUT ?? '.output';
const docs = new URL('../../docs', import.meta.url).pathname;
const reps = 5;

/** What each set must reach: F1, and where its truth says so title, author and date. */
const least: Record<Pages, { F1: number; title?: number; author?: number; date?: number }> = {
  'news-a': { F1: 0.975 },
  'news-b': { F1: 0.95, title: 0.9, author: 0.9, date: 0.98 },
  'blogs-c': { F1: 0.948, title: 0.8, author: 0.8, date: 0.85 },
};
/** A page that lost no more than this raises a false alarm when its audit says that something is missing. */
const WHOLE = 0.98;

/** F1 of the means of page precision and recall, as the testbed counts it. */
function f1(pages: Row['pages']): number {
  const mean = (pick: (page: Row['pages'][number]) => number) =>
    pages.reduce((sum, page) => sum + pick(page), 0) / pages.length;
  const [p, r] = [mean(page => page.p), mean(page => page.r)];
  return (2 * p * r) / (p + r);
}

function measureSet(copy: string, set: Pages, file: string): Figures {
  const { rows, changed, alarms } = runSet(copy, set, file, reps);
  const [own, peer] = [rows.product!, rows.readability!];
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, { pages: _, ...row }]) => [name, row as Record<string, unknown>]),
    ),
  );
  const looked = f1(own.pages.filter(page => isLooked(page.url)));
  const held = f1(own.pages.filter(page => !isLooked(page.url)));
  const whole = own.pages.filter(page => page.r >= WHOLE);
  const against = `Readability ${peer.F1}, ${set}`;
  const figures: Figures = {
    [`${set}: F1`]: { value: Number(own.F1), unit: '', min: least[set].F1, against: `${against}; 95 % ${own.CI95}` },
    [`${set}: F1 looked at`]: { value: looked, unit: '' },
    [`${set}: F1 only scored`]: { value: held, unit: '' },
    [`${set}: gap of the halves`]: { value: Math.abs(looked - held), unit: '', max: 0.01 },
    [`${set}: recall below Readability`]: { value: Number(peer.R) - Number(own.R), unit: '', max: 0.006 },
    [`${set}: warm p50`]: { value: Number(own.warm50) / Number(peer.warm50), unit: '× Readability', max: 1.5 },
    [`${set}: cold p95`]: { value: Number(own.cold95) / Number(peer.cold95), unit: '× Readability', max: 1.5 },
    [`${set}: pages changed`]: { value: changed.product ?? 0, unit: 'pages', max: 0, against: JSON.stringify(changed) },
    [`${set}: false alarms of the audit`]: {
      value: (100 * whole.filter(page => alarms.has(page.id)).length) / own.pages.length,
      unit: '% of pages',
      max: set === 'blogs-c' ? undefined : 5,
    },
  };
  for (const field of ['title', 'author', 'date'] as const) {
    if (own[field] === undefined) continue;
    const value = Number(own[field]);
    figures[`${set}: ${field} right`] = {
      value,
      unit: '',
      min: least[set][field],
      against: `Readability ${peer[field]}`,
    };
  }
  return figures;
}

async function measureScaling(page: Page, file: string): Promise<Figures> {
  const points = await scaling(page, readFileSync(file, 'utf8'));
  console.table(points);
  const slope = exponent(points);
  mkdirSync(docs, { recursive: true });
  plot(points, slope, `${docs}/extraction-scaling.svg`);
  return { 'time against nodes': { value: slope, unit: 'exponent', max: 1.15, against: '2,000 to 200,000 nodes' } };
}

/** What needs no pages but our own. */
async function measureOwn(file: string): Promise<Figures> {
  const executablePath = findBrowser('chrome');
  if (!executablePath) throw new Error('Chromium is not installed');
  const browser = await launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    return { ...(await measureScaling(page, file)), ...(await auditFigures(page)) };
  } finally {
    await browser.close();
  }
}

export default async function measure(): Promise<Figures> {
  const { file, gzip } = await buildExtractor();
  const figures: Figures = {
    'extraction, gzipped': { value: gzip / 1000, unit: 'kB', max: 22, against: 'without DOMPurify' },
    ...(await measureOwn(file)),
  };
  const copy = testbed(output);
  if (!copy) {
    console.log('The testbed and the pages of ../shared are not there: quality and peers were not measured.');
    return figures;
  }
  for (const set of sets) Object.assign(figures, measureSet(copy, set, file));
  return figures;
}
