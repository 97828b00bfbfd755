import { hostName } from './host.ts';

const kinds = 'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend'.split(' ');

/** What the reader view does with keys while it is open. */
export interface KeyListener {
  /** The event as it happened. Returns true when it was used up. */
  onKey(event: KeyboardEvent): boolean;
  /** Passes a copy of the event to the focused element inside the closed root. Returns false when its default was prevented. */
  relay(event: Event): boolean;
}

/**
 * Keeps what is typed in our root from the page: a page can log keys even in a closed root, since they bubble out of it.
 * The listener stands at window capture and is registered before any of the page's, so that it hears each event first, stops it,
 * and hands the reader a copy that does not leave the root. The browser's own default action (scrolling, clicking) stays.
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
    if (!used && (event.target as Element | null)?.localName !== hostName) return;
    event.stopImmediatePropagation();
    if (used || !listener.relay(event)) event.preventDefault();
  };
  for (const kind of kinds) window.addEventListener(kind, hear, { capture: true });
}

/** What such an event tells. */
const told = 'key code location repeat isComposing ctrlKey shiftKey altKey metaKey data inputType'.split(' ');

/** Copies a key, input or composition event for use inside a shadow root: it bubbles there and does not leave. */
export function copyForRoot(event: Event): Event {
  const how: Record<string, unknown> = { bubbles: true, cancelable: event.cancelable, composed: false };
  for (const name of told) how[name] = event[name as keyof Event];
  const Kind = [KeyboardEvent, InputEvent].find(each => event instanceof each) ?? Event;
  return new Kind(event.type, how);
}
