import { DEFAULT_POPUPS, plain, story } from './page.ts';
import { khmer } from './stories/khmer.ts';
import { long } from './stories/long.ts';
import { news } from './stories/news.ts';
import { seed } from './stories/seed.ts';
import {
  audio,
  commented,
  gallery,
  gated,
  members,
  moving,
  pagedStory,
  podcast,
  premium,
  tiny,
} from './stories/special.ts';
import type { ConditionName, Page, PageOptions, Popup, Story, Theme } from './types.ts';

/** The stories that feed, REST and lists show, newest first. */
export const stories: readonly Story[] = [
  seed,
  premium,
  members,
  ...news,
  gallery,
  khmer,
  long,
  tiny,
  audio,
  commented,
  pagedStory,
  podcast,
].sort((a, b) => Date.parse(b.published) - Date.parse(a.published));

/** The same story under another address, for another theme or style. */
const as = (prefix: string, content: Story): Story => ({ ...content, slug: `${prefix}-${content.slug}` });

const inTheme = (theme: Theme, content: Story, name: string): Page =>
  story(`${theme}-${name}`, as(theme, content), { theme });

/** The pages of a story that its publisher split. */
function inPages(name: string, content: Story, options: PageOptions = {}, theme: Theme = 'soledad'): Page[] {
  const { lastPage = 1 + content.more!.length } = options;
  return Array.from({ length: lastPage }, (_, index) =>
    story(`${name}-paged-${index + 1}`, content, { theme, options: { ...options, page: index + 1 } }),
  );
}

const STYLES = Array.from({ length: 10 }, (_, index) => index + 1).map(style =>
  story(`soledad-style-${style}`, as(`style-${style}`, seed), { style }),
);

const soledad: readonly Page[] = [
  // The hub in March 2024: no visible date, "0 comment" (hub.md 0).
  story('seed', seed, { style: 3, options: { showDate: false, commentWord: 'comment' } }),
  ...STYLES,
  story('soledad-lazy-background', as('lazy', seed), { style: 4, options: { lazyBackground: true } }),
  story('soledad-tiny', tiny),
  story('soledad-khmer', khmer, { style: 2 }),
  story('soledad-long', long, { style: 7 }),
  story('soledad-gallery', gallery),
  story('soledad-podcast', podcast),
  story('soledad-audio', audio),
  story('soledad-premium', premium),
  story('soledad-members', members),
  story('soledad-comments', commented),
  ...inPages('soledad', pagedStory),
  // Its third page is gone.
  ...inPages('soledad-lost', as('lost', pagedStory), { lastPage: 2 }),
  // Its second page is for members.
  story('soledad-cut-1', as('cut', pagedStory), { options: { lastPage: 1 } }),
  story('soledad-cut-2', { ...as('cut', pagedStory), cut: { state: 'members', keep: 1 } }, { options: { page: 2 } }),
  story('soledad-infinite', as('infinite', commented), { options: { infinite: true } }),
  story('soledad-moving', moving, { options: { moving: true }, popups: ['cookie'] }),
  story('soledad-no-auto', as('no-auto', seed), { options: { noAuto: true } }),
  ...news.map(content => story(`soledad-${content.slug}`, content, { style: 3 })),
  ...(['newsletter-scroll', 'dock', 'flash'] satisfies Popup[]).map(popup =>
    story(`soledad-popup-${popup}`, as(popup, long), { popups: [popup] }),
  ),
];

const foxiz: readonly Page[] = [
  inTheme('foxiz', seed, 'seed'),
  inTheme('foxiz', tiny, 'tiny'),
  inTheme('foxiz', khmer, 'khmer'),
  inTheme('foxiz', long, 'long'),
  inTheme('foxiz', gallery, 'gallery'),
  inTheme('foxiz', members, 'members'),
  inTheme('foxiz', commented, 'comments'),
  ...inPages('foxiz', as('foxiz', pagedStory), {}, 'foxiz'),
  story('foxiz-popup-newsletter-scroll', as('foxiz-scroll', long), { theme: 'foxiz', popups: ['newsletter-scroll'] }),
];

