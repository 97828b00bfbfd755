import type { Point } from './detect.ts';
import { now } from './dom.ts';

/** So many changes are kept in mind, and so long: boxes slide in. */
const most = 8;
const keptMs = 3000;

/** What has no box, and often stands last in a page. */
const boxless = 'script,style,link,template,noscript';

/** What changed in a telling way, or was there from the start: a small box may stand between the points of the grid. */
export interface Suspects {
  add(element: Element): void;
  note(record: MutationRecord): void;
  /** The last ones in an element: overlays are put at the end. */
  addLast(parent: Element | ShadowRoot): void;
  /** Their middles, in the view. */
  points(): Point[];
}

/** `expect` is told each suspect: one that is out of sight may come into it later. */
export function keepSuspects(expect: (suspect: Element) => void = () => {}): Suspects {
  const noted = new Map<Element, number>();
  const add = (element: Element) => {
    noted.delete(element);
    noted.set(element, now());
    if (noted.size > most) noted.delete(noted.keys().next().value!);
    expect(element);
  };
  return {
    add,
    note({ type, target, addedNodes }) {
      const node = type === 'childList' ? addedNodes[0] : target;
      const { body, documentElement } = target.ownerDocument!;
      if (node instanceof Element && node !== body && node !== documentElement) add(node);
    },
    addLast({ lastElementChild }) {
      const last: Element[] = [];
      for (let each = lastElementChild; each && last.length < most; each = each.previousElementSibling)
        if (!each.matches(boxless)) last.unshift(each);
      for (const each of last) add(each);
    },
    points() {
      const points: Point[] = [];
      for (const [element, at] of noted) {
        if (!element.isConnected || now() - at > keptMs) {
          noted.delete(element);
          continue;
        }
        const own = element.getBoundingClientRect();
        // A box that only places others has no size.
        const rect = own.width * own.height > 0 ? own : element.firstElementChild?.getBoundingClientRect();
        if (rect && rect.width * rect.height > 0)
          points.push({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2, weight: 0 });
      }
      return points;
    },
  };
}
