import { on } from './dom.ts';

/** A page that scrolls by itself in place of the browser has begun by then. */
const begunMs = 120;

/**
 * Some popups lock the page by taking the wheel's events, and keep them. Where one was put away and the wheel moves nothing over
 * the story (`isOver`), the page's listeners don't hear of it any more.
 */
export function watchWheel(document: Document, signal: AbortSignal, isOver: (target: Node) => boolean): void {
  const view = document.defaultView!;
  let taken = false;
  const notice = (event: Event) => {
    const { target, ctrlKey } = event as WheelEvent;
    if (!event.isTrusted || ctrlKey || !isOver(target as Node)) return;
    if (taken) return event.stopImmediatePropagation();
    const { scrollY } = view;
    view.setTimeout(() => {
      taken ||= event.defaultPrevented && view.scrollY === scrollY;
    }, begunMs);
  };
  on(view, 'wheel touchmove', notice, signal);
}
