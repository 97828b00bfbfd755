import { deepest } from './deep.ts';
import { dialogs, styleOf } from './dom.ts';
import { rootsOf, type ShadowOf } from './look.ts';

/** The view is looked at through a grid of points: its edges, closely, for bars and corners, the rest for what covers. */
const edge = 24;
/** From this share of the points on, an overlay covers the page: two rows of five, whatever their sum is rounded to. */
const coverShare = 0.399;

/** From this share of the points on where the story should be, something without a node lies over it. */
const veilShare = 0.8;

/** What says that the page cannot be used while it is there. */
const modals = 'dialog:modal,[aria-modal=true]';

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
export function linesOf(size: number, lines: number): number[] {
  return Array.from({ length: lines }, (_, i) => Math.min(Math.max(edge, (size * i) / (lines - 1)), size - edge));
}

/** A point that is looked at, and what share of the view it stands for. */
export interface Point {
  x: number;
  y: number;
  weight: number;
}

/** The points of one look, row by row: thorough, or at half the price. */
export function pointsOf(width: number, height: number, thorough: boolean): Point[] {
  const rows = thorough ? 5 : 3;
  return linesOf(height, rows).flatMap((y, row) => {
    const isEdge = row === 0 || row === rows - 1;
    const line = linesOf(width, isEdge ? (thorough ? 9 : 5) : rows);
    return line.map(x => ({ x, y, weight: 1 / rows / line.length }));
  });
}

const headers = 'header,nav,[role=banner],th,thead';

const isBar = (element: Element) =>
  element.clientWidth > 0.9 * element.ownerDocument.documentElement.clientWidth && !element.matches(headers);

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
    const { position, top, bottom } = styleOf(current);
    // What is fixed lies over the page also where an ancestor holds it; the rest only where none does, except the body.
    const free = !up || up === body;
    // To the bottom, or as a bar over all of the page's width that is none of its headers.
    const stuck = position === 'sticky' && (top === 'auto' ? bottom !== 'auto' : isBar(current));
    if (position === 'fixed' || (free && ((position === 'absolute' && !drawn) || stuck))) found = current;
    // Nothing that is positioned stands between here and the body, except around what is fixed.
    if (up === body) break;
    current = up ?? outwards(current);
  }
  // Inside a shadow tree the page's own element is the host.
  while (found && found.getRootNode() !== found.ownerDocument) found = outwards(found);
  return found;
}

/** Whether there is too little in an element to be a popup: an arrow to the top, a share button. Spares the reading of it. */
function isTrifle(element: Element, shadowOf: ShadowOf): boolean {
  return (
    !/-|iframe/.test(element.localName) &&
    !element.querySelector('iframe,input,img') &&
    element.textContent!.trim().length < trifle &&
    // What it says may stand in a shadow tree.
    rootsOf(element, shadowOf).length === 1
  );
}

/** The level of what holds an element over the page: the outermost that is set counts. */
function levelOf(element: Element): number {
  let level = 0;
  for (let each: Element | null = element; each; each = each.parentElement)
    level = Number.parseInt(styleOf(each).zIndex, 10) || level;
  return level;
}

/**
 * Whether something large lies behind the story. `over`: it is hit where the story should be; `deaf`: so is everything, as the
 * story is not hit at all. Without a story only what is lifted, or says so, is taken to lie over the page.
 */
function isBehind(element: Element, anchor: Element | null, over: boolean, deaf: boolean): boolean {
  const level = levelOf(element);
  if (!anchor) return level < 1 && !element.matches(dialogs);
  if (over && !deaf) return level < 0;
  const before = element.compareDocumentPosition(anchor) & 4; /* Node.DOCUMENT_POSITION_FOLLOWING */
  return level < 0 || (level === 0 && before > 0);
}

const isCentral = ({ x, y }: { x: number; y: number }, { clientWidth, clientHeight }: Element) =>
  Math.abs(x / clientWidth - 0.5) < 0.3 && Math.abs(y / clientHeight - 0.5) < 0.3;

/** What lies over the page now. */
export interface Sight {
  found: Overlay[];
  /** Small things without words that stand over the middle of the page: signs of loading. */
  specks: Element[];
  /** What is hit where the story should be, as if something without a node lay over it. */
  veiled: Element | null;
}

export function overlays(
  document: Document,
  anchor: Element | null,
  shadowOf: ShadowOf,
  suspects: readonly Point[],
  thorough: boolean,
): Sight {
  const { body, documentElement: root } = document;
  const roots = new Map<Element, Element | null>();
  const shares = new Map<Element, { share: number; central: boolean; over: boolean; modal: boolean }>();
  const deaf = anchor !== null && (styleOf(anchor).pointerEvents === 'none' || anchor.closest('[inert]') !== null);
  const story = anchor?.getBoundingClientRect();
  const missed = new Map<Element, number>();
  let expected = 0;
  for (const point of [...pointsOf(root.clientWidth, root.clientHeight, thorough), ...suspects]) {
    const { x, y, weight } = point;
    const element = deepest(document, x, y, shadowOf);
    if (!element) continue;
    const inStory = !story || (x > story.left && x < story.right && y > story.top && y < story.bottom);
    if (inStory && weight > 0) {
      expected++;
      if (anchor ? element !== anchor && element.contains(anchor) : element === body || element === root)
        missed.set(element, (missed.get(element) ?? 0) + 1);
    }
    if (element === body || element === root) continue;
    let over = roots.get(element);
    if (over === undefined) {
      over = overlayRoot(element, anchor);
      roots.set(element, over);
    }
    if (!over) continue;
    const hit = shares.get(over) ?? { share: 0, central: true, over: false, modal: false };
    shares.set(over, {
      share: hit.share + weight,
      central: hit.central && isCentral(point, root),
      over: hit.over || inStory,
      modal: hit.modal || element.closest(modals) !== null,
    });
  }
  const found: Overlay[] = [];
  const specks: Element[] = [];
  for (const [element, { share, central, over, modal }] of shares) {
    // What stands beside the story does not cover it, however large.
    const covers = modal || (share >= coverShare && (over || deaf || expected === 0));
    if (modal || !(covers ? isBehind(element, anchor, over, deaf) : isTrifle(element, shadowOf)))
      found.push({ element, share, covers });
    else if (central && !covers) specks.push(element);
  }
  const veiled = [...missed].find(([, count]) => count >= expected * veilShare)?.[0] ?? null;
  return { found, specks, veiled };
}
