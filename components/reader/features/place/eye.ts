/** Where the eye is taken to be, from the window's top: what stands there is kept in place. */
const eye = 0.3;
const blockNames = 'p,h1,h2,h3,h4,h5,h6,li,dt,dd,blockquote,figcaption,td,div';
/** So many letters tell one paragraph from another. */
const letters = 60;

const keyOf = (element: Element) =>
  (element.textContent ?? '')
    .replace(/[\s\u00ad\u200b]+/g, '')
    .slice(0, letters)
    .toLowerCase();

/** A paragraph under the eye, by its words, and how far down in it the eye is. */
export interface Spot {
  key: string;
  share: number;
}

/** Elements with words of their own that are laid out, by their first letters: the innermost of those that begin alike. */
function keyed(root: ParentNode, wanted: (key: string) => boolean): { key: string; element: Element }[] {
  const found = new Map<string, Element>();
  for (const element of root.querySelectorAll(blockNames)) {
    const key = keyOf(element);
    if (key.length < 12 || !wanted(key) || element.getClientRects().length === 0) continue;
    const before = found.get(key);
    if (!before || before.contains(element)) found.set(key, element);
  }
  return [...found].map(([key, element]) => ({ key, element }));
}

/** The paragraph under the eye, of those whose words the other side has too. Null above the first. */
export function spotUnderEye(root: ParentNode, other: ParentNode, window: Window): Spot | null {
  const line = window.innerHeight * eye;
  const known = new Set([...other.querySelectorAll(blockNames)].map(keyOf));
  let spot: Spot | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { key, element } of keyed(root, each => known.has(each))) {
    const { top, bottom, height } = element.getBoundingClientRect();
    const far = top > line ? top - line : Math.max(0, line - bottom);
    if (far >= nearest) continue;
    nearest = far;
    spot = { key, share: Math.min(1, Math.max(0, (line - top) / Math.max(1, height))) };
  }
  return nearest < window.innerHeight ? spot : null;
}

/** The boxes of a page that scroll by themselves, from an element outwards: apps keep the window still, and scroll one of these. */
function scrollersOf(element: Element | null): Element[] {
  const boxes: Element[] = [];
  for (let box = element; box; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) boxes.push(box);
  return boxes.filter(box => box !== box.ownerDocument.scrollingElement);
}

/** How far the publisher's page is scrolled under the eye, in px: the window, and what scrolls in it. */
export function scrolledSoFar(window: Window): number {
  const under = window.document.elementFromPoint(window.innerWidth / 2, window.innerHeight * eye);
  return scrollersOf(under).reduce((sum, { scrollTop }) => sum + scrollTop, window.scrollY);
}

/** Brings a paragraph of the publisher's page under the eye, wherever it scrolls. */
export function bringUnderEye(root: ParentNode, { key, share }: Spot, window: Window): void {
  const [found] = keyed(root, each => each === key);
  if (!found) return;
  for (const box of [...scrollersOf(found.element), window])
    box.scrollBy({ top: below(found.element, share, window), behavior: 'instant' });
}

function below(element: Element, share: number, window: Window): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height * share - window.innerHeight * eye;
}

/** How far below the eye a paragraph stands, in px. Null where it is not in `root`. */
export function offFromEye(root: ParentNode, { key, share }: Spot, window: Window): (() => number) | null {
  const [found] = keyed(root, each => each === key);
  return found ? () => below(found.element, share, window) : null;
}
