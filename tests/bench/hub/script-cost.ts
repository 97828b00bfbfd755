import type { Browser } from 'puppeteer-core';
import { type Figures, median } from '../figures.ts';

interface TraceEvent {
  name: string;
  tid: number;
  /** Wall time in microseconds. */
  ts: number;
  dur?: number;
  /** Thread time in microseconds. */
  tdur?: number;
  args: { data?: { url?: string; fileName?: string; functionName?: string } };
}

const rounds = 9;
const counted = ['EvaluateScript', 'v8.compile', 'FunctionCall', 'TimerFire', 'FireAnimationFrame'];

/** Events that stand in no other: evaluating a script holds its compiling. */
const outermost = (events: readonly TraceEvent[]) =>
  events.filter(
    one =>
      !events.some(
        other =>
          other !== one &&
          other.tid === one.tid &&
          other.ts <= one.ts &&
          one.ts + (one.dur ?? 0) <= other.ts + (other.dur ?? 0),
      ),
  );

interface Cost {
  start: number;
  all: number;
}

const scripts = ['hub', 'sweep'] as const;

/**
 * Thread time that our content scripts take on a story page, ms: compiling and evaluating each, and its calls until 3 s after
 * `load`. Timers and frames hold their calls, so only what names the script itself is added up.
 */
async function costs(browser: Browser, url: string): Promise<Record<(typeof scripts)[number], Cost>> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'v8.execute'] });
  await page.goto(url, { waitUntil: 'load' });
  await new Promise(done => setTimeout(done, 3000));
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: TraceEvent[] };
  await page.close();
  const events = trace.traceEvents.filter(({ name }) => counted.includes(name));
  const sum = (some: TraceEvent[]) => some.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
  const costOf = (script: string): Cost => {
    const of = ({ args: { data } }: TraceEvent) =>
      (data?.url ?? data?.fileName)?.endsWith(`content-scripts/${script}.js`);
    const ours = outermost(events.filter(of));
    return { start: sum(ours.filter(({ name }) => name !== 'FunctionCall')), all: sum(ours) };
  };
  return { hub: costOf('hub'), sweep: costOf('sweep') };
}

/**
 * Cost of the scripts that every page of the hub gets, from trace events of the renderer's main thread. `where` names the page: under
 * an open reader each look of the judge shows and hides the page, on a list it only looks.
 */
export async function scriptCost(browser: Browser, url: string, where: string): Promise<Figures> {
  const found: Awaited<ReturnType<typeof costs>>[] = [];
  for (let round = 0; round < rounds; round++) found.push(await costs(browser, url));
  const figures: Figures = {};
  for (const script of scripts) {
    const middle = (pick: (cost: Cost) => number) => median(found.map(cost => pick(cost[script])));
    const unit = 'ms of thread time';
    figures[`${script}.content on ${where}, compile and evaluate`] = {
      value: middle(({ start }) => start),
      unit,
      max: script === 'hub' ? 4 : undefined,
    };
    figures[`${script}.content on ${where}, with its calls until 3 s`] = { value: middle(({ all }) => all), unit };
  }
  return figures;
}
