import { all, isVisible, now, on } from './dom.ts';

/** A page that does something at a key has begun by then. */
const begunMs = 120;
/** A key that came to nothing so short a time ago is one that a popup keeps: the next time need not wait. */
const keptMs = 10_000;
/** What is drawn or played answers keys without a change that can be seen from outside. */
const players = 'canvas,video';
/** Of a page's view so much is turned, as browsers do. */
const page = 0.875;
const far = 1e9;
/** How far a browser scrolls at a key: px, or a share of the view. Keys that go sideways turn galleries. */
const ways: Record<string, number> = {
  ArrowDown: 40,
  ArrowUp: -40,
  PageDown: page,
  PageUp: -page,
  ' ': page,
  'Shift ': -page,
  Home: -far,
  End: far,
};
const anything = { attributes: true, characterData: true, childList: true, subtree: true };

/**
 * Some popups lock the page by taking the keys that scroll, and keep them. Where one was put away, and such a key was taken and came
 * to nothing, the page is scrolled in its place. The page hears every key, and one that does anything at it, as a presentation does,
 * is left alone. `isOver` says whether the key would scroll the story.
 */
export function watchScrollKeys(document: Document, signal: AbortSignal, isOver: (target: Element) => boolean): void {
  const view = document.defaultView!;
  /** When each key last came to nothing. */
  const kept = new Map<string, number>();
  let pending = false;
  const notice = (event: Event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event as KeyboardEvent;
    const way = ways[(shiftKey ? 'Shift' : '') + key];
    if (!way || !event.isTrusted || altKey || ctrlKey || metaKey || pending) return;
    if ((target as HTMLElement).isContentEditable || !isOver(target as Element)) return;
    const { scrollY } = view;
    const { activeElement } = document;
    let used = false;
    const observer = new MutationObserver(() => {
      used = true;
    });
    observer.observe(document, anything);
    pending = true;
    const decide = () => {
      pending = false;
      observer.disconnect();
      if (signal.aborted || used || !event.defaultPrevented || view.scrollY !== scrollY) return;
      if (document.activeElement !== activeElement || all(document, players).some(isVisible)) return;
      kept.set(key, now());
      view.scrollBy(0, Math.abs(way) < 1 ? way * view.innerHeight : way);
    };
    view.setTimeout(decide, now() - (kept.get(key) ?? -keptMs) < keptMs ? 0 : begunMs);
  };
  on(view, 'keydown', notice, signal);
}
