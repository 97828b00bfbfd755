import type { Sweep } from './sweep/types.ts';

/** What `hub.content` gives the reader script: the page's sweep, and the way out. */
export interface PageDoor {
  readonly sweep: Sweep | null;
  /** The reader was closed by the reader's own wish (button, Esc). */
  left(): void;
}

/** What `reader.content` offers: read the page and show it; put the page back. */
export interface ReaderDoor {
  readonly isOpen: boolean;
  /** Resolves to false when there is no story; the page is then as it was. */
  open(page: PageDoor, how: { automatic: boolean }): Promise<boolean>;
  close(): void;
}

interface Handover {
  reader?: ReaderDoor;
  /** Called once the reader script has arrived. */
  arrived?: (reader: ReaderDoor) => void;
}

/**
 * The one meeting point of the two content scripts. They share an isolated world but no module, they arrive in either order,
 * and a DOM event would be seen by the page. So: one object on our own world's global, which the page cannot reach.
 */
const key = Symbol.for('clearstory.handover');
export const handover: Handover = ((globalThis as Record<symbol, unknown>)[key] ??= {}) as Handover;
