import { styleOf } from './dom.ts';

/** Backdrops that are no elements: `body::before` over the whole page. Returns their selectors. */
export function pseudoVeils(document: Document): string[] {
  return ['html::before', 'html::after', 'body::before', 'body::after'].filter(selector => {
    const [name, pseudo] = selector.split('::');
    const { content, display, position } = styleOf(document.querySelector(name!)!, `::${pseudo}`);
    return content !== 'none' && display !== 'none' && position === 'fixed';
  });
}
