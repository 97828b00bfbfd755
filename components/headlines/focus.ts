import { useEffect } from 'preact/hooks';

/**
 * Gives the focus a place where what had it goes by being pressed: an undo, an offer, "Try again". Else a screen reader would read
 * on from nowhere, and Tab begin anew. In the receipt it stays there; anywhere else it goes to the row that Tab reaches.
 * Called by the popup as a whole: effects run from the inside out, so that parts with a place of their own come first.
 */
export function useFocusKept(): void {
  const before = document.activeElement;
  const receipt = before?.closest('.put-away');
  useEffect(() => {
    if (!before || before.isConnected || document.activeElement !== document.body) return;
    const [place] = [
      receipt?.isConnected && receipt.querySelector<HTMLElement>('button, input'),
      document.querySelector<HTMLElement>('.row[tabindex="0"]'),
      document.querySelector<HTMLElement>('.page-act, .page-said'),
    ].filter(each => each instanceof HTMLElement);
    place?.focus({ preventScroll: true });
  });
}
