import { all, dialogs, styleOf } from './dom.ts';
import type { ShadowOf } from './look.ts';

/** The view is looked at through a grid of points: its edges for bars and corners, the rest for what covers. */
const lines = 5;
const edge = 30;
/** From this share of the points on, an overlay covers the page. */
const coverShare = 0.4;

/** A popup says more than so many letters. */
const trifle = 12;

/** An element over the page, and the share of the points that hit it. */
export interface Overlay {
  element: Element;
  share: number;
  /** The page cannot be read under it. */
  covers: boolean;
}

/** Where the grid's lines run in a view of this size. */
export function linesOf(size: number): number[] {
  return Array.from({ length: lines }, (_, i) => Math.min(Math.max(edge, (size * i) / (lines - 1)), size - edge));
}

/** The part of the page that overlays are over: the first of these that stands outside of any dialog. */
export function anchorOf(document: Document): Element | null {
  const found = all(document, 'main,[role=main],article,.entry-content,#content');
  return found.find(element => !element.closest(dialogs)) ?? null;
}

/** One step outwards, past shadow roots. */
const outwards = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/**
 * The outermost element around `element` that is taken out of the page's flow and does not hold the story. `offsetParent` goes
 * from one positioned ancestor to the next, so hardly any styles are asked for.
 */
export function overlayRoot(element: Element, anchor: Element | null): Element | null {
  const { body } = element.ownerDocument;
  let found: Element | null = null;
  let current: Element | null = element;
  while (current && current !== body && !(anchor && current.contains(anchor))) {
    const drawn: boolean = !('offsetParent' in current);
    const up: Element | null = drawn ? null : (current as HTMLElement).offsetParent;
    // Whatever has a positioned ancestor other than the body is no overlay of its own.
    if (!up || up === body) {
      const { position } = styleOf(current);
      if (position === 'fixed' || (position === 'absolute' && !drawn)) found = current;
    }
    // Nothing that is positioned stands between here and the body, except around what is fixed.
    if (up === body) break;
    current = up ?? outwards(current);
  }
  // Inside a shadow tree the page's own element is the host.
  while (found && found.getRootNode() !== found.ownerDocument) found = outwards(found);
  return found;
}

/** Whether there is too little in an element to be a popup: an arrow to the top, a share button. Spares the reading of it. */
function isTrifle(element: Element): boolean {
  return (
    !/-|iframe/.test(element.localName) &&
    !element.querySelector('iframe,input,img') &&
    element.textContent!.trim().length < trifle
  );
}

/** Whether something large lies behind the story, or there is no telling what the story is. */
function isBehind(element: Element, anchor: Element | null): boolean {
  if (!anchor) return !element.matches(dialogs);
  const level = Number.parseInt(styleOf(element).zIndex, 10) || 0;
  const before = element.compareDocumentPosition(anchor) & 4; /* Node.DOCUMENT_POSITION_FOLLOWING */
  return level < 0 || (level === 0 && before > 0);
}

/** What lies over the page now. `bare`: nothing but the page's root is hit, as if something without a node lay over it. */
export function overlays(
  document: Document,
  anchor: Element | null,
  shadowOf: ShadowOf,
): { found: Overlay[]; bare: boolean } {
  const { body, documentElement: root } = document;
  const roots = new Map<Element, Element | null>();
  const counts = new Map<Element, number>();
  let bare = true;
  for (const x of linesOf(root.clientWidth)) {
    for (const y of linesOf(root.clientHeight)) {
      let element = document.elementFromPoint(x, y);
      // A host may have no box of its own: what is painted stands in its shadow tree.
      if (element?.localName.includes('-'))
        element = shadowOf(element as HTMLElement)?.elementFromPoint(x, y) ?? element;
      if (!element || element === body || element === root) continue;
      bare = false;
      let over = roots.get(element);
      if (over === undefined) {
        over = overlayRoot(element, anchor);
        roots.set(element, over);
      }
      if (over) counts.set(over, (counts.get(over) ?? 0) + 1);
    }
  }
  const found: Overlay[] = [];
  for (const [element, count] of counts) {
    const share = count / lines ** 2;
    const modal = element.matches('dialog:modal');
    const covers = modal || share >= coverShare;
    if (modal || !(covers ? isBehind(element, anchor) : isTrifle(element))) found.push({ element, share, covers });
  }
  return { found, bare };
}
