/** Parts of some stories that stand in the way of a plain text: galleries, players, posts of other sites, formulas, notes in boxes. */

/** Galleries of WordPress's editor, of `[gallery]`, and of the hub's themes. */
export const GALLERIES =
  '.wp-block-gallery, .gallery, .penci-post-gallery-container, .blocks-gallery-grid, .rb-gallery, .tiled-gallery, .wp-block-jetpack-tiled-gallery, .wp-block-jetpack-slideshow, .td-slide-on-columns, .jeg_owlslider';
/** Players, and elements that a script makes one of. */
export const PLAYERS =
  'iframe, embed, object, video, audio, lite-youtube, [class*=youtube][data-id], .infogram-embed, .flourish-embed';
export const POSTS =
  'blockquote[class*="-embed"], blockquote[class*="-media"], blockquote.twitter-tweet, .fb-post, .fb-video';

/** Notes that open in a box beside their marks. */
export const TIPS = 'sup + [role=tooltip]';

/** Attributes by which an element paints a picture once its page's scripts have run. */
export const BACKGROUNDS = ['data-bgset', 'data-bg', 'data-background-image', 'data-src'];
/** What paints a picture, now or then. */
export const PAINTED = `[style*="url("],[${BACKGROUNDS.join('],[')}]`;

/** Elements without words that may stand for a picture or a player. */
export const STAND_INS = `${PAINTED},[data-videoid],[data-href],.infogram-embed`;

/** Whether a story holds any of them outside the parts that are dropped from it. */
export const holdsForeign = (story: Element, dropped: string): boolean =>
  `${GALLERIES}, ${PLAYERS}, ${POSTS}, math, ${TIPS}`.split(', ').some(selector =>
    [...story.querySelectorAll(selector)].some(part => {
      const drop = part.closest(dropped);
      return !drop || drop.contains(story);
    }),
  );
