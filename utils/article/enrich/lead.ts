import type { Rule } from '../../hubs/types.ts';
import { httpUrl, PICTURE_FILE } from '../addresses.ts';
import { NO_LEAD, paintedBy, sourcesOf } from '../pictures.ts';
import type { LeadImage } from '../types.ts';
import type { Head } from './head.ts';
import { all, first, textOf } from './page.ts';

const sizeOf = (value: string | null): number | undefined => {
  const size = Number.parseInt(value ?? '', 10);
  return size > 0 && size < 20_000 ? size : undefined;
};

/** A lead image from an element that is one, holds one, or paints one. */
export function imageFrom(element: Element, base: string | URL): LeadImage | null {
  const image = element.matches('img') ? element : element.querySelector('img');
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const full =
    link && PICTURE_FILE.test(link.getAttribute('href') ?? '') ? httpUrl(link.getAttribute('href'), base) : null;
  const from = image ?? element;
  const { src = paintedBy(element, base) ?? full, srcset } = sourcesOf(from, base);
  if (!src) return null;
  const caption = textOf(
    element.closest('figure')?.querySelector('figcaption') ??
      element.closest('.wp-caption')?.querySelector('.wp-caption-text'),
    600,
  );
  return {
    src,
    srcset,
    sizes: from.getAttribute('sizes') ?? from.getAttribute('data-sizes') ?? undefined,
    alt: from.getAttribute('alt')?.trim() ?? from.getAttribute('title')?.trim() ?? '',
    caption: caption || undefined,
    width: sizeOf(from.getAttribute('width')),
    height: sizeOf(from.getAttribute('height')),
  };
}

/**
 * Address without size suffix and query: `photo-860x484.jpg` and `photo.jpg` are one picture. A number is no name: pictures
 * of many share it.
 */
export function pictureKey(url: string): string {
  const path = URL.parse(url)?.pathname ?? url;
  return path
    .replace(/^.*\/(?=\d*[^\d/.][^/]*$)/, '')
    .replace(/(?:\.(?:jpe?g|png))?\.\w+$/i, '')
    .replace(/(?:-\d{2,4}x\d{2,4}|-scaled|@2x)$/, '')
    .toLowerCase();
}

const WITHIN = 'article img, main img, .entry-content img, .post-content img, [itemprop="articleBody"] img, figure img';

/** The story's picture: the theme's own place for it, else what the page declares (with alt and sizes from the page's own copy). */
export function leadImageOf(document: Document, head: Head, rule: Rule | null): LeadImage | null {
  const ruled = rule ? first(document, rule.leadImage) : null;
  const own = ruled ? imageFrom(ruled, head.url) : null;
  if (own) return withAlt(own, head);
  const declared = [
    ...head.metas('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    ...head.data.images,
  ]
    .map(value => httpUrl(value, head.url))
    .find(url => url !== null && !NO_LEAD.test(new URL(url).pathname));
  if (!declared) return null;
  const wanted = pictureKey(declared);
  const copy = all(document, WITHIN)
    .slice(0, 60)
    .find(image => {
      const { src } = sourcesOf(image, head.url);
      return src !== undefined && pictureKey(src) === wanted;
    });
  const seen = copy ? imageFrom(copy, head.url) : null;
  if (seen) return withAlt(seen, head);
  const width = sizeOf(head.meta('og:image:width'));
  const height = sizeOf(head.meta('og:image:height'));
  return { src: declared, alt: head.meta('og:image:alt', 'twitter:image:alt'), width, height, unseen: true };
}

const withAlt = (image: LeadImage, head: Head): LeadImage =>
  image.alt ? image : { ...image, alt: head.meta('og:image:alt', 'twitter:image:alt') };
