import type { Roots } from './look.ts';

/** Who says less than so much was put away before its words came: it is asked again so late, ms, each time once. */
const trifle = 40;
/** So many letters more are words that came: a wall in a frame may say no more than “Log in to go on”. */
const came = 12;
const againMs = [300, 1200, 2500];

const lengthOf = (roots: Roots) => roots.reduce((sum, root) => sum + root.textContent!.trim().length, 0);

/**
 * Popups and walls alike may open empty, and say what they are for a moment later, when nobody sees them any more. Calls `speaks`
 * once one that said next to nothing has its words; `isAway` says whether it is still put away. `roots` is asked each time: a
 * frame that has loaded has another document.
 */
export function awaitWords(isAway: (element: Element) => boolean) {
  const left = new WeakMap<Element, number[]>();
  return function wait(element: Element, roots: () => Roots, said: number, speaks: () => void): void {
    if (!left.has(element)) left.set(element, [...againMs]);
    const ms = left.get(element)!.shift();
    if (said >= trifle || !ms) return;
    setTimeout(() => {
      if (!isAway(element)) return;
      if (lengthOf(roots()) < said + came) wait(element, roots, said, speaks);
      else speaks();
    }, ms);
  };
}
