import { PICTURE_FILE } from './addresses.ts';
import { LAZY, real, SET, SRC } from './pictures.ts';

/** Pictures that wait for a script which few pages have. */

/** An image that AMP's script makes. */
function makeImage(element: Element): void {
  const image = element.ownerDocument.createElement('img');
  for (const name of ['src', 'srcset', 'sizes', 'alt', 'width', 'height'])
    if (element.hasAttribute(name)) image.setAttribute(name, element.getAttribute(name)!);
  element.replaceWith(image);
}

/** Gives an image without an address the one of a picture's file that it has in whatever attribute its loader reads. */
function findAddress(image: Element): void {
  if ([...SRC, ...SET].some(name => real(image.getAttribute(name)))) return;
  const named = Array.from(image.attributes).find(
    ({ name, value }) => name.startsWith('data-') && PICTURE_FILE.test(value),
  );
  if (named) image.setAttribute(LAZY[0]!, named.value);
}

/** Makes images of what a page's scripts would make them of. */
export function makeImages(root: Element): void {
  for (const element of root.querySelectorAll('amp-img')) makeImage(element);
  for (const image of root.querySelectorAll('img')) findAddress(image);
}
