import type { BrowserName } from '../tools/find-browser.mjs';
import type { Figures } from './figures.ts';
import { inFrames } from './trust/frames.ts';
import { throughReader } from './trust/reader.ts';
import { isStress, vectors } from './trust/vectors.ts';

/** So many run where nothing is in their way; fewer would mean that the bench is blind. */
const LIVE = 500;
/** In the reader's root markup is put into a page that stands already: scripts and what parsing starts do not run there. */
const LIVE_IN_ROOT = 350;

const names = (list: readonly string[]) => list.slice(0, 12).join(', ');

/** The sanitizer alone, each vector in a frame of its own, and the control. */
async function alone(browser: BrowserName): Promise<Figures> {
  const found = await inFrames(browser, vectors);
  const of = `${found.vectors} vectors`;
  return {
    [`${browser}: vectors that run as written`]: { value: found.ranRaw, unit: 'vectors', min: LIVE, against: of },
    [`${browser}: vectors that run sanitized`]: { value: found.ranClean, unit: 'vectors', max: 0, against: of },
    [`${browser}: vectors that make it throw`]: { value: found.threw, unit: 'vectors', max: 0, against: of },
    [`${browser}: hosts asked beyond the page's own`]: { value: found.asked, unit: 'hosts', max: 0, against: of },
    [`${browser}: stories read beside shadowed names`]: {
      value: found.storiesRead,
      unit: 'stories',
      min: found.clobbers,
      against: `${found.clobbers} names`,
    },
    [`${browser}: longest sanitizing of stress markup`]: {
      value: found.longestMs,
      unit: 'ms',
      max: 2000,
      against: 'deep, long and many',
    },
  };
}

/** The vectors as stories of the hub, through the built extension. */
async function built(browser: BrowserName): Promise<Figures> {
  const found = await throughReader(browser, vectors);
  const of = `${found.vectors} vectors on ${found.pages} pages`;
  const reader = `${browser}, reader:`;
  return {
    [`${reader} vectors that run from it`]: {
      value: found.ran.length,
      unit: 'vectors',
      max: 0,
      against: names(found.ran) || of,
    },
    [`${reader} vectors that run put into it as they are`]: {
      value: found.ranInRoot,
      unit: 'vectors',
      min: LIVE_IN_ROOT,
      against: of,
    },
    [`${reader} vectors that ask more hosts than the page`]: {
      value: found.asked.length,
      unit: 'vectors',
      max: 0,
      against: names(found.asked) || `${of}; as a lazy loader does: ${names(found.lazy) || 'none'}`,
    },
    [`${reader} clobbering vectors with the story told`]: {
      value: found.clobbersTold,
      unit: 'vectors',
      min: found.clobbers,
      against: `${found.clobbers}, both lists in two themes`,
    },
    [`${reader} stories told beside vectors`]: {
      value: found.told,
      unit: 'stories',
      min: found.shown - found.gone.length - found.refused.length,
      against: names(found.silent) || `${found.shown}, of which the page itself shows ${found.gone.length} not`,
    },
    [`${reader} slowest on stress markup`]: {
      value: found.slowestMs,
      unit: 'ms',
      max: 2000,
      against: `${vectors.filter(isStress).length} vectors; too complex: ${found.refused.length}`,
    },
  };
}

/** What hostile markup can do in both browsers: sanitized alone, and through the built reader on a page of the hub. */
export default async function measure(): Promise<Figures> {
  const figures: Figures = {};
  for (const browser of ['chrome', 'firefox'] as const)
    Object.assign(figures, await alone(browser), await built(browser));
  return figures;
}
