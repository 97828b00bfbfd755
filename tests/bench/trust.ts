import type { Figures } from './figures.ts';
import { findingsIn } from './trust/drive.ts';

/** So many run where nothing is in their way; fewer would mean that the bench is blind. Firefox knows fewer events. */
const LIVE = { chrome: 500, firefox: 400 };

/** What hostile markup can do once it has been through the sanitizer, in both browsers. */
export default async function measure(): Promise<Figures> {
  const figures: Figures = {};
  for (const browser of ['chrome', 'firefox'] as const) {
    const found = await findingsIn(browser);
    const of = `${found.vectors} vectors`;
    figures[`${browser}: vectors that run as written`] = {
      value: found.ranRaw,
      unit: 'vectors',
      min: LIVE[browser],
      against: of,
    };
    figures[`${browser}: vectors that run sanitized`] = { value: found.ranClean, unit: 'vectors', max: 0, against: of };
    figures[`${browser}: vectors that make it throw`] = { value: found.threw, unit: 'vectors', max: 0, against: of };
    figures[`${browser}: hosts asked beyond the page's own`] = {
      value: found.asked,
      unit: 'hosts',
      max: 0,
      against: of,
    };
    figures[`${browser}: stories read beside shadowed names`] = {
      value: found.storiesRead,
      unit: 'stories',
      min: found.clobbers,
      against: `${found.clobbers} names`,
    };
    figures[`${browser}: longest sanitizing of stress markup`] = {
      value: found.longestMs,
      unit: 'ms',
      max: 2000,
      against: 'deep, long and many',
    };
  }
  return figures;
}