const unknown: readonly Page[] = [
  inTheme('unknown', seed, 'seed'),
  inTheme('unknown', gallery, 'gallery'),
  inTheme('unknown', khmer, 'khmer'),
  story('amp', { ...seed, slug: `${seed.slug}/amp` }, { theme: 'unknown', view: 'amp', popups: [], story: seed }),
];

const behind = (id: number, condition: ConditionName, theme: Theme = 'soledad', wallAlways = false): Page => {
  const name = theme === 'soledad' ? `${condition}-wall` : `${theme}-${condition}-wall`;
  const content = gated(id, `${name}-the-rice-wine-of-takeo`, 'The Rice Wine of Takeo');
  return story(name, content, { theme, condition, options: { wallAlways } });
};

const conditions: readonly Page[] = [
  behind(141, 'age'),
  behind(142, 'login'),
  behind(143, 'registration'),
  behind(144, 'payment'),
  behind(145, 'adblock', 'soledad', true),
  behind(146, 'adblock', 'foxiz', true),
  behind(147, 'registration', 'foxiz'),
  behind(148, 'age', 'unknown'),
  { ...behind(149, 'captcha'), view: 'captcha', popups: [] },
];

const list = (theme: Theme, prefix: string): Page[] => {
  const how = { theme, kind: 'list', popups: DEFAULT_POPUPS[theme].filter(popup => popup !== 'read-also') } as const;
  return [
    plain(`${theme}-home`, `${prefix}/`, { ...how, view: 'home' }),
    plain(`${theme}-category`, `${prefix}/category/national/`, { ...how, view: 'category' }),
    plain(`${theme}-author`, `${prefix}/author/surya/`, { ...how, view: 'author' }),
  ];
};

export const searchPage: Page = plain('soledad-search', '/?s=river', {
  view: 'search',
  kind: 'list',
  popups: ['newsletter', 'cookie'],
});
export const notFound: Page = plain('soledad-404', '/no-such-story/', {
  view: 'not-found',
  popups: ['newsletter', 'cookie'],
});

const lists: readonly Page[] = [
  ...list('soledad', ''),
  ...list('foxiz', '/foxiz'),
  searchPage,
  notFound,
  plain('foxiz-404', '/foxiz/no-such-story/', { theme: 'foxiz', view: 'not-found', popups: ['newsletter', 'cookie'] }),
];

/** Queries that previews and page builders add to a story's own address. */
const EDITOR_QUERIES: Record<string, string> = {
  preview: 'preview=true',
  customizer: 'customize_changeset_uuid=0b3d2b0e-6e2a-4b3a-9a53-6d6b1f0c6a11',
  elementor: 'elementor-preview=100&ver=1711616400',
  'beaver-builder': 'fl_builder',
  divi: 'et_fb=1',
  'wpbakery-builder': 'vc_editable=true&vc_post_id=100',
  oxygen: 'ct_builder=true',
  bricks: 'bricks=run',
};

const offLimits: readonly Page[] = [
  ...Object.entries(EDITOR_QUERIES).map(([name, query]): Page => {
    const page = story(`off-limits-${name}`, seed, { kind: 'off-limits', style: 3 });
    return { ...page, path: `${page.path}?${query}` };
  }),
  story('off-limits-admin-bar', as('edited', seed), { kind: 'off-limits', options: { adminBar: true } }),
  plain('off-limits-admin', '/wp-admin/', { kind: 'off-limits', view: 'admin' }),
  plain('off-limits-login', '/wp-login.php', { kind: 'off-limits', view: 'login' }),
  plain('off-limits-attachment', `/${seed.slug}/meeting-hall/`, {
    kind: 'off-limits',
    view: 'attachment',
    popups: ['newsletter', 'cookie'],
  }),
];

/** Every page of the demo hub. `/feed/` is off limits as well, but it is no document. */
export const pages: readonly Page[] = [...soledad, ...foxiz, ...unknown, ...conditions, ...lists, ...offLimits];
