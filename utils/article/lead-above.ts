import { httpUrl } from './addresses.ts';
import { headlineOf } from './extract.ts';
import { tidy } from './text.ts';
import type { LeadImage } from './types.ts';
import type { Draft } from './verdict.ts';

/** A story's picture is wider than a face. */
const WIDE = 300;

/** The picture between the headline and the story, as the page shows it, where its head declares none. */
export function leadAbove({ survey, home, within, title }: Draft): LeadImage | null {
  const headline = headlineOf(survey, title);
  const above = headline < 0 ? [] : survey.media.slice(0, home.mediaFrom);
  const image = above.find(
    ({ at, box, tag, element }) =>
      at > headline && tag === 'img' && !within.get(box) && (element as HTMLImageElement).width >= WIDE,
  )?.element as HTMLImageElement | undefined;
  const src = image && httpUrl(image.currentSrc || image.src, image.baseURI);
  const caption = tidy(image?.closest('figure')?.querySelector('figcaption')?.textContent ?? '');
  return src ? { src, caption, alt: image.alt } : null;
}
