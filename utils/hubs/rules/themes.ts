import { define, type Theme } from './define.ts';

/**
 * The WordPress themes that newsrooms use most: where each has its story. What stands in it and is none of it is told by
 * its name, as on any page (`names.ts`); `drop` has only what names do not tell. Class names are as the themes' own public
 * sources and style sheets spell them, and as public code that reads such pages does.
 */
export const themes = (
  [
    // Newspaper and Newsmag (tagDiv), with their templates of old and the cloud templates (tdb)
    {
      theme: 'newspaper',
      marks: '.td-post-content,.td-theme-wrap,.tdb_single_content,body[class*="td-standard-pack"]',
      content: '.tdb_single_content .tdb-block-inner,.td-post-content .tdb-block-inner,.td-post-content',
    },
    // Zox News and its siblings (MVP Themes)
    { theme: 'zox', content: '#mvp-content-main', drop: { navigation: '.mvp-org-wrap' } },
    // Jannah (TieLabs) and its forerunner Sahifa, still on many Arabic and Asian sites
    {
      theme: 'jannah',
      marks: '#tie-container,#tie-wrapper,body.tie-no-js',
      content: '.entry-content.entry',
      drop: { ad: '.stream-item', navigation: '#story-index,.pages-nav', related: '#inline-related-post' },
    },
    { theme: 'sahifa', content: '.post-inner .entry', drop: { ad: '.e3lan' } },
    // Bimber and its siblings (bring the pixel)
    { theme: 'bimber', content: '.entry-content.g1-typography-xl,.g1-content-narrow.entry-content' },
    // Newspack (Automattic), for newsrooms
    {
      theme: 'newspack',
      marks: '#newspack-style-css,body[class*="newspack-"],link[href*="/themes/newspack-theme"]',
      content: '.single article .entry-content,.wp-block-post-content',
      drop: { ad: '.newspack_global_ad,.scaip', related: '.wp-block-newspack-blocks-homepage-articles' },
      continue: '.newspack-content-gate__gate a[href^="http"],.newspack-memberships__gate a[href^="http"]',
    },
    // Pages that Elementor builds (Hello Elementor and others)
    {
      theme: 'elementor',
      content:
        '.elementor-widget-theme-post-content > .elementor-widget-container,.elementor-widget-theme-post-content',
      drop: { related: '.elementor-widget-posts' },
    },
    // ColorMag (ThemeGrill), old names and new (`cm-`)
    {
      theme: 'colormag',
      marks: '#colormag_style-css,.cm-entry-title,link[href*="/themes/colormag"]',
      content: '.cm-entry-summary,.single .entry-content',
      drop: { navigation: '.default-wp-page' },
    },
    { theme: 'astra', content: '.ast-article-single .entry-content,.ast-article-post .entry-content' },
    {
      theme: 'divi',
      marks: 'body.et_divi_theme,body.et_pb_pagebuilder_layout',
      content: '.single #left-area article .entry-content,.et_pb_post_content',
      byline: '.et_post_meta_wrapper .author a,.et_pb_title_meta_container .author a',
      drop: { related: '.et_pb_blog_0' },
    },
    { theme: 'generatepress', content: '.inside-article > .entry-content' },
    { theme: 'kadence', content: 'article .entry-content.single-content', drop: { related: '.kb-posts' } },
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
    { theme: 'wordpress', content: 'body.single-post article[id^="post-"] .entry-content' },
  ] satisfies Theme[]
).map(define);
