import type { Intent } from './intent.ts';
import type { Shield } from './shield.ts';

/** One thing that the sweep took off the page, restorable. */
export interface Swept {
  kind: 'popup' | 'newsletter' | 'cookie' | 'slide-in' | 'player' | 'flash' | 'adblock' | 'notice' | 'backdrop';
  /** Name of the rule that fired, e.g. `magnific.promo` or `heuristic.cover`. */
  rule: string;
  /** Its own first words, at most 120 characters. */
  sample: string;
}

/** The same on the page that it was swept from, where it can be shown again. */
export interface SweptItem extends Swept {
  /** Stays the same while the page is there. */
  id: number;
  /** `false`: the page's own script took it away or changed it when it was closed, so it cannot be shown as it was. */
  reopens?: false;
}

/** How one thing that was put away comes back. */
export interface Back {
  restore(): void;
  /** Whether the page still holds it. */
  isThere(): boolean;
}

/** What makes reading conditional. Never swept, never read over. */
export type ConditionKind = 'age' | 'login' | 'registration' | 'payment' | 'adblock' | 'captcha' | 'terms';

export interface Condition {
  kind: ConditionKind;
  sample: string;
}

/** A sweep under way on one document. */
export interface Sweep {
  /** Everything that is put away, in order, without duplicates. Backdrops come back with the popup before them. */
  readonly swept: readonly SweptItem[];
  /** The condition that stands now, or null. */
  readonly condition: Condition | null;
  /**
   * True while the page holds the markup of a condition that may still open (an age gate waiting for `ready`).
   * The reader waits for it to open or for the page to settle.
   */
  readonly pending: boolean;
  /** Called after each change of `swept`, `condition` or `pending`. Returns its remover. */
  onChange(listener: () => void): () => void;
  /** Looks now: what opened in this very moment is known afterwards. */
  look(): void;
  /** Shows one item again and leaves it alone from then on. False: there is none with this id. */
  restore(id: number): boolean;
  /** Puts everything back and leaves this page alone until it is left. */
  undo(): void;
  /** Stops observing; what is put away stays so. */
  stop(): void;
}

/** What the judge works on: what the sweep holds from `document_start` on. */
export interface Ground {
  readonly document: Document;
  readonly shield: Shield;
  readonly intent: Intent;
  /** Aborted when the sweep ends. */
  readonly signal: AbortSignal;
  /** When something was last swept, ms of `performance.now()`. */
  sweptAt: number;
  /** The condition's element, and whether a gate's rule found it. */
  standing: { element: Element; byRule: boolean } | null;
  /** Whether the page is out of sight now. */
  concealed(): boolean;
  /** Returns what takes it off the list again. */
  record(kind: Swept['kind'], rule: string, text: string, back: Back): () => void;
  /** Whether the reader asked to see this one again. */
  spares(kind: Swept['kind'], rule: string, text: string): boolean;
  stand(element: Element, kind: ConditionKind, words: string, byRule: boolean): void;
  /** The condition was answered. */
  fall(): void;
  /** One look of the whole sweep, faults caught. True when something was swept. */
  look(): boolean;
}

/** Finds and puts away what no rule knows. */
export interface Judge {
  look(): void;
  /** Starts to look at what opens. */
  watch(): void;
  /** The reader asked for something. */
  wake(): void;
  /** Puts everything back. */
  undo(): void;
}

export type StartJudge = (ground: Ground) => Judge;
