import type { Ledger } from './ledger.ts';

const stops = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

/** Whether the page cannot be scrolled or used: by `overflow` on its root, a root that is nailed down, or a deaf page. */
export function isLocked(document: Document, anchor: Element | null): boolean {
  const { body, documentElement: root } = document;
  const locked = [root, body].some(element => {
    const { overflowY, position } = getComputedStyle(element);
    return stops(overflowY) || position === 'fixed';
  });
  return locked || isDeaf(anchor) || anchor?.closest('[inert]') != null;
}

const isDeaf = (anchor: Element | null) => anchor !== null && getComputedStyle(anchor).pointerEvents === 'none';

/**
 * Sets free what an overlay locked, now that it is gone. Libraries lock by a style or a class on `<html>` or `<body>`, nail it
 * down, blur the page, or make it inert or deaf to the pointer.
 */
export function releaseLocks(document: Document, anchor: Element | null, ledger: Ledger): void {
  const { body, documentElement: root } = document;
  let place = 0;
  for (const element of [root, body]) {
    const style = getComputedStyle(element);
    if (stops(style.overflowY)) ledger.style(element, { 'overflow-y': element === root ? 'auto' : 'visible' });
    if (style.touchAction === 'none') ledger.style(element, { 'touch-action': 'auto' });
    if (style.pointerEvents === 'none') ledger.style(element, { 'pointer-events': 'auto' });
    if (style.position === 'fixed') {
      // The library kept the reader's place in `top`.
      place = Math.max(place, -Number.parseFloat(style.top) || 0);
      ledger.style(element, { position: 'static', width: 'auto' });
    }
  }
  if (place > 0) document.scrollingElement!.scrollTop = place;
  for (let element = anchor; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    if (style.filter.includes('blur')) ledger.style(element, { filter: 'none' });
    if (element.hasAttribute('inert')) ledger.drop(element, 'inert');
    if (element.getAttribute('aria-hidden') === 'true') ledger.drop(element, 'aria-hidden');
  }
  if (isDeaf(anchor)) hear(anchor!, ledger);
}

/** The page is deaf to the pointer: by a class on its root (then that class goes), or by a style of its own. */
function hear(anchor: Element, ledger: Ledger): void {
  const { body, documentElement: root } = anchor.ownerDocument;
  for (const element of [root, body]) {
    for (const name of [...element.classList]) {
      const restore = ledger.unclass(element, name);
      if (!isDeaf(anchor)) return;
      restore();
    }
  }
  for (let element: Element | null = anchor; element; element = element.parentElement) {
    if (isDeaf(element)) ledger.style(element, { 'pointer-events': 'auto' });
  }
}
