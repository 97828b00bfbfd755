import { styleOf } from './dom.ts';
import { pathOf } from './path.ts';

/** A backdrop takes nearly the whole view. */
const nearly = 0.9;

/** Backdrops that are no elements, drawn by `veiled` or what holds it: `body::before` over the whole page. Returns their selectors. */
export function pseudoVeils(veiled: Element): string[] {
  const { clientWidth, clientHeight } = veiled.ownerDocument.documentElement;
  const found: string[] = [];
  for (let element: Element | null = veiled; element; element = element.parentElement) {
    for (const pseudo of ['::before', '::after']) {
      const { content, display, position, visibility, width, height } = styleOf(element, pseudo);
      const drawn = content !== 'none' && display !== 'none' && visibility !== 'hidden';
      const large =
        Number.parseFloat(width) >= clientWidth * nearly && Number.parseFloat(height) >= clientHeight * nearly;
      if (drawn && large && /fixed|absolute/.test(position)) found.push(pathOf(element) + pseudo);
    }
  }
  return found;
}
