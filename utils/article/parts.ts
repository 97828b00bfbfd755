import type { RemovedKind } from './types.ts';

/** What an element's class and id say, and the words that every reading asks them for. The others are in `names.ts`. */

/** One of these words, as a whole part of a name. */
export const words = (list: string) => new RegExp(`(?:^|[\\s_-])(${list})(?:$|[\\s_\\d-])`);

/** The elements or roles of each kind. */
const byWord = (kinds: Partial<Record<RemovedKind, string>>): ReadonlyMap<string, RemovedKind> =>
  new Map(
    Object.entries(kinds).flatMap(([kind, list]) => list.split(' ').map(word => [word, kind as RemovedKind] as const)),
  );

/** ARIA and HTML say the same in the open. */
export const roles = byWord({
  navigation: 'navigation contentinfo menu menubar toolbar doc-toc',
  related: 'complementary',
  form: 'search form',
  popup: 'dialog alertdialog tooltip',
});
export const tags = byWord({ navigation: 'nav footer', related: 'aside', popup: 'dialog', form: 'form' });

/** Pictures' words. */
export const CAPTION = words(
  'captions?|credits?|legend|figcaption|cutline|copyright|photographer|photo-?by|(?:image|photo|img)[-_]?(?:source|text|desc(?:r(?:iption)?)?)',
);

/** A post of another site, quoted by its embed code: shown as a quotation, but not the story's own text. */
export const EMBED = words(
  'twitter-(?:tweet|video)|instagram-media|tiktok-embed|wp-embedded-content|(?:bluesky|reddit|mastodon)-embed|fb-post',
);

/** What only screen readers say. */
export const SPOKEN = 'screen-?reader-(?:text|response)|sr-only|visually-?hidden|assistive-text';

/** Boxes made for a picture. */
export const PICTURE = words(
  'images?|imgs?|photos?|pics?|pictures?|figures?|foto|bild|thumb(?:nail)?|gallery|slides?|slider|media(?!-(?:text|body))|video|attachment|align(?:center|left|right)|hero|illustration',
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
