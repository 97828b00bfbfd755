import { now, on } from './dom.ts';

/** Keys that turn a page up and down. Those that go sideways turn galleries. */
const scrolling = /^(PageDown|PageUp|ArrowDown|ArrowUp|Home|End| )$/;
/** A page that goes there by itself has begun by then. */
const begunMs = 120;
/** A page that answers keys elsewhere, as a game does, is asked again after so long. */
const forgetMs = 10_000;

/**
 * Some popups lock the page by taking the keys that scroll, and keep them. Where one was put away, such a key was taken and moved
 * nothing, the page's listeners do not hear of the next. `isOver` says whether the key would scroll the story.
 */
export function watchScrollKeys(document: Document, signal: AbortSignal, isOver: (target: Element) => boolean): void {
  const view = document.defaultView!;
  let takenAt = Number.NEGATIVE_INFINITY;
  const notice = (event: Event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event as KeyboardEvent;
    if (!event.isTrusted || altKey || ctrlKey || metaKey || !scrolling.test(key)) return;
    if (!(target instanceof HTMLElement) || target.isContentEditable || !isOver(target)) return;
    if (now() - takenAt < forgetMs) {
      takenAt = now();
      return event.stopImmediatePropagation();
    }
    const { scrollY } = view;
    view.setTimeout(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      if (event.defaultPrevented && view.scrollY === scrollY && scrollHeight > clientHeight) takenAt = now();
    }, begunMs);
  };
  on(view, 'keydown', notice, signal);
}
