import type { Page } from 'puppeteer-core';

/** One event of a trace, as far as it is read here. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Wall time in microseconds. */
  ts: number;
  dur?: number;
  /** Thread time in microseconds. */
  tdur?: number;
  args: { data?: { url?: string; fileName?: string; functionName?: string } };
}

const counted = ['EvaluateScript', 'v8.compile', 'FunctionCall', 'TimerFire', 'FireAnimationFrame'];

/** Records what a tab's threads do until `run` is over. */
export async function record(page: Page, run: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'v8.execute'] });
  await run();
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: TraceEvent[] };
  return trace.traceEvents;
}

/** Events that stand in no other: evaluating a script holds its compiling. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  const ends = new Map<number, number>();
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const end = event.ts + (event.dur ?? 0);
    if (end <= (ends.get(event.tid) ?? -1)) continue;
    ends.set(event.tid, end);
    found.push(event);
  }
  return found;
}

const sum = (events: readonly TraceEvent[]) => events.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;

/** Thread time of some scripts, ms: compiling and evaluating them, and with their calls. Style and layout they force stand in those. */
export interface OwnTime {
  start: number;
  all: number;
}

/** Timers and frames hold their calls, so only what names a script itself is added up. */
export function ownTime(events: readonly TraceEvent[], isOurs: (address: string) => boolean): OwnTime {
  const ours = events.filter(
    ({ name, args: { data } }) => counted.includes(name) && isOurs(data?.url ?? data?.fileName ?? ''),
  );
  const outer = outermost(ours);
  return { start: sum(outer.filter(({ name }) => name !== 'FunctionCall')), all: sum(outer) };
}
