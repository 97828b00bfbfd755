import { now, on } from './dom.ts';

/** A page that scrolls by itself in place of the browser has begun by then. */
const begunMs = 120;
/** The browser's own scrolling goes on for so long after the wheel's last turn. */
const rollMs = 600;
/** Who puts the page back at its scrolling does so in the next frame at the latest. */
const backMs = 40;

/**
 * Some popups lock the page by taking the wheel's events, or by putting the page back where it was at each scroll, and keep that
 * up. Where one was put away and the wheel moves nothing over the story (`isOver`), the page's listeners don't hear of it any more.
 * `held` gets the place that the reader wanted to go to where the page is put back all the same: by a timer, in each frame.
 */
export function watchWheel(
  document: Document,
  signal: AbortSignal,
  isOver: (target: Node) => boolean,
  held: (top: number) => void = () => {},
): void {
  const view = document.defaultView!;
  let taken = false;
  let putBack = false;
  /** Where the page stood after its last scrolling. Unknown at first: to ask has the page laid out before its time. */
  let rest: number | null = null;
  let turnedAt = Number.NEGATIVE_INFINITY;
  const notice = (event: Event) => {
    const { target, ctrlKey } = event as WheelEvent;
    if (!event.isTrusted || ctrlKey || !isOver(target as Node)) return;
    turnedAt = now();
    if (taken) return event.stopImmediatePropagation();
    const { scrollY } = view;
    rest ??= scrollY;
    view.setTimeout(() => {
      taken ||= event.defaultPrevented && view.scrollY === scrollY;
    }, begunMs);
  };
  const follow = (event: Event) => {
    if (event.target !== document) return;
    const { scrollY } = view;
    const before = rest;
    rest = scrollY;
    if (now() - turnedAt > rollMs) return;
    if (putBack) event.stopImmediatePropagation();
    // Nothing else goes back by all of it at once.
    view.setTimeout(() => {
      rest = view.scrollY;
      if (rest === scrollY || rest !== before) return;
      if (putBack) return held(scrollY);
      putBack = true;
      view.scrollTo(0, scrollY);
    }, backMs);
  };
  on(view, 'wheel touchmove', notice, signal);
  on(view, 'scroll', follow, signal);
}
