/** A place in a story, by its words: it survives another font, another width and another design of the page. */
export interface Position {
  /** The sentence's first words. */
  quote: string;
  /** What stands before it, to tell it from its like. */
  prefix: string;
}

const shortEnough = (text: unknown, most: number): text is string => typeof text === 'string' && text.length <= most;

/** A position as it may come from a page's script: checked, or null. */
export function parsePosition(value: unknown): Position | null {
  const { quote, prefix } = (value ?? {}) as Partial<Position>;
  return shortEnough(quote, 200) && quote.trim() !== '' && shortEnough(prefix, 100) ? { quote, prefix } : null;
}

/** How far a story was read. */
export interface Progress {
  /** 0 to 1. */
  share: number;
  /** Characters to its end; null where that is not known. */
  left: number | null;
}

/** What the reader has done with a story: only opened it, read a part of it, or read it. */
export type MarkState = 'seen' | 'half' | 'read';

/** What lists say of a story. */
export interface Mark extends Progress {
  state: MarkState;
}

/** Who came so far has read it: behind it stand sources and thanks. */
const readFrom = 0.94;
/** Less is a look at its beginning. */
const halfFrom = 0.12;

/** The state that a progress stands for. */
export const stateOf = ({ share }: Progress): MarkState =>
  share >= readFrom ? 'read' : share >= halfFrom ? 'half' : 'seen';

/** A progress as it may come from a page's script, or from a file: checked, or null. */
export function parseProgress(value: unknown): Progress | null {
  const { share, left } = (value ?? {}) as Partial<Progress>;
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) return null;
  if (left !== null && !(Number.isSafeInteger(left) && left! >= 0)) return null;
  return { share, left: left! };
}
