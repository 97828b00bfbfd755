import { outermost, styleOf } from './dom.ts';
import type { Ledger } from './ledger.ts';

const stops = (overflow: string) => /hidden|clip/.test(overflow);

const isDeaf = (element: Element) => styleOf(element).pointerEvents === 'none';

/** Whether the page cannot be scrolled or used: by `overflow` on its root, a root that is nailed down, or a deaf page. */
export function isLocked(document: Document, anchor: Element | null): boolean {
  const locked = outermost(document).some(element => {
    const { overflowY, position } = styleOf(element);
    return stops(overflowY) || position === 'fixed';
  });
  return locked || (anchor !== null && (isDeaf(anchor) || anchor.closest('[inert]') !== null));
}

/**
 * Sets free what an overlay locked, now that it is gone. Libraries lock by a style or a class on `<html>` or `<body>`, nail it
 * down, blur the page, or make it inert or deaf to the pointer.
 */
export function releaseLocks(document: Document, anchor: Element | null, ledger: Ledger): void {
  let place = 0;
  for (const element of outermost(document)) {
    const { overflowY, position, top, touchAction } = styleOf(element);
    const styles: Record<string, string> = {};
    if (touchAction === 'none') styles['touch-action'] = 'auto';
    if (stops(overflowY)) styles['overflow-y'] = element === document.body ? 'visible' : 'auto';
    if (position === 'fixed') {
      // The library kept the reader's place in `top`.
      place = -Number.parseFloat(top) || place;
      styles.position = 'static';
      styles.width = 'auto';
    }
    ledger.style(element, styles);
  }
  if (place > 0) document.scrollingElement!.scrollTop = place;
  for (let element = anchor; element; element = element.parentElement) {
    const each = element;
    if (styleOf(each).filter.includes('blur')) ledger.style(each, { filter: 'none' });
    for (const name of ['inert', 'aria-hidden'])
      if (each.hasAttribute(name)) ledger.change(each, name, () => each.removeAttribute(name));
  }
  if (anchor && isDeaf(anchor)) hear(anchor, ledger);
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
