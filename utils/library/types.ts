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
