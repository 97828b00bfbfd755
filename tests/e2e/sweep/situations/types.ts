import type { Extra } from '../page.ts';

/** One thing a person does. Selectors are pressed in their middle. */
export type Step =
  | readonly ['click' | 'hover' | 'rightclick', string]
  | readonly ['type', string, string]
  | readonly ['key', string]
  | readonly ['drag', string, number, number]
  | readonly ['wheel', number];

/** Something of a page that is no popup, or that the reader asked for, or that makes reading conditional. It stays whole. */
export interface Situation extends Extra {
  name: string;
  steps?: readonly Step[];
  /** These can be seen and pressed then, and some time later. */
  stays: readonly string[];
  /** Holds in the page at the end. */
  holds?: string;
}
