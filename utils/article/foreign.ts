/** Parts of some stories that stand in the way of a plain text: galleries, players, posts of other sites, formulas. */

/** Galleries of WordPress's editor, of `[gallery]`, and of the hub's themes. */
export const GALLERIES =
  '.wp-block-gallery, .gallery, .penci-post-gallery-container, .blocks-gallery-grid, .rb-gallery, .tiled-gallery, .wp-block-jetpack-tiled-gallery, .wp-block-jetpack-slideshow, .td-slide-on-columns, .jeg_owlslider';
export const PLAYERS = 'iframe, embed, object, video, audio';
export const POSTS =
  'blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed, .fb-post, .fb-video';

/** Whether a story holds any of them outside the parts that are dropped from it. */
export const holdsForeign = (story: Element, dropped: string): boolean =>
  `${GALLERIES}, ${PLAYERS}, ${POSTS}, math`.split(', ').some(selector =>
    Array.from(story.querySelectorAll(selector)).some(part => {
      const drop = part.closest(dropped);
      return !drop || drop.contains(story);
    }),
  );
