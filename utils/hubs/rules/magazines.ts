import { define, type Theme } from './define.ts';

/**
 * News and magazine themes with class names of their own. The names are as public code that reads such pages and the
 * themes' own published style sheets spell them.
 */
const themes: readonly Theme[] = [
  // Newspaper and Newsmag (tagDiv), with their templates of old and the cloud templates (tdb)
  {
    theme: 'newspaper',
    marks: '.td-post-content,.td-theme-wrap,.tdb_single_content,body[class*="td-standard-pack"]',
    content: '.tdb_single_content .tdb-block-inner,.td-post-content .tdb-block-inner,.td-post-content',
    title: 'h1.tdb-title-text,.td-post-header h1.entry-title,h1.entry-title',
    byline: '.td-post-header .td-post-author-name a,.tdb-author-name,.td-post-author-name a',
    published: '.td-post-header time.entry-date,.tdb_single_date time,.td-post-date time',
    leadImage: '.td-post-featured-image img,.tdb_single_featured_image img,.tdb-featured-image-bg',
    drop: {
      ad: '.td-a-ad,.td-a-rec,.td-adspot-title',
      navigation: '.td-smart-list-pagination',
      newsletter: '.tds-newsletter',
      related: '.td_block_related_posts',
      share: '.td-post-sharing,.td_social_sharing',
    },
    truncated: [
      { selector: '.tds-locker .tds-locker-form', state: 'members' },
      { selector: '.td-content-locked', state: 'members' },
    ],
  },
  // Zox News and its siblings (MVP Themes)
  {
    theme: 'zox',
    marks: '#mvp-article-wrap,#mvp-content-main,#mvp-site',
    content: '#mvp-content-main',
    title: 'h1.mvp-post-title',
    byline: '.author-name a,.mvp-author-info-name a',
    published: '.mvp-post-date time,time.post-date',
    leadImage: '#mvp-post-feat-img img',
    drop: { ad: '.mvp-post-ad,.mvp-post-ad-wrap', navigation: '.mvp-org-wrap', tags: '.mvp-post-tags' },
  },
  // Jannah (TieLabs)
  {
    theme: 'jannah',
    marks: '#tie-container,#tie-wrapper,body.tie-no-js',
    content: '#the-post .entry-content.entry,.entry-content.entry',
    title: '#the-post h1.post-title,.entry-header h1.entry-title,h1.post-title',
    byline: '#single-post-meta .meta-author a.author-name,.entry-header .meta-author a',
    published: '#single-post-meta .date,.entry-header .date.meta-item',
    leadImage: '.featured-area figure.single-featured-image img,.featured-area img',
    drop: {
      ad: '.stream-item,.stream-item-in-post',
      navigation: '#story-index,.pages-nav',
      related: '#inline-related-post',
      share: '.share-buttons,.toggle-post-content',
      tags: '.post-bottom-meta',
    },
  },
  // Sahifa (TieLabs), Jannah's forerunner, still on many Arabic and Asian sites
  {
    theme: 'sahifa',
    marks: '#the-post .post-inner .entry,.post-inner p.post-meta .tie-date',
    content: '#the-post .post-inner .entry,.post-inner .entry',
    title: 'h1.post-title,h1.name.entry-title',
    byline: '.post-meta .post-meta-author a,.post-meta .author a',
    published: '.post-meta .tie-date',
    leadImage: '.single-post-thumb img',
    drop: { ad: '.e3lan', share: '.mini-share-post,.share-post', tags: '.post-tag' },
  },
  // Bimber and its siblings (bring the pixel)
  {
    theme: 'bimber',
    marks: '.entry-content.g1-typography-xl,.g1-body-inner',
    content: '.entry-content.g1-typography-xl,.g1-content-narrow.entry-content',
    byline: '.entry-byline .entry-author [itemprop="name"],.entry-byline .entry-author a',
    published: '.entry-byline time.entry-date,time.entry-date',
    leadImage: '.entry-featured-media-main img,.entry-featured-media img',
    drop: { ad: '.g1-advertisement,.quads-ad', newsletter: '.g1-newsletter', share: '.mashsb-container,.snax-share' },
  },
  // Newspack (Automattic), for newsrooms
  {
    theme: 'newspack',
    marks: '#newspack-style-css,body[class*="newspack-"],link[href*="/themes/newspack-theme"]',
    content: '.single article .entry-content,.wp-block-post-content',
    title: 'h1.entry-title,h1.wp-block-post-title',
    byline: '.entry-subhead .author.vcard a,.entry-subhead .byline .author',
    published: '.entry-subhead time.entry-date.published,time.entry-date.published',
    leadImage: 'figure.post-thumbnail img,.featured-image-behind img',
    drop: {
      ad: '.newspack_global_ad,.scaip',
      author: '.author-bio,.newspack-author-profile',
      newsletter: '.newspack-inline-popup,.newspack-newsletters-subscribe',
      popup: '.newspack-lightbox',
      related: '.wp-block-newspack-blocks-homepage-articles',
    },
    truncated: [
      { selector: '.newspack-content-gate__gate', state: 'members' },
      { selector: '.newspack-memberships__gate', state: 'members' },
    ],
    continue: '.newspack-content-gate__gate a[href^="http"],.newspack-memberships__gate a[href^="http"]',
  },
];

export const magazines = themes.map(define);
