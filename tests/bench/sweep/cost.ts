import type { Page } from 'puppeteer-core';
import type { Session } from '../../e2e/browsers.ts';
import { ORIGIN } from '../../hub/html.ts';
import { type Figures, quartiles } from '../figures.ts';
import { ownTime, record } from '../trace/own-time.ts';

const rounds = 9;
/** Totals are for comparison only. */
const totalRounds = 5;

/** Pages of the testbed, how long each is watched after `load`, and what our own events may take there. */
const pages = [
  { name: 'sticky-header', what: 'an article', ms: 4000, max: 10 },
  { name: 'perf-large', what: 'a page of 4,000 rows', ms: 4000, max: 30 },
  { name: 'perf-mutating', what: 'a live page', ms: 9000, max: 60 },
] as const;

const unit = 'ms of thread time';

/** What a tab's main thread did in all, ms. */
async function taskTime(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
}

async function visit(session: Session, name: string, ms: number, traced: boolean): Promise<number> {
  const page = await session.newPage();
  await page.bringToFront();
  const total = await taskTime(page);
  const stay = async () => {
    await page.goto(`${ORIGIN}/${name}.html`, { waitUntil: 'load' });
    await new Promise(done => setTimeout(done, ms));
  };
  let time: number;
  if (traced) time = ownTime(await record(page, stay), address => address.startsWith('chrome-extension://')).all;
  else {
    await stay();
    time = await total();
  }
  await page.close();
  return time;
}

/** Thread time of our own events, and the difference of all that the main thread does with and without us. */
export async function cost(session: Session, bare: Session): Promise<Figures> {
  const figures: Figures = {};
  for (const { name, what, ms, max } of pages) {
    const [own, withUs, without]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      own.push(await visit(session, name, ms, true));
      if (round >= totalRounds) continue;
      withUs.push(await visit(session, name, ms, false));
      without.push(await visit(bare, name, ms, false));
    }
    const [low, middle, high] = quartiles(own);
    figures[`our own events on ${what}`] = {
      value: middle,
      unit,
      max,
      against: `quartiles ${low.toFixed(1)} and ${high.toFixed(1)}`,
    };
    const [before, after] = [quartiles(without), quartiles(withUs)];
    figures[`${what}, difference of totals`] = {
      value: after[1] - before[1],
      unit,
      against: `${before[1].toFixed(0)} without us (quartiles ${before[0].toFixed(0)} and ${before[2].toFixed(0)}; with us ${after[0].toFixed(0)} and ${after[2].toFixed(0)})`,
    };
  }
  return figures;
}
