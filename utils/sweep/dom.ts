/* What the sweep asks of documents again and again. */

/** Joined at run time: as a constant the build would write it out at each of its uses. */
export const dialogs = ['dialog', '[role*=dialog]', '[aria-modal=true]'].join();

export const now = () => performance.now();

export const styleOf = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

export const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

/** The elements that a page is locked by. */
export const outermost = ({ body, documentElement }: Document) => [documentElement, body];

/** Whether an element is there to be seen. */
export const isVisible = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** What is painted over an element's middle. */
export function hitIn(element: Element): Element | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
}

/** Whether a box holds the middle of another one. */
export const holdsMiddle = ({ left, right, top, bottom }: DOMRect, { x, y, width, height }: DOMRect) =>
  x + width / 2 > left && x + width / 2 < right && y + height / 2 > top && y + height / 2 < bottom;

/** Whether an element sticks to the view's top. */
export function isStuck(element: Element): boolean {
  const { position, top } = styleOf(element);
  return position === 'sticky' && top !== 'auto';
}

/** Our own host elements over the page. */
export const isOurs = (element: Element) => element.localName.startsWith('clear-story');

/** Listens before the page does, and never holds it up. */
export function on(target: EventTarget, types: string, listener: (event: Event) => void, signal: AbortSignal): void {
  for (const type of types.split(' '))
    target.addEventListener(type, listener, { capture: true, passive: true, signal });
}
