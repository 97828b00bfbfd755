import type { Overlay } from './detect.ts';
import { dialogs } from './dom.ts';
import { look, rootsOf, type ShadowOf } from './look.ts';

/** What stands in front of a backdrop has at least this share of the view's height. */
const frontShare = 0.12;
/** A backdrop says no more than what its cross is called. */
const crossLetters = 24;
const shows = 'img,form,iframe,video';

/** Whether a box that stands over the page's middle, or says so, is what a backdrop is there for. */
export function isFront(element: Element): boolean {
  if (element.matches(dialogs) || element.querySelector(dialogs)) return true;
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const { left, right, height } = element.getBoundingClientRect();
  return left < clientWidth / 2 && right > clientWidth / 2 && height > clientHeight * frontShare;
}

/** Whether a backdrop of `element` sends it away: the cross of some dialogs stands there. */
export const closesBehind = (element: Element, found: readonly Overlay[], shadowOf: ShadowOf): boolean =>
  found.some(({ element: behind, covers }) => {
    // A picture with a cross is a popup of its own.
    if (!covers || behind === element || behind.querySelector(shows)) return false;
    const { dismissible, text } = look(behind, rootsOf(behind, shadowOf), true, false);
    return dismissible && text.length < crossLetters;
  });
