import { PAINTED, PLAYERS } from './foreign.ts';
import { repairCaptions } from './galleries.ts';
import type { More } from './needs.ts';
import { repairImage, repairPainted, repairTwin } from './pictures.ts';

/**
 * Makes a copied story's pictures, galleries, embeds and formulas plain: what lazy loaders, page builders and players
 * would do with scripts stands there without. The copy is in a document that loads nothing.
 */
export function repairImages(root: Element, baseUrl: string | URL, more: More | null): void {
  for (const noscript of root.querySelectorAll('noscript')) repairTwin(noscript);
  for (const image of root.querySelectorAll('img')) repairImage(image, baseUrl);
  for (const painted of root.querySelectorAll(PAINTED)) {
    if (!painted.matches(`img, picture, ${PLAYERS}`)) repairPainted(painted, baseUrl);
  }
  repairCaptions(root);
  more?.repairForeign(root, baseUrl);
}
