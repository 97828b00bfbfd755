import { define } from './define.ts';

/** Soledad (PenciDesign) with its single styles 1 to 10, and its plugins: paywall, podcast, bookmark-follow. */
export const soledad = define({
  theme: 'soledad',
  marks:
    '#soledad_wrapper,.penci-single-wrapper,body[class*="soledad-ver-"],meta[name="generator"][content^="Soledad"]',
  story: 'body.single',
  content: '#penci-post-entry-inner,article .post-entry .entry-content,article .post-entry',
  title: 'h1.single-post-title,h1.post-title',
  byline: '.post-box-meta-single .author-post a,.author-post.byline a,.penci-hide-tagupdated .author a',
  published: '.post-box-meta-single time.published,time.entry-date.published',
  // Styles 3 to 10 paint it on a span; styles 1 and 2 have an image.
  leadImage:
    '.penci-single-featured-img,.penci-post-image-wrapper img,.post-image .wp-post-image,.post-image > a > img',
  drop: {
    ad: '.penci-custom-html-inside-content,[class*="penci-google-adsense"]',
    author: '.post-author',
    counter: '.penci-post-countview-number-check',
    duplicate: '.penci-hide-tagupdated',
    navigation: '.penci-single-link-pages,.post-pagination',
    newsletter: '.footer-subscribe,.penci-header-signup-form',
    other: '.penci-bf-follow-btn-wrapper,.penci-bf-follow-post-wrapper,.penci-truncate-btn',
    player: '.pencipdc_media_option,.pencipdc_podcast',
    popup: '.penci-rlt-popup,.pencipw_popup',
    related: '.penci-ilrelated-posts,.penci-ilrltpost-insert,.post-related',
    share: '.tags-share-box',
    tags: '.post-tags',
  },
  truncated: '.penci-truncate-btn,body.penci-truncate',
  continue: '.penci-truncate-btn .penci_subscribe a,.penci-truncate-btn a[href^="http"]',
  commentCount: '.single-post-share .count-comment,.tags-share-box .single-comment-o,#comments .comments-title',
  newsletter: '.penci-header-signup-form,.footer-subscribe,.mc4wp-form',
});
