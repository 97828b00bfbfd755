import { hitIn, now, on } from './dom.ts';
import type { Intent } from './intent.ts';

const modals = ':modal,[aria-modal=true]';
/** Who left the control and the box goes back to one of them within it, and cards take as long to fade. */
const graceMs = 1500;
/** How often it is asked where the pointer is, while there is such a box. */
const pollMs = 700;
/** What comes under a pointer at rest so soon after a scrolling was brought there by it. */
const scrolledMs = 150;

/** Boxes that came while the pointer rested on a control: previews and menus open so, also away from it. */
export interface Hovered {
  /** Takes a new box in, if a control under the pointer may have opened it. */
  take(box: Element, covers: boolean): boolean;
  /** Those that are here, and when the pointer was last seen on a control. */
  readonly held: ReadonlyMap<Element, number>;
  /** Calls `entered` with those that the pointer went into, and lets go of those that it left. */
  look(entered: (box: Element) => void): void;
}

/** Whether a box lies over a control, as large popups do and menus don't. */
const liesOver = (box: Element, control: Element): boolean => box.contains(hitIn(control));

/** `again` looks again, as long as there are any. */
export function keepHovered(view: Window, intent: Intent, signal: AbortSignal, again: () => void): Hovered {
  const held = new Map<Element, number>();
  const poll = () => view.setTimeout(again, pollMs);
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const scrolled = () => {
    scrolledAt = now();
  };
  on(view, 'scroll', scrolled, signal);
  return {
    held,
    take(box, covers) {
      const control = intent.at();
      if (!control || Math.abs(intent.cameAt() - scrolledAt) < scrolledMs) return false;
      if (box.matches(modals) || box.querySelector(modals) || (covers && liesOver(box, control))) return false;
      held.set(box, now());
      poll();
      return true;
    },
    look(entered) {
      const over = intent.over();
      for (const [box, at] of held) {
        if (box.contains(over as Node)) {
          held.delete(box);
          entered(box);
        } else if (intent.rests()) held.set(box, now());
        else if (now() - at > graceMs) held.delete(box);
      }
      if (held.size > 0) poll();
    },
  };
}
