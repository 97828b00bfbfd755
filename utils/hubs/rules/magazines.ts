import { define, type Theme } from './define.ts';

/**
 * News and magazine themes with class names of their own. The names are as public code that reads such pages and the
 * themes' own published style sheets spell them. Only what is not found as well without a rule is here.
 */
const themes: readonly Theme[] = [
  // Newspaper and Newsmag (tagDiv), with their templates of old and the cloud templates (tdb)
  {
    theme: 'newspaper',
    marks: '.td-post-content,.td-theme-wrap,.tdb_single_content,body[class*="td-standard-pack"]',
    content: '.tdb_single_content .tdb-block-inner,.td-post-content .tdb-block-inner,.td-post-content',
    drop: {
      ad: '.td-a-ad,.td-a-rec,.td-adspot-title',
      navigation: '.td-smart-list-pagination',
      newsletter: '.tds-newsletter',
      related: '.td_block_related_posts',
      share: '.td-post-sharing,.td_social_sharing',
    },
  },
  // Zox News and its siblings (MVP Themes)
  {
    theme: 'zox',
    content: '#mvp-content-main',
    drop: { ad: '.mvp-post-ad,.mvp-post-ad-wrap', navigation: '.mvp-org-wrap', tags: '.mvp-post-tags' },
  },
  // Jannah (TieLabs)
  {
    theme: 'jannah',
    marks: '#tie-container,#tie-wrapper,body.tie-no-js',
    content: '#the-post .entry-content.entry,.entry-content.entry',
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
    content: '#the-post .post-inner .entry,.post-inner .entry',
    drop: { ad: '.e3lan', share: '.mini-share-post,.share-post', tags: '.post-tag' },
  },
  // Bimber and its siblings (bring the pixel)
  {
    theme: 'bimber',
    content: '.entry-content.g1-typography-xl,.g1-content-narrow.entry-content',
    drop: { ad: '.g1-advertisement,.quads-ad', newsletter: '.g1-newsletter', share: '.mashsb-container,.snax-share' },
  },
  // Newspack (Automattic), for newsrooms
  {
    theme: 'newspack',
    marks: '#newspack-style-css,body[class*="newspack-"],link[href*="/themes/newspack-theme"]',
    content: '.single article .entry-content,.wp-block-post-content',
    drop: {
      ad: '.newspack_global_ad,.scaip',
      author: '.author-bio,.newspack-author-profile',
      newsletter: '.newspack-inline-popup,.newspack-newsletters-subscribe',
      popup: '.newspack-lightbox',
      related: '.wp-block-newspack-blocks-homepage-articles',
    },
    continue: '.newspack-content-gate__gate a[href^="http"],.newspack-memberships__gate a[href^="http"]',
  },
];

export const magazines = themes.map(define);
