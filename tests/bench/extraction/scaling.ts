// How the time to read grows with the page: synthetic story pages from 2,000 to 200,000 nodes.
import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { median } from '../figures.ts';

const sizes = [2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000];
const reps = 5;

/** One size's time, in milliseconds. */
export interface Point {
  nodes: number;
  ms: number;
}

/** A story page of about so many nodes: a tenth of it the story, the rest lists, cards and comments. */
function markup(nodes: number): string {
  const sentence = 'The council met on Thursday to weigh the plan, and its members spoke for hours before they voted. ';
  const story = Array.from(
    { length: Math.ceil(nodes / 50) },
    (_, index) => `<p>${index}. ${sentence.repeat(3)}<a href="/a">A link</a> ends part ${index}.</p>`,
  ).join('');
  const card =
    '<li class="card"><a href="/b"><img alt="" src="data:,"><span>Another headline of the day</span></a></li>';
  const cards = `<aside class="related"><ul>${card.repeat(Math.ceil((nodes * 0.5) / 5))}</ul></aside>`;
  const comment = `<div class="comment"><b>Reader</b><p>${sentence}</p></div>`;
  const comments = `<section id="comments">${comment.repeat(Math.ceil((nodes * 0.4) / 5))}</section>`;
  return `<!doctype html><title>Plan</title><main><article><h1>The plan</h1>${story}</article></main>${cards}${comments}`;
}

/** Times the extractor on pages of growing size. */
export async function scaling(page: Page, code: string): Promise<Point[]> {
  const points: Point[] = [];
  for (const size of sizes) {
    await page.setContent(markup(size));
    await page.evaluate(code);
    const { nodes, times } = await page.evaluate(count => {
      const extract = (globalThis as unknown as { __extract(page: Document, url: string): { text: string } }).__extract;
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      let seen = 0;
      while (walker.nextNode()) seen++;
      const measured: number[] = [];
      for (let index = 0; index < count; index++) {
        const start = performance.now();
        const { text } = extract(document, 'https://example.org/story');
        measured.push(performance.now() - start);
        if (!text.includes('The council met')) throw new Error('the story was not read');
      }
      return { nodes: seen, times: measured.slice(1) };
    }, reps + 1);
    points.push({ nodes, ms: median(times) });
  }
  return points;
}

/** The slope of the line through the points on log-log paper: 1 is linear. */
export function exponent(points: readonly Point[]): number {
  const xs = points.map(({ nodes }) => Math.log(nodes));
  const ys = points.map(({ ms }) => Math.log(ms));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, x, index) => sum + (x - mx) * (ys[index]! - my), 0);
  return above / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

/** Draws the points on log-log paper. */
export function plot(points: readonly Point[], slope: number, file: string): void {
  const [width, height, left, bottom] = [640, 400, 60, 350];
  const x = (nodes: number) => left + ((Math.log10(nodes) - 3) / 2.5) * (width - left - 20);
  const y = (ms: number) => bottom - ((Math.log10(ms) + 0.5) / 4) * (bottom - 30);
  const line = points.map(({ nodes, ms }) => `${x(nodes).toFixed(1)},${y(ms).toFixed(1)}`).join(' ');
  const dots = points
    .map(({ nodes, ms }) => `<circle cx="${x(nodes).toFixed(1)}" cy="${y(ms).toFixed(1)}" r="4"/>`)
    .join('');
  const label = (at: number, top: number, anchor: string, text: string) =>
    `<text x="${at.toFixed(1)}" y="${top.toFixed(1)}" text-anchor="${anchor}">${text}</text>`;
  const across = [1_000, 10_000, 100_000].map(n => label(x(n), bottom + 20, 'middle', n.toLocaleString('en')));
  const up = [1, 10, 100, 1_000].map(ms => label(left - 8, y(ms) + 4, 'end', String(ms)));
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">
<title>Time to read a page, by its size</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${left} 30V${bottom}H${width - 20}" fill="none" stroke="#999"/>
${across.join('')}${up.join('')}
${label(width / 2, height - 8, 'middle', 'nodes')}${label(left, 20, 'middle', 'ms')}
<polyline points="${line}" fill="none" stroke="#0a6"/>${dots}
${label(width - 20, 50, 'end', `exponent ${slope.toFixed(2)}`)}
</svg>
`,
  );
}
