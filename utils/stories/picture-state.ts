import type { Headline } from './types.ts';

/** Small pictures by the story's address, as `data:` addresses; '' for a story whose picture cannot be had. */
export type Pictures = Readonly<Record<string, string>>;

/** The key in `storage.local`. */
export const picturesKey = 'pictures';
/** As many are kept, those of the newest stories. */
export const maxPictures = 40;
/** Of one kept picture. */
export const maxPictureBytes = 8 * 1024;

/** Makes valid pictures of whatever was stored. Never throws. */
export function parsePictures(stored: unknown): Pictures {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const good = entries.filter(
    ([, value]) =>
      value === '' ||
      (typeof value === 'string' &&
        value.length < 2 * maxPictureBytes &&
        /^data:image\/(?:webp|jpeg|png);base64,[\w+/=]*$/.test(value)),
  );
  return together(Object.fromEntries(good.slice(0, maxPictures)));
}

/** Two sets as one; the later wins. Without a prototype: it is looked up by what feeds give. */
export function together(...sets: readonly Pictures[]): Pictures {
  return Object.assign(Object.create(null), ...sets) as Pictures;
}

/** The pictures of the newest stories. */
export function ofNewest(items: readonly Headline[], pictures: Pictures): Pictures {
  const kept = items.slice(0, maxPictures).filter(({ url }) => Object.hasOwn(pictures, url));
  return Object.fromEntries(kept.map(({ url }) => [url, pictures[url]!]));
}
