import { httpUrl, PICTURE_FILE, setOf } from './addresses.ts';
import { BACKGROUNDS } from './foreign.ts';

/** Pictures as lazy loaders, galleries and page builders leave them, made plain `<img>` and `<figure>`; runs on a copy of the story. */

/** Where lazy loaders keep the address until the picture comes into view. */
export const LAZY = 'data-src data-lazy-src data-original data-lazy data-lazyload'.split(' ');
export const SRC = ['src', ...LAZY];
/** What a loader says of itself, by its class: what stands in `src` until then is a preview. */
const IS_LAZY = /lazy|lozad|blur/i;
/** No photograph has such a file. */
const SIGN = /\.(?:gif|svg)(?:$|[?#])/i;
export const SET = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-bgset'];
const PLACEHOLDER =
  /^(?:data|blob|about):|(?:^|[/_-])(?:blank|placeholder|spacer|pixel|transparent|1x1|loading|lazy)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;
/** Counters and pixels of well-known meters, which some themes print inside the story. */
const METER =
  /^[\w.]*\b(?:(?:pixel|stats)\.wp\.com|scorecardresearch\.com|google-analytics\.com|facebook\.com\/tr|doubleclick\.net|imrworldwide\.com)/i;

/** Signs, faces and stand-ins: no picture of a story. */
export const NO_LEAD =
  /(?:^|[/_.-])(?:logo|favicon|default|placeholder|blank|avatar|gravatar|sprite|pixel|spacer|icon)s?(?:[/_.\d-]|$)/i;

export const real = (value: string | null): string | null =>
  value && !PLACEHOLDER.test(value.trim()) ? value.trim() : null;

/** A pixel that counts, or a line that draws: no picture. */
export const isSmall = (image: Element): boolean =>
  ['width', 'height'].some(name => /^[0-2](?:px)?$/.test(image.getAttribute(name)?.trim() ?? '')) ||
  /(?:^|;)\s*(?:width|height)\s*:\s*[0-2]px/.test(image.getAttribute('style') ?? '');

/** Where an image is loaded from, now or by the page's scripts. */
export function sourcesOf(image: Element, base: string | URL): { src?: string; srcset?: string } {
  // The last source is the most widely understood one; only taken when the image has no set of its own.
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])].reverse();
  const find = <T>(elements: Element[], names: string[], read: (value: string | null, base: string | URL) => T) =>
    elements.flatMap(one => names.map(name => read(real(one.getAttribute(name)), base))).find(Boolean) ?? undefined;
  const srcset = find([image, ...sources], SET, setOf);
  const isPreview = IS_LAZY.test(image.className) || SIGN.test(image.getAttribute('src') ?? '');
  const src = find([image], isPreview ? [...LAZY, ...SRC] : SRC, httpUrl) ?? srcset?.split(/,?\s/)[0];
  return { src, srcset };
}

/** A picture that stands in the page itself, too large for a stand-in. */
export const INLINED = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,].{700}/s;

/** Gives an image the address that its page will load it from. */
export function repairImage(image: Element, base: string | URL): void {
  const picture = image.closest('picture');
  const { src = INLINED.exec(image.getAttribute('src') ?? '')?.input, srcset } = sourcesOf(image, base);
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

/** The picture that an element paints: `background-image:url(…)`, `data-bgset`. No computed styles are asked. */
export function paintedBy(element: Element, base: string | URL): string | null {
  const [, ...painted] =
    /background(?:-image)?\s*:[^;]*url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/i.exec(
      element.getAttribute('style') ?? '',
    ) ?? [];
  const named = BACKGROUNDS.map(name => {
    const [, value] = /^\s*(?:url\(\s*)?["']?([^\s"',)]+)/.exec(element.getAttribute(name) ?? '') ?? [];
    return name !== 'data-src' || PICTURE_FILE.test(value ?? '') ? value : null;
  });
  return httpUrl([...painted, ...named].map(address => real(address ?? null)).find(Boolean), base);
}

/** An element that shows nothing else than what it paints becomes that picture. */
export function repairPainted(element: Element, base: string | URL): void {
  if ((element.textContent ?? '').trim() !== '' || element.querySelector('img, picture, iframe')) return;
  const src = paintedBy(element, base);
  if (!src || NO_LEAD.test(src) || isSmall(element)) return;
  const image = element.ownerDocument.createElement('img');
  image.setAttribute('src', src);
  image.setAttribute(
    'alt',
    ['data-alt', 'aria-label', 'title'].map(name => element.getAttribute(name)).find(Boolean) ?? '',
  );
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
  if (image && (twin || written) && !SRC.some(name => real(image.getAttribute(name)))) {
    for (const name of ['src', 'srcset', 'sizes', 'alt', 'width', 'height']) {
      const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(written);
      const value = twin ? twin.getAttribute(name) : (found?.[1] ?? found?.[2])?.replaceAll('&amp;', '&');
      if (value) image.setAttribute(name, value);
    }
  }
  noscript.remove();
}
