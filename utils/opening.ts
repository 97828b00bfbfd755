import type { PopupActs, PopupState } from '../components/headlines/Popup.tsx';
import type { Settings } from './choices.ts';
import type { preact } from './preact.ts';
import type { Shipped } from './strings.ts';

/** The popup's state, as its wiring sees it. */
export interface Shown {
  readonly state: PopupState;
  show(change: Partial<PopupState>): void;
  /** Notes what is to be remembered, without showing anything. */
  keep(change: Partial<PopupState>): void;
}

/** What the popup's first script leaves for what comes behind the first paint. */
export interface Opening {
  shown: Shown;
  settings: Settings;
  language: Shipped;
  /** What the popup can do from now on. */
  ready(acts: PopupActs): void;
  /** A page has one Preact: the build puts it in the place of the pages' own (wxt.config.ts). */
  preact: typeof preact;
}

const place = globalThis as { clearstoryOpening?: Opening };

/** The popup's two scripts share no module, and meet here: what the first one leaves, the other takes. */
export const opening = {
  leave(left: Opening): void {
    place.clearstoryOpening = left;
  },
  take: (): Opening => place.clearstoryOpening!,
};
