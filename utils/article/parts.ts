import type { RemovedKind } from './types.ts';

/** What an element's class and id say, and the words that every reading asks them for. The others are in `names.ts`. */

/** One of these words, as a whole part of a name. */
export const words = (list: string) => new RegExp(`(?:^|[\\s_-])(${list})(?:$|[\\s_\\d-])`);

/** ARIA and HTML say the same in the open. */
export const roles: ReadonlyMap<string, RemovedKind> = new Map([
  ['navigation', 'navigation'],
  ['complementary', 'related'],
  ['contentinfo', 'navigation'],
  ['search', 'form'],
  ['dialog', 'popup'],
  ['alertdialog', 'popup'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['toolbar', 'navigation'],
  ['form', 'form'],
  ['tooltip', 'popup'],
  ['doc-toc', 'navigation'],
]);
export const tags: ReadonlyMap<string, RemovedKind> = new Map([
  ['nav', 'navigation'],
  ['footer', 'navigation'],
  ['aside', 'related'],
  ['dialog', 'popup'],
  ['form', 'form'],
]);

/** Pictures' words. */
export const CAPTION = words(
  'captions?|wp-caption(?:-text)?|credits?|photo-?(?:credit|caption|by)|image-?(?:credit|caption|source|text|description)|picture-?(?:caption|credit)|legend|figcaption|fig-?caption|cutline|media-?(?:caption|credit|info)|copyright|photographer|caption-?text|img-?(?:caption|credit)',
);

/** A post of another site, quoted by its embed code: shown as a quotation, but not the story's own text. */
export const EMBED = words(
  'twitter-tweet|twitter-video|instagram-media|tiktok-embed|wp-embedded-content|fb-post|bluesky-embed|reddit-embed\\w*|mastodon-embed|telegram-post',
);

/** Boxes made for a picture. */
export const PICTURE = words(
  'images?|imgs?|photos?|pics?|pictures?|figures?|foto|fotos|bild|bilder|thumb|thumbnail|gallery|galleries|slide|slides|slider|media|video|attachment|aligncenter|alignleft|alignright|hero|visual|illustration',
);

const SLUG = 4;
const CAMEL = /([a-z])([A-Z])/g;

/** Class and id in one line, ready for the patterns. */
export function nameOf(classes: string, id: string): string {
  if (classes === '' && id === '') return '';
  // Anchors of headings are slugs of the text: they name what it says, not what it is.
  const own = id.split('-').length > SLUG ? '' : id;
  return `${classes} ${own}`.replace(CAMEL, '$1-$2').toLowerCase();
}
