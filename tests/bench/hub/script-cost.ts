import type { Browser } from 'puppeteer-core';
import { type Figures, median } from '../figures.ts';

interface TraceEvent {
  name: string;
  /** Thread time in microseconds. */
  tdur?: number;
  args: { data?: { url?: string; fileName?: string; functionName?: string } };
}

const rounds = 9;
const counted = ['EvaluateScript', 'v8.compile', 'FunctionCall', 'TimerFire', 'FireAnimationFrame'];

/**
 * Thread time that a content script takes on a story page: compiling and evaluating it, and its calls until 3 s after `load`.
 * Timers and frames hold their calls, so only what names the script itself is added up.
 */
async function costOf(browser: Browser, url: string, script: string): Promise<{ start: number; all: number }> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'v8.execute'] });
  await page.goto(url, { waitUntil: 'load' });
  await new Promise(done => setTimeout(done, 3000));
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: TraceEvent[] };
  await page.close();
  const ours = trace.traceEvents.filter(
    ({ name, args }) => counted.includes(name) && (args.data?.url ?? args.data?.fileName ?? '').endsWith(script),
  );
  const sum = (events: TraceEvent[]) => events.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
  const start = ours.filter(({ name }) => name !== 'FunctionCall');
  return { start: sum(start), all: sum(ours) };
}

/** Cost of `hub.content` on a page of the hub, from trace events of the renderer's main thread. */
export async function scriptCost(browser: Browser, url: string): Promise<Figures> {
  const costs: { start: number; all: number }[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await costOf(browser, url, 'content-scripts/hub.js'));
  return {
    'hub.content, compile and evaluate': {
      value: median(costs.map(({ start }) => start)),
      unit: 'ms of thread time',
      max: 4,
    },
    'hub.content, with its calls until 3 s': { value: median(costs.map(({ all }) => all)), unit: 'ms of thread time' },
  };
}
