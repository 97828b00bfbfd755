import { hostName } from './host.ts';

const keys = 'keydown keypress keyup'.split(' ');
const kinds = [...keys, ...'beforeinput input compositionstart compositionupdate compositionend'.split(' ')];

/** What the reader view does with keys while it is open. */
export interface KeyListener {
  /** The event as it happened. Returns true when it was used up. */
  onKey(event: KeyboardEvent): boolean;
  /** Is the reader's view in the page's place? */
  isOpen(): boolean;
  /** Passes a copy of what was typed to the focused element inside the closed root. Returns false when its default was prevented. */
  relay(event: Event): boolean;
}

/**
 * Keeps what is typed in our root from the page: a page can log keys even in a closed root, since they bubble out of it.
 * So it does with keys while nothing has the focus and the reader is open: the page would leaf to its next story behind it.
 * The listener stands at window capture and is registered before any of the page's, so that it hears each event first, stops it,
 * and hands the reader a copy that does not leave the root. The browser's own default action (scrolling, clicking) stays.
 * Of keys there is no copy: the reader hears of them here, nothing in the root listens, and Firefox lets them leave it all the same.
 */
export function guardKeys(window: Window, reader: () => KeyListener | null): void {
  /** Keys that are held down and were used up: letting go of them is not the page's either, wherever the focus went meanwhile. */
  const held = new Set<string>();
  const isUsed = (event: Event, listener: KeyListener) => {
    const { type, code, repeat } = event as KeyboardEvent;
    if (type === 'keyup') return held.delete(code);
    // It was let go of where nobody told us: in another window.
    if (!repeat) held.delete(code);
    if (type !== 'keydown' || !event.isTrusted || !listener.onKey(event as KeyboardEvent)) return false;
    held.add(code);
    return true;
  };
  const hear = (event: Event) => {
    const listener = reader();
    if (!listener) return;
    const used = isUsed(event, listener);
    const { target, type } = event;
    const ours = (target as Element).localName === hostName || (listener.isOpen() && target === window.document.body);
    if (!used && !ours) return;
    event.stopImmediatePropagation();
    if (used || !(keys.includes(type) || listener.relay(event))) event.preventDefault();
  };
  for (const kind of kinds) window.addEventListener(kind, hear, { capture: true });
}

/** Copies an input or composition event for use inside a shadow root: it bubbles there and does not leave. */
export function copyForRoot(event: Event): Event {
  const { type, cancelable, data, inputType, isComposing } = event as InputEvent;
  const how = { bubbles: true, cancelable, data, inputType, isComposing };
  return event instanceof InputEvent ? new InputEvent(type, how) : new Event(type, how);
}
