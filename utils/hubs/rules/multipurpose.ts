import { define, type Theme } from './define.ts';

/**
 * Themes for any site, used by many newsrooms. Class names from the themes' own public sources on wordpress.org. Only
 * what is not found as well without a rule is here.
 */
const themes: readonly Theme[] = [
  // Pages that Elementor builds (Hello Elementor and others)
  {
    theme: 'elementor',
    content: '.elementor-widget-theme-post-content > .elementor-widget-container,.elementor-widget-theme-post-content',
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
    drop: { navigation: '.default-wp-page', related: '.cm-related-posts,.related-posts-wrapper' },
  },
  {
    theme: 'astra',
    content: '.ast-article-single .entry-content,.ast-article-post .entry-content',
    drop: { share: '.ast-post-social-sharing' },
  },
  {
    theme: 'divi',
    marks: 'body.et_divi_theme,body.et_pb_pagebuilder_layout',
    content: '.single #left-area article .entry-content,.et_pb_post_content',
    byline: '.et_post_meta_wrapper .author a,.et_pb_title_meta_container .author a',
    drop: {
      newsletter: '.et_pb_newsletter',
      related: '.et_pb_blog_0',
      share: '.et_pb_social_media_follow,.et_social_inline',
    },
  },
  { theme: 'generatepress', content: '.inside-article > .entry-content,.single .inside-article .entry-content' },
  {
    theme: 'kadence',
    content: 'article .entry-content.single-content',
    drop: { navigation: '.wp-block-kadence-tableofcontents', related: '.kb-posts' },
  },
  {
    theme: 'oceanwp',
    marks: 'body.oceanwp-theme,#oceanwp-style-css',
    content: '.single article .entry-content,article.single-page-article .entry',
  },
  // WordPress's own block themes (Twenty Twenty-Two and later) and other block themes
  {
    theme: 'block-theme',
    marks: '.wp-site-blocks .wp-block-post-content',
    content: 'main .wp-block-post-content,.wp-block-post-content',
    byline: '.wp-block-post-author-name,.wp-block-post-author__name',
    drop: { related: '.wp-block-latest-posts,.wp-block-query', tags: '.wp-block-post-terms' },
  },
  // WordPress's classic default themes (Twenty Ten to Twenty Twenty-One) and the many made from `_s`
  {
    theme: 'wordpress',
    content: 'body.single-post article[id^="post-"] .entry-content',
    drop: { tags: '.entry-footer' },
  },
];

export const multipurpose = themes.map(define);
