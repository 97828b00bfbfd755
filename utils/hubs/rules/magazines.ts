import { define } from './define.ts';

/**
 * News and magazine themes with class names of their own. The names are as public code that reads such pages and the
 * themes' own published style sheets spell them.
 */

/** Newspaper and Newsmag (tagDiv), with their templates of old and the cloud templates (tdb). */
export const newspaper = define({
  theme: 'newspaper',
  marks: ['.td-post-content', '.td-theme-wrap', '.tdb_single_content', 'body[class*="td-standard-pack"]'],
  content: ['.tdb_single_content .tdb-block-inner', '.td-post-content .tdb-block-inner', '.td-post-content'],
  title: ['h1.tdb-title-text', '.td-post-header h1.entry-title', 'h1.entry-title'],
  byline: ['.td-post-header .td-post-author-name a', '.tdb-author-name', '.td-post-author-name a'],
  published: ['.td-post-header time.entry-date', '.tdb_single_date time', '.td-post-date time'],
  leadImage: ['.td-post-featured-image img', '.tdb_single_featured_image img', '.tdb-featured-image-bg'],
  drop: {
    ad: ['.td-a-ad', '.td-a-rec', '.td-adspot-title'],
    author: ['.author-box-wrap', '.tdb_single_author_box'],
    navigation: ['.td-post-next-prev', '.td-smart-list-pagination'],
    newsletter: ['.tds-newsletter'],
    related: ['.td_block_related_posts', '.tdb_single_related', '.td-related-row'],
    share: ['.td-post-sharing', '.td_social_sharing', '.tdb_single_post_share'],
    tags: ['.td-post-source-tags', '.td-tags'],
  },
  keep: ['.td-gallery-slide-item', '.tdc-wysiwyg-image'],
  truncated: [
    { selector: '.tds-locker .tds-locker-form', state: 'members' },
    { selector: '.td-content-locked', state: 'members' },
  ],
  commentCount: ['.td-post-comments a'],
});

/** Zox News and its siblings (MVP Themes). */
export const zox = define({
  theme: 'zox',
  marks: ['#mvp-article-wrap', '#mvp-content-main', '#mvp-site'],
  content: ['#mvp-content-main'],
  title: ['h1.mvp-post-title'],
  byline: ['.author-name a', '.mvp-author-info-name a'],
  published: ['.mvp-post-date time', 'time.post-date'],
  leadImage: ['#mvp-post-feat-img img'],
  drop: {
    ad: ['#mvp-post-bot-ad', '.mvp-post-ad', '.mvp-post-ad-wrap'],
    author: ['#mvp-author-box-wrap'],
    navigation: ['#mvp-prev-next-wrap', '.mvp-org-wrap'],
    related: ['#mvp-related-posts', '.mvp-related-posts'],
    share: ['#mvp-soc-mob-wrap', '.mvp-cont-read-but-wrap', '.mvp-post-soc-wrap'],
    tags: ['.mvp-post-tags'],
  },
});

/** Jannah (TieLabs). */
export const jannah = define({
  theme: 'jannah',
  marks: ['#tie-container', '#tie-wrapper', 'body.tie-no-js'],
  content: ['#the-post .entry-content.entry', '.entry-content.entry'],
  title: ['#the-post h1.post-title', '.entry-header h1.entry-title', 'h1.post-title'],
  byline: ['#single-post-meta .meta-author a.author-name', '.entry-header .meta-author a'],
  published: ['#single-post-meta .date', '.entry-header .date.meta-item'],
  leadImage: ['.featured-area figure.single-featured-image img', '.featured-area img'],
  drop: {
    ad: ['.stream-item', '.stream-item-in-post'],
    author: ['.about-author'],
    navigation: ['#story-index', '.pages-nav', '.prev-next-post-nav'],
    newsletter: ['#post-newsletter'],
    related: ['#inline-related-post', '#read-next-block', '#related-posts'],
    share: ['.share-buttons', '.toggle-post-content'],
    tags: ['.post-bottom-meta'],
  },
  commentCount: ['#single-post-meta .meta-comment'],
});

