import { useEffect } from 'preact/hooks';

/** What the keyboard reaches. */
const controls = 'button, input, select, summary';

/**
 * Gives the focus a place where what had it goes by being pressed: an undo, an offer, "Try again", "Remove". Else a screen reader
 * would read on from nowhere, and Tab begin anew. Called by a surface as a whole: effects run from the inside out, so that parts
 * with a place of their own come first.
 *
 * @param around - what it was in, the nearest first: it stays in the first of these that is still there and has a control
 * @param otherwise - where it goes otherwise
 */
export function useFocusKept(around: readonly string[], otherwise: readonly string[] = []): void {
  const before = document.activeElement;
  const regions = around.map(selector => before?.closest(selector));
  useEffect(() => {
    if (!before || before.isConnected || document.activeElement !== document.body) return;
    const near = regions.filter(region => region?.isConnected).map(region => region!.querySelector(controls));
    const far = otherwise.map(selector => document.querySelector(selector));
    const place = [...near, ...far].find(found => found !== null) as HTMLElement | undefined;
    place?.focus({ preventScroll: true });
  });
}
