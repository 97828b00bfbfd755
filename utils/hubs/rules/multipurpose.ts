import { define, type Theme } from './define.ts';

/** Themes for any site, used by many newsrooms. Class names from the themes' own public sources on wordpress.org. */
const themes: readonly Theme[] = [
  // Pages that Elementor builds (Hello Elementor and others)
  {
    theme: 'elementor',
    marks: '.elementor-widget-theme-post-content',
    content: '.elementor-widget-theme-post-content > .elementor-widget-container,.elementor-widget-theme-post-content',
    title: '.elementor-widget-theme-post-title h1,h1.elementor-heading-title,h1.entry-title',
    byline: '.elementor-post-info__item--type-author,.elementor-author-box__name',
    published: '.elementor-post-info__item--type-date time,.elementor-post-info__item--type-date',
    leadImage: '.elementor-widget-theme-post-featured-image img',
    drop: {
      author: '.elementor-author-box,.elementor-widget-author-box',
      form: '.elementor-form',
      navigation: '.elementor-post-navigation,.elementor-toc__body,.elementor-widget-table-of-contents',
      related: '.elementor-widget-posts',
      share: '.elementor-share-btn,.elementor-widget-share-buttons',
    },
  },
  // ColorMag (ThemeGrill), old names and new (`cm-`)
  {
    theme: 'colormag',
    marks: '#colormag_style-css,.cm-entry-title,link[href*="/themes/colormag"]',
    content: '.cm-entry-summary,.single .entry-content',
    title: 'h1.cm-entry-title,h1.entry-title',
    byline: '.cm-below-entry-meta .cm-author a,.below-entry-meta .author a',
    published: '.cm-below-entry-meta time.published,.below-entry-meta time.published',
    leadImage: '.cm-featured-image img,article .featured-image img',
    drop: { navigation: '.default-wp-page', related: '.cm-related-posts,.related-posts-wrapper' },
  },
  {
    theme: 'astra',
    marks: '#astra-theme-css-css,body.ast-single-post .ast-article-single,body[class*="astra-"] .ast-article-single',
    content: '.ast-article-single .entry-content,.ast-article-post .entry-content',
    byline: '.ast-article-single .entry-meta .author-name,.entry-meta .posted-by .author-name',
    published: '.entry-meta .posted-on .published,.entry-meta .posted-on time',
    leadImage: '.ast-article-single .post-thumb img,.ast-single-entry-banner img,.post-thumb-img-content img',
    drop: { share: '.ast-post-social-sharing' },
  },
  {
    theme: 'divi',
    marks: 'body.et_divi_theme,body.et_pb_pagebuilder_layout',
    content: '.single #left-area article .entry-content,.et_pb_post_content',
    byline: '.et_post_meta_wrapper .post-meta .author a,.et_pb_title_meta_container .author a',
    published: '.et_post_meta_wrapper .post-meta .published,.et_pb_title_meta_container .published',
    leadImage: '.et_post_meta_wrapper img,.et_pb_title_featured_container img',
    drop: {
      newsletter: '.et_pb_newsletter',
      related: '.et_pb_blog_0',
      share: '.et_pb_social_media_follow,.et_social_inline',
    },
  },
  {
    theme: 'generatepress',
    marks: '#generate-style-css,.inside-article > .entry-content,link[href*="/themes/generatepress"]',
    content: '.inside-article > .entry-content,.single .inside-article .entry-content',
    byline: '.entry-header .entry-meta .author-name,.byline .author-name',
    published: '.entry-header .entry-meta time.published,.posted-on time.entry-date',
    leadImage: '.inside-article .featured-image img,.page-header-image-single img',
  },
  {
    theme: 'kadence',
    marks: '#kadence-global-css,body[class*="kadence-"] .entry-content.single-content,link[href*="/themes/kadence/"]',
    content: 'article .entry-content.single-content',
    byline: '.entry-header .posted-by .author a,.entry-meta .posted-by .fn',
    published: '.entry-header .posted-on time.published,.entry-header .posted-on time',
    leadImage: '.post-thumbnail img.post-top-featured,article .post-thumbnail img',
    drop: { navigation: '.wp-block-kadence-tableofcontents', related: '.kb-posts' },
  },
  {
    theme: 'oceanwp',
    marks: 'body.oceanwp-theme,#oceanwp-style-css',
    content: '.single article .entry-content,article.single-page-article .entry',
    title: 'h2.single-post-title,h1.page-header-title,h1.entry-title',
    byline: 'ul.meta .meta-author a',
    published: 'ul.meta .meta-date time,ul.meta .meta-date',
    leadImage: '.single .thumbnail img',
  },
  // WordPress's own block themes (Twenty Twenty-Two and later) and other block themes
  {
    theme: 'block-theme',
    marks: '.wp-site-blocks .wp-block-post-content',
    content: 'main .wp-block-post-content,.wp-block-post-content',
    title: 'h1.wp-block-post-title',
    byline: 'main .wp-block-post-author-name,.wp-block-post-author__name',
    published: 'main .wp-block-post-date time',
    leadImage:
      'main .wp-block-post-featured-image img,.wp-block-post-featured-image img,.wp-block-cover .wp-block-cover__image-background',
    drop: { related: '.wp-block-latest-posts,.wp-block-query', tags: '.wp-block-post-terms' },
  },
  // WordPress's classic default themes (Twenty Ten to Twenty Twenty-One) and the many made from `_s`
  {
    theme: 'wordpress',
    marks: 'body.single-post article[id^="post-"] .entry-content',
    content: 'body.single-post article[id^="post-"] .entry-content',
    byline: 'article[id^="post-"] .byline .author a,.entry-meta .author.vcard a,.entry-meta .byline a',
    published: 'article[id^="post-"] time.entry-date.published,.entry-meta time.entry-date',
    leadImage:
      'article[id^="post-"] .post-thumbnail img,article[id^="post-"] img.wp-post-image,.single-featured-image-header img',
    drop: { tags: '.entry-footer' },
  },
];

export const multipurpose = themes.map(define);
