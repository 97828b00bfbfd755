import { plain, story } from './page.ts';
import { seed } from './stories/seed.ts';
import type { Page, Story } from './types.ts';

const SINGLES = Array.from({ length: 10 }, (_, index) =>
  story(`soledad-style-${index + 1}`, { ...seed, slug: `style-${index + 1}-${seed.slug}` }, { style: index + 1 }),
);

/** The stories that feed, REST and lists show, newest first. */
export const stories: readonly Story[] = [seed];

export const notFound: Page = plain('not-found', '/no-such-story/', { view: 'not-found' });
export const searchPage: Page = plain('search', '/?s=river', { view: 'search', kind: 'list' });

/** Every page of the demo hub. */
export const pages: readonly Page[] = [
  story('seed', seed, { style: 3, options: { showDate: false, commentWord: 'comment' } }),
  ...SINGLES,
  story('foxiz-seed', { ...seed, slug: `foxiz-${seed.slug}` }, { theme: 'foxiz' }),
];
