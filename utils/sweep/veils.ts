import { isSheer } from './dims.ts';
import { styleOf } from './dom.ts';
import { pathOf } from './path.ts';

/** A backdrop takes nearly the whole view. */
const nearly = 0.9;

/**
 * Backdrops that are no elements, drawn by `veiled` or what holds it: `body::before` over the whole page. Returns their selectors.
 * `hit`: the story is hit through none of them; else only those that let the page through are taken for one.
 */
export function pseudoVeils(veiled: Element, hit: boolean): string[] {
  const { clientWidth, clientHeight } = veiled.ownerDocument.documentElement;
  const found: string[] = [];
  for (let element: Element | null = veiled; element; element = element.parentElement) {
    for (const pseudo of ['::before', '::after']) {
      const { content, display, position, visibility, width, height, backgroundColor, zIndex } = styleOf(
        element,
        pseudo,
      );
      const drawn = content !== 'none' && display !== 'none' && visibility !== 'hidden';
      const large =
        Number.parseFloat(width) >= clientWidth * nearly && Number.parseFloat(height) >= clientHeight * nearly;
      const over = hit || (isSheer(backgroundColor) && !(Number(zIndex) < 0));
      if (drawn && large && over && /fixed|absolute/.test(position)) found.push(pathOf(element) + pseudo);
    }
  }
  return found;
}
