import type { ShadowOf } from './look.ts';

/** The view is looked at through these points: edges for bars and corners, the rest for what covers. */
const columns = 5;
const rows = 5;
const edge = 30;

/** An element over the page, and the share of the points that hit it. */
export interface Overlay {
  element: Element;
  share: number;
  /** Covers so much, or is modal, that the page cannot be read under it. */
  covers: boolean;
}

/** The points to look at, in a view of this size. */
export function pointsOf(width: number, height: number): [number, number][] {
  const along = (size: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      i === 0 ? edge : i === count - 1 ? size - edge : (size * i) / (count - 1),
    );
  return along(width, columns).flatMap(x => along(height, rows).map(y => [x, y] as [number, number]));
}

/** The part of the page that overlays are over: the first of these that stands outside of any dialog. */
export function anchorOf(document: Document): Element | null {
  for (const element of document.querySelectorAll('main,[role=main],article,.entry-content,#content')) {
    if (!element.closest('dialog,[role*=dialog],[aria-modal],[hidden]')) return element;
  }
  return null;
}

function hit(document: Document, x: number, y: number, shadowOf: ShadowOf): Element | null {
  const element = document.elementFromPoint(x, y);
  // A host without a box of its own: what is painted stands in its shadow tree.
  const root = element?.localName.includes('-') ? shadowOf(element as HTMLElement) : null;
  return root ? (root.elementFromPoint(x, y) ?? element) : element;
}

/** One step outwards past shadow roots. */
const outwards = (element: Element): Element | null =>
  element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;

/**
 * The outermost element around `element` that is taken out of the page's flow and does not hold the story. `offsetParent` goes
 * from one positioned ancestor to the next without asking for styles.
 */
export function overlayRoot(element: Element, anchor: Element | null, positions: Map<Element, string>): Element | null {
  const body = element.ownerDocument.body;
  let found: Element | null = null;
  let current: Element | null = element;
  while (current && current !== body && current !== body?.parentElement) {
    if (anchor && current.contains(anchor)) break;
    const drawn = !('offsetParent' in current);
    if (drawn && current.localName !== 'svg') {
      current = outwards(current);
      continue;
    }
    const up: Element | null = drawn ? null : (current as HTMLElement).offsetParent;
    let position = positions.get(current);
    if (position === undefined) {
      position = getComputedStyle(current).position;
      positions.set(current, position);
    }
    const atPage = !drawn && (!up || up === body);
    if (position === 'fixed' || (position === 'absolute' && atPage) || (position === 'sticky' && !found))
      found = current;
    // Nothing that is positioned stands between here and the body, except around what is fixed.
    if (up === body) break;
    current = up ?? outwards(current);
  }
  // Inside a shadow tree the page's own element is the host.
  while (found && found.getRootNode() !== found.ownerDocument) found = outwards(found);
  return found;
}

/** Whether something large is the page itself: it lies behind the story, or most of the page's words stand in it. */
function isPage(element: Element, anchor: Element | null): boolean {
  if (element.matches('dialog:modal')) return false;
  const level = Number.parseInt(getComputedStyle(element).zIndex, 10) || 0;
  const before = anchor && element.compareDocumentPosition(anchor) & 4; /* Node.DOCUMENT_POSITION_FOLLOWING */
  if (level < 0 || (level === 0 && before)) return true;
  if (anchor) return false;
  return (element.textContent?.length ?? 0) * 2 > (element.ownerDocument.body.textContent?.length ?? 0);
}

/** What lies over the page now. `bare`: nothing but the page's root is hit, as if something without a node lay over it. */
export function overlays(
  document: Document,
  anchor: Element | null,
  shadowOf: ShadowOf,
): { found: Overlay[]; bare: boolean } {
  const { body, documentElement: root } = document;
  const points = pointsOf(root.clientWidth, root.clientHeight);
  const positions = new Map<Element, string>();
  const roots = new Map<Element, Element | null>();
  const counts = new Map<Element, number>();
  let bare = 0;
  for (const [x, y] of points) {
    const element = hit(document, x, y, shadowOf);
    if (!element || element === body || element === root) {
      bare++;
      continue;
    }
    let over = roots.get(element);
    if (over === undefined) {
      over = overlayRoot(element, anchor, positions);
      roots.set(element, over);
    }
    if (over) counts.set(over, (counts.get(over) ?? 0) + 1);
  }
  const found = [...counts]
    .map(([element, count]) => {
      const share = count / points.length;
      return { element, share, covers: share >= 0.4 || element.matches('dialog:modal') };
    })
    .filter(over => !over.covers || !isPage(over.element, anchor));
  return { found, bare: bare > 0.9 * points.length };
}
