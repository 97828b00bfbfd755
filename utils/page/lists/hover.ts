import { peekName } from '../host.ts';
import { type Title, titleAt } from './links.ts';

/** So long the pointer rests on a title, or Alt is held on it, before it is looked into, in ms. */
const patience = 400;
/** So long the pointer may be outside title and card, on its way from one to the other, in ms. */
const grace = 300;

/** What shows a story's text beside its title. */
export interface Peeker {
  open(title: Title): void | Promise<void>;
  close(): void;
  /** Shows more of the text, or what went before. */
  scroll(down: boolean): void;
  readonly isOpen: boolean;
}

/**
 * Opens a look into a story: by Alt and the pointer on its title, or Alt held while the title has the focus. It stays while the
 * pointer is on title or card, and goes by Escape, by scrolling, and when the pointer leaves both.
 */
export function watchPeeks(document: Document, peeker: Peeker, signal: AbortSignal): void {
  const window = document.defaultView!;
  let aimed: HTMLAnchorElement | null = null;
  let shown: HTMLAnchorElement | null = null;
  let waiting = 0;
  let leaving = 0;

  function end() {
    window.clearTimeout(waiting);
    window.clearTimeout(leaving);
    aimed = shown = null;
    leaving = 0;
    peeker.close();
  }

  function wait(title: Title | null) {
    if (aimed === (title?.link ?? null)) return;
    window.clearTimeout(waiting);
    aimed = title?.link ?? null;
    if (title)
      waiting = window.setTimeout(() => {
        shown = title.link;
        peeker.open(title);
      }, patience);
  }

  function onMove({ target, altKey }: PointerEvent) {
    const element = target as Element | null;
    const inside = element?.localName === peekName || (shown !== null && element !== null && shown.contains(element));
    if (inside || !peeker.isOpen) {
      window.clearTimeout(leaving);
      leaving = 0;
    } else leaving ||= window.setTimeout(end, grace);
    if (element?.localName !== peekName) wait(altKey ? titleAt(element) : null);
  }

  function onKey(event: KeyboardEvent) {
    const { key, type } = event;
    if (key === 'Escape' && peeker.isOpen) end();
    // Whoever came by the keyboard has nothing else to read on with.
    else if (peeker.isOpen && shown === document.activeElement && /^Arrow(?:Down|Up)$/.test(key)) {
      event.preventDefault();
      if (type === 'keydown') peeker.scroll(key === 'ArrowDown');
    }
    if (key !== 'Alt') {
      // Alt is held for another key's sake: Alt+Left goes back, and is no wish to look.
      if (!peeker.isOpen) wait(null);
      return;
    }
    if (!peeker.isOpen) wait(type === 'keydown' ? titleAt(document.activeElement) : null);
    // Firefox would open its menu over what was just opened.
    else if (type === 'keyup') event.preventDefault();
  }

  const passive = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', onMove, passive);
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, onKey, { capture: true, signal });
  // The card's own scrolling does not leave its root.
  document.addEventListener('scroll', () => peeker.isOpen && end(), passive);
  window.addEventListener('pagehide', end, { signal });
  // Alt+Tab: its end is not told here.
  window.addEventListener('blur', () => wait(null), { signal });
  signal.addEventListener('abort', end);
}
