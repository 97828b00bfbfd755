import type { Voice } from './words.ts';

/** What makes a picture the button that enlarges it. */
export const enlarging = (alt: string, { say }: Voice) => ({
  role: 'button' as const,
  tabIndex: 0,
  // A button is no decoration: one without words of its own is called what it is.
  alt: alt || say('picture'),
  'aria-label': [say('enlarge'), alt].filter(Boolean).join(': '),
});

/** Smaller pictures are signs in a line of text. */
const small = 100;

/** Makes buttons of the story's pictures. Those in links lead where the publisher has them lead. */
export function dressPictures(story: Element, voice: Voice): void {
  for (const image of story.querySelectorAll<HTMLImageElement>('img:not(a img)')) {
    if (image.width && image.width < small) continue;
    for (const [name, value] of Object.entries(enlarging(image.alt, voice))) image.setAttribute(name, String(value));
  }
}
