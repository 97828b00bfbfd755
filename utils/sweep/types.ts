/** One thing that the sweep took off the page, restorable. */
export interface Swept {
  kind: 'popup' | 'newsletter' | 'cookie' | 'slide-in' | 'player' | 'flash' | 'adblock' | 'notice' | 'backdrop';
  /** Name of the rule that fired, e.g. `magnific.promo` or `heuristic.cover`. */
  rule: string;
  /** Its own first words, at most 120 characters. */
  sample: string;
}

/** What makes reading conditional. Never swept, never read over. */
export type ConditionKind = 'age' | 'login' | 'registration' | 'payment' | 'adblock' | 'captcha';

export interface Condition {
  kind: ConditionKind;
  sample: string;
}

/** A sweep under way on one document. */
export interface Sweep {
  /** Everything put away so far, in order, without duplicates. */
  readonly swept: readonly Swept[];
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
  /** Puts everything back and leaves this page alone until it is left. */
  undo(): void;
  /** Stops observing; what is put away stays so. */
  stop(): void;
}
