import { outermost, styleOf } from './dom.ts';
import type { Ledger } from './ledger.ts';

const stops = (overflow: string) => /hidden|clip/.test(overflow);

const isDeaf = (element: Element) => styleOf(element).pointerEvents === 'none';

/** Taller than its box by so much: something is cut off. */
const cutPx = 50;
const isCut = (element: Element) => element.scrollHeight > element.clientHeight + cutPx;

/** What stands between the story and the body, from inside. */
function around(anchor: Element | null): Element[] {
  const found: Element[] = [];
  const body = anchor?.ownerDocument.body;
  for (let element = anchor; element && element !== body; element = element.parentElement) found.push(element);
  return found;
}

const isScroller = (element: Element) => /auto|scroll/.test(styleOf(element).overflowY) && isCut(element);

/** Whether the page scrolls in a box of its own, as apps do, or in its body. */
const scrollsInside = ({ body, documentElement }: Document, boxes: readonly Element[]) =>
  boxes.some(isScroller) || (stops(styleOf(documentElement).overflowY) && isScroller(body));

/** Elements around the story that nail it down or cut it off, while nothing scrolls. */
function holders(document: Document, boxes: readonly Element[]): Element[] {
  const { scrollingElement } = document;
  const scrolls = scrollingElement && scrollingElement.scrollHeight > scrollingElement.clientHeight + cutPx;
  return boxes.filter(each => {
    const { position, overflowY } = styleOf(each);
    return position === 'fixed' || (!scrolls && stops(overflowY) && isCut(each));
  });
}

/** Whether the page cannot be scrolled or used: by `overflow`, by being nailed down, or because it is deaf to the pointer. */
export function isLocked(document: Document, anchor: Element | null): boolean {
  if (anchor && (isDeaf(anchor) || anchor.closest('[inert]'))) return true;
  const boxes = around(anchor);
  if (scrollsInside(document, boxes)) return false;
  const locked = outermost(document).some(element => {
    const { overflowY, position } = styleOf(element);
    return stops(overflowY) || position === 'fixed';
  });
  return locked || holders(document, boxes).length > 0;
}

/** What a filter makes of a page behind a popup. */
const dims = /blur|grayscale|brightness/;

/** Whether the page behind is blurred, grey or faint. */
export function isDimmed(anchor: Element | null): boolean {
  return around(anchor).some(each => {
    const { filter, opacity } = styleOf(each);
    return dims.test(filter) || Number(opacity) < faint;
  });
}

/** Stays where it is in the flow, as high as what it holds. */
const unpinned = { position: 'static', width: 'auto' };
/** A page behind a popup. */
const faint = 0.7;
/** What libraries put in the place of the scroll bar. */
const gaps = ['padding-right', 'margin-right'];
const uncut = { 'overflow-y': 'visible', height: 'auto', 'max-height': 'none' };

/**
 * Sets free what an overlay locked, now that it is gone. Libraries lock by a style or a class on `<html>`, `<body>` or the box
 * around the page, nail it down, blur the page, or make it inert or deaf to the pointer.
 */
export function releaseLocks(document: Document, anchor: Element | null, ledger: Ledger): void {
  let place = 0;
  const { body } = document;
  const boxes = around(anchor);
  const inside = scrollsInside(document, boxes);
  const held = inside ? [] : holders(document, boxes);
  for (const element of inside ? [] : [...outermost(document), ...held]) {
    const { overflowY, position, top, touchAction } = styleOf(element);
    const styles: Record<string, string> = {};
    if (touchAction === 'none') styles['touch-action'] = 'auto';
    if (held.includes(element)) Object.assign(styles, uncut);
    else if (stops(overflowY)) {
      styles['overflow-y'] = element === body ? 'visible' : 'auto';
      for (const gap of gaps) if ((element as HTMLElement).style.getPropertyValue(gap)) styles[gap] = '0px';
    }
    if (position === 'fixed') {
      // The library kept the reader's place in `top`.
      place = -Number.parseFloat(top) || place;
      Object.assign(styles, unpinned);
    }
    if (Object.keys(styles).length) ledger.style(element, styles);
  }
  if (place > 0) document.scrollingElement!.scrollTop = place;
  for (let element = anchor; element; element = element.parentElement) {
    const each = element;
    const { filter, opacity } = styleOf(each);
    if (dims.test(filter)) ledger.style(each, { filter: 'none' });
    if (Number(opacity) < faint) ledger.style(each, { opacity: '1' });
    for (const name of ['inert', 'aria-hidden'])
      if (each.hasAttribute(name)) ledger.change(each, name, () => each.removeAttribute(name));
  }
  if (anchor && isDeaf(anchor)) hear(anchor, ledger);
}

/**
 * Lets the page scroll in its body instead of the window, from `top` on: who puts the window back again and again moves nothing
 * any more.
 */
export function scrollInBody(document: Document, top: number, ledger: Ledger): void {
  const { body, documentElement } = document;
  ledger.style(documentElement, { overflow: 'hidden', height: '100%' });
  ledger.style(body, { 'overflow-y': 'auto', height: '100%', 'box-sizing': 'border-box', 'margin-block': '0px' });
  body.scrollTop = top;
}

/** The page is deaf to the pointer by a class on its root: that class goes. Else by a style: that is set right. */
function hear(anchor: Element, ledger: Ledger): void {
  for (const element of outermost(anchor.ownerDocument)) {
    for (const name of [...element.classList]) {
      const restore = ledger.change(
        element,
        'class',
        () => element.classList.remove(name),
        () => element.classList.add(name),
      );
      if (!isDeaf(anchor)) return;
      restore();
    }
  }
  for (let element: Element | null = anchor; element; element = element.parentElement) {
    if (isDeaf(element)) ledger.style(element, { 'pointer-events': 'auto' });
  }
}
