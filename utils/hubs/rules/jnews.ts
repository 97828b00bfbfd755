import { define } from './define.ts';

/** JNews (Jegtheme) with its paywall plugin. */
export const jnews = define({
  theme: 'jnews',
  marks: '.jeg_main .jeg_content,.jeg_singlepage,.jeg_viewport,body.jnews',
  story: 'body.single',
  content: '.entry-content .content-inner,.jeg_inner_content .entry-content',
  title: 'h1.jeg_post_title',
  byline: '.jeg_meta_author a',
  published: '.jeg_meta_date a,.jeg_meta_date',
  leadImage: '.jeg_featured img.wp-post-image,.jeg_featured img,.jeg_featured_bg',
  drop: {
    ad: '.jeg_ad,.jnews_content_inline_ads',
    author: '.jeg_authorbox',
    navigation: '.jeg_pagelinks,.jnews_prev_next_container',
    other: '.jpw-truncate-btn,.jpw-truncate-header',
    player: '.jeg_podcast_player',
    popup: '.jeg_popup,.jeg_popup_post',
    related: '.jnews_inline_related_post,.jnews_related_post_container',
    share: '.jeg_share_bottom_container,.jeg_share_button,.jeg_share_top_container',
    tags: '.jeg_post_tags',
  },
  truncated: '.jpw-truncate-btn,body.jpw-truncate',
  continue: '.jpw-truncate-btn a[href^="http"]',
  commentCount: '.jeg_meta_comment a',
});