/** Sahifa (TieLabs), Jannah's forerunner, still on many Arabic and Asian sites. */
export const sahifa = define({
  theme: 'sahifa',
  marks: ['#the-post .post-inner .entry', '.post-inner p.post-meta .tie-date'],
  content: ['#the-post .post-inner .entry', '.post-inner .entry'],
  title: ['h1.post-title', 'h1.name.entry-title'],
  byline: ['.post-meta .post-meta-author a', '.post-meta .author a'],
  published: ['.post-meta .tie-date'],
  leadImage: ['.single-post-thumb img'],
  drop: {
    ad: ['.e3lan', '.e3lan-in-post1', '.e3lan-in-post2'],
    author: ['#author-box'],
    navigation: ['.post-navigation', '.post-previous'],
    related: ['#check-also-box', '#related_posts'],
    share: ['.mini-share-post', '.share-post'],
    tags: ['.post-tag'],
  },
  commentCount: ['.post-meta .post-comments'],
});

/** Bimber and its siblings (bring the pixel). */
export const bimber = define({
  theme: 'bimber',
  marks: ['.entry-content.g1-typography-xl', '.g1-body-inner'],
  content: ['.entry-content.g1-typography-xl', '.g1-content-narrow.entry-content'],
  title: ['h1.entry-title'],
  byline: ['.entry-byline .entry-author [itemprop="name"]', '.entry-byline .entry-author a'],
  published: ['.entry-byline time.entry-date', 'time.entry-date'],
  leadImage: ['.entry-featured-media-main img', '.entry-featured-media img'],
  drop: {
    ad: ['.g1-advertisement', '.quads-ad'],
    author: ['.author-info'],
    counter: ['.snax-voting-container'],
    navigation: ['.g1-nav-single', '.pagelink'],
    newsletter: ['.g1-newsletter'],
    related: ['.g1-related-entries', '.g1-more-from'],
    share: ['.mashsb-container', '.snax-share'],
    tags: ['.entry-tags'],
  },
});

/** ColorMag (ThemeGrill), old names and new (`cm-`). */
export const colormag = define({
  theme: 'colormag',
  marks: ['#colormag_style-css', '.cm-entry-title', 'link[href*="/themes/colormag"]'],
  content: ['.cm-entry-summary', '.single .entry-content'],
  title: ['h1.cm-entry-title', 'h1.entry-title'],
  byline: ['.cm-below-entry-meta .cm-author a', '.below-entry-meta .author a'],
  published: ['.cm-below-entry-meta time.published', '.below-entry-meta time.published'],
  leadImage: ['.cm-featured-image img', 'article .featured-image img'],
  drop: {
    author: ['.author-box'],
    navigation: ['.default-wp-page'],
    related: ['.cm-related-posts', '.related-posts-wrapper'],
    tags: ['.tags-links'],
  },
});

/** Newspack (Automattic), for newsrooms. */
export const newspack = define({
  theme: 'newspack',
  marks: ['#newspack-style-css', 'body[class*="newspack-"]', 'link[href*="/themes/newspack-theme"]'],
  content: ['.single article .entry-content', '.wp-block-post-content'],
  title: ['h1.entry-title', 'h1.wp-block-post-title'],
  byline: ['.entry-subhead .author.vcard a', '.entry-subhead .byline .author'],
  published: ['.entry-subhead time.entry-date.published', 'time.entry-date.published'],
  leadImage: ['figure.post-thumbnail img', '.featured-image-behind img'],
  drop: {
    ad: ['.newspack_global_ad', '.scaip'],
    author: ['.author-bio', '.newspack-author-profile'],
    newsletter: ['.newspack-inline-popup', '.newspack-newsletters-subscribe'],
    popup: ['.newspack-lightbox'],
    related: ['.wp-block-newspack-blocks-homepage-articles'],
    share: ['.cat-links-share'],
  },
  truncated: [
    { selector: '.newspack-content-gate__gate', state: 'members' },
    { selector: '.newspack-memberships__gate', state: 'members' },
  ],
  continue: ['.newspack-content-gate__gate a[href^="http"]', '.newspack-memberships__gate a[href^="http"]'],
});
