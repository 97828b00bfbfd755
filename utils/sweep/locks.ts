import type { Ledger } from './ledger.ts';

const stops = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

/** Whether the page's own scrolling is locked: by `overflow` on its root, or a body that is nailed down. */
export function isLocked(document: Document): boolean {
  const { body, documentElement: root } = document;
  const style = getComputedStyle(body);
  return stops(getComputedStyle(root).overflowY) || stops(style.overflowY) || style.position === 'fixed';
}

/**
 * Sets free what an overlay locked, now that it is gone. Libraries lock by a style or a class on `<html>` or `<body>`, nail the
 * body down, blur the page, or make it inert or deaf to the pointer.
 */
export function releaseLocks(document: Document, anchor: Element | null, ledger: Ledger): void {
  const { body, documentElement: root } = document;
  for (const element of [root, body]) {
    const style = getComputedStyle(element);
    if (stops(style.overflowY)) ledger.style(element, { 'overflow-y': element === root ? 'auto' : 'visible' });
    if (style.touchAction === 'none') ledger.style(element, { 'touch-action': 'auto' });
    if (style.pointerEvents === 'none') ledger.style(element, { 'pointer-events': 'auto' });
  }
  const nailed = getComputedStyle(body);
  if (nailed.position === 'fixed') {
    // The library kept the reader's place in `top`.
    const place = -Number.parseFloat(nailed.top) || 0;
    ledger.style(body, { position: 'static', width: 'auto' });
    if (place > 0) root.scrollTop = place;
  }
  for (let element = anchor; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    if (style.filter.includes('blur')) ledger.style(element, { filter: 'none' });
    if (element.hasAttribute('inert')) ledger.drop(element, 'inert');
    if (element.getAttribute('aria-hidden') === 'true') ledger.drop(element, 'aria-hidden');
  }
  if (anchor && getComputedStyle(anchor).pointerEvents === 'none') hear(anchor, ledger);
}

/** The page is deaf to the pointer: by a class on its root (then that class goes), or by a style of its own. */
function hear(anchor: Element, ledger: Ledger): void {
  const { body, documentElement: root } = anchor.ownerDocument;
  for (const element of [root, body]) {
    for (const name of [...element.classList]) {
      const restore = ledger.unclass(element, name);
      if (getComputedStyle(anchor).pointerEvents !== 'none') return;
      restore();
    }
  }
  for (let element: Element | null = anchor; element; element = element.parentElement) {
    if (getComputedStyle(element).pointerEvents === 'none') ledger.style(element, { 'pointer-events': 'auto' });
  }
}
