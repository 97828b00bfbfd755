import { type Hidden, hide } from './hide.ts';
import type { Ledger } from './ledger.ts';
import type { Roots } from './look.ts';
import type { Shield } from './shield.ts';

/** What was put away, element by element. */
export interface Away {
  has(element: Element): boolean;
  /** Whether the page still holds it, with what stood in it: libraries keep the box of their toasts. */
  isWhole(element: Element): boolean;
  /** False: the page insists on it, and it is left in peace. */
  put(element: Element, roots: Roots, backdrop: boolean): boolean;
  /** Shows one element again; nothing happens when it was not put away. */
  giveBack(element: Element): boolean;
  /** What the page opened again, though it cannot be seen. */
  back(): Element[];
  /** Shows the backdrops again: they belong to a wall that came after them. */
  giveBackdrops(): void;
}

/** So many popups put back by the page, and the next ones are hidden without a change to them, so that the page rests. */
const patience = 2;
/** So many, and there is no use. */
const limit = 40;

export function keepAway(ledger: Ledger, shield: Shield): Away {
  const kept = new Map<Element, Hidden & { backdrop: boolean; empty: boolean }>();
  let insisted = 0;
  const giveBack = (element: Element) => {
    kept.get(element)?.restore();
    return kept.delete(element);
  };
  return {
    has: element => kept.has(element),
    isWhole: element => element.isConnected && (kept.get(element)?.empty !== false || element.hasChildNodes()),
    put(element, roots, backdrop) {
      // Shown again in spite of us, or another one in the place of one that the page took out itself.
      if (kept.has(element) || [...kept.keys()].some(each => !each.isConnected)) insisted++;
      if (insisted > limit) return giveBack(element) && false;
      for (const each of kept.keys()) if (!each.isConnected) kept.delete(each);
      const before = kept.get(element)?.restore;
      const { restore, isBack } = hide(element, roots, ledger, shield, insisted > patience);
      kept.set(element, {
        backdrop,
        empty: !element.hasChildNodes(),
        isBack,
        restore() {
          restore();
          before?.();
        },
      });
      return true;
    },
    back: () => [...kept.keys()].filter(element => element.isConnected && kept.get(element)!.isBack()),
    giveBack,
    giveBackdrops() {
      for (const [element, { backdrop }] of kept) if (backdrop) giveBack(element);
    },
  };
}
