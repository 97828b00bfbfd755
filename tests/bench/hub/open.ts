import type { Figures } from '../figures.ts';
import { floor as against, hasTestbed, ours, runTestbed } from '../reader/testbed.ts';

/** How fast the reader opens and leaves on hub pages, as ratios to the testbed's floor. Reported, no limit on the ratios. */
export function open(output: string): Figures {
  if (!hasTestbed()) return {};
  const { summary, auto = [] } = runTestbed(output, { browser: 'chrome', passes: ['open', 'auto'], news: 0, reps: 3 });
  const { placedMsRatio, leaveMsRatio, opened, runs } = ours(summary);
  const frames = auto.filter(run => run.product === 'ours').map(({ otherFrames = 0 }) => otherFrames);
  return {
    'reader open, in place': { value: placedMsRatio ?? Number.NaN, unit: '×', against },
    'reader leave': { value: leaveMsRatio ?? Number.NaN, unit: '×', against },
    'reader open, stories opened': { value: opened / runs, unit: 'of all', min: 1 },
    'automatic, most frames of something else first': { value: Math.max(...frames), unit: 'frames' },
  };
}
