import { httpUrl, setOf } from './addresses.ts';

/** Pictures as lazy loaders, galleries and page builders leave them, made plain `<img>` and `<figure>`; runs on a copy of the story. */

const SRC = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-full-src',
  'data-hi-res-src',
  'data-image',
  'data-lazy',
];
const SET = ['data-srcset', 'data-lazy-srcset', 'data-bgset'];
const PLACEHOLDER =
  /^(?:data|blob|about):|(?:^|[/_-])(?:blank|placeholder|spacer|pixel|transparent|1x1|loading|lazy)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;
/** Counters and pixels of well-known meters, which some themes print inside the story. */
const METER =
  /(?:^|\.)(?:pixel\.wp\.com|stats\.wp\.com|sb\.scorecardresearch\.com|b\.scorecardresearch\.com|www\.google-analytics\.com|www\.facebook\.com\/tr|doubleclick\.net|imrworldwide\.com)/i;

const real = (value: string | null): string | null => (value && !PLACEHOLDER.test(value.trim()) ? value.trim() : null);

const isSmall = (image: Element): boolean =>
  ['width', 'height'].some(name => /^[0-2](?:px)?$/.test(image.getAttribute(name)?.trim() ?? ''));

/** Gives an image the address that its page will load it from. */
export function repairImage(image: Element, base: string | URL): void {
  const picture = image.closest('picture');
  const sources = picture ? Array.from(picture.querySelectorAll('source')) : [];
  const sets = [image.getAttribute('srcset'), ...SET.map(name => image.getAttribute(name))];
  // The last source is the most widely understood one; only taken when the image has no set of its own.
  for (const source of sources.toReversed())
    sets.push(source.getAttribute('srcset'), source.getAttribute('data-srcset'));
  const srcset = sets
    .map(real)
    .map(value => setOf(value, base))
    .find(Boolean);
  const srcs = [image.getAttribute('src'), ...SRC.map(name => image.getAttribute(name))].map(real);
  const src = srcs.map(value => httpUrl(value, base)).find(Boolean) ?? srcset?.split(/[\s,]+/)[0];
  if (!src || isSmall(image) || METER.test(src.replace(/^https?:\/\//, ''))) {
    image.remove();
    return;
  }
  image.setAttribute('src', src);
  if (srcset) image.setAttribute('srcset', srcset);
  else image.removeAttribute('srcset');
  const sizes = image.getAttribute('sizes') ?? image.getAttribute('data-sizes');
  if (sizes && srcset) image.setAttribute('sizes', sizes);
  picture?.replaceWith(image);
}

/** `background-image:url(…)` or `data-bgset` on an element that shows nothing else: a picture painted, not placed. */
export function repairPainted(element: Element, base: string | URL): void {
  if ((element.textContent ?? '').trim() !== '' || element.querySelector('img, picture, iframe')) return;
  const painted = /background(?:-image)?\s*:[^;]*url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/i.exec(
    element.getAttribute('style') ?? '',
  );
  const named =
    element.getAttribute('data-bgset') ??
    element.getAttribute('data-bg') ??
    element.getAttribute('data-background-image');
  const src = httpUrl(
    real(painted?.[1] ?? painted?.[2] ?? painted?.[3] ?? null) ?? real(named?.split(/[\s,]+/)[0] ?? null),
    base,
  );
  if (!src) return;
  const image = element.ownerDocument.createElement('img');
  image.setAttribute('src', src);
  image.setAttribute('alt', element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
  element.replaceChildren(image);
}

/**
 * The twin that a lazy loader leaves for browsers without scripts. Taken only where its picture stands beside it without
 * an address: the page asks for that picture itself, so nothing new is asked for.
 */
export function repairTwin(noscript: Element): void {
  const beside = noscript.previousElementSibling ?? noscript.nextElementSibling;
  const image = beside?.matches('img') ? beside : (beside?.querySelector('img') ?? null);
  const twin = noscript.querySelector('img');
  const written = twin ? '' : (/<img\b[^>]{0,4000}>/i.exec(noscript.textContent ?? '')?.[0] ?? '');
  if (image && (twin || written) && !real(image.getAttribute('src')) && !SRC.some(name => image.getAttribute(name))) {
    for (const name of ['src', 'srcset', 'sizes', 'alt', 'width', 'height']) {
      const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(written);
      const value = twin ? twin.getAttribute(name) : (found?.[1] ?? found?.[2])?.replaceAll('&amp;', '&');
      if (value) image.setAttribute(name, value);
    }
  }
  noscript.remove();
}
