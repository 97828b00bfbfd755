import { define } from './define.ts';

/** Foxiz (ThemeRuby). Its only visible date is often "Last updated", which is not the publication: JSON-LD has that. */
export const foxiz = define({
  theme: 'foxiz',
  marks:
    '#foxiz-main-css,.s-ct-wrap .s-ct-inner .e-ct-outer,.single-header .s-title.fw-headline,link[href*="/themes/foxiz/"]',
  story: 'body.single',
  content: '.e-ct-outer > .entry-content,.s-ct-inner .entry-content',
  title: 'h1.s-title',
  byline: '.single-meta .meta-author a,.single-header .meta-author a',
  published: '.single-meta time.published,.single-meta .meta-date time',
  leadImage: '.s-feat img.wp-post-image,.s-feat img,.s-feat-holder img',
  drop: {
    ad: '.ad-wrap,.rb-adbanner',
    author: '.ubox,.usr-holder',
    navigation: '.ruby-table-contents,.single-pagination',
    newsletter: '.entry-newsletter,.newsletter-box',
    other: '.restrict-box',
    popup: '.popup-newsletter',
    related: '.related-sec,.single-related',
    share: '.e-shared-sec,.l-shared-sec-outer,.t-shared-sec',
    tags: '.efoot',
  },
  continue: '.restrict-box a[href^="http"],.restrict-box a[href^="/"]',
  comments: '.comment-box-wrap,#comments',
  commentCount: '.single-meta .meta-comment,.comment-box-header .h3',
  newsletter: '.entry-newsletter,.newsletter-box',
});
