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

/** Something that the reader took out of a story: its first words, and how the publisher's page names it where it does. */
export interface Gone {
  /** See `keyOf` in `utils/article/gone.ts`. */
  key: string;
  selector?: string;
}

/** What the reader chose for the pages of one site. */
export interface SiteChoice {
  /** Where the story stands, as they pointed at it. */
  story?: string;
  /** What they took out of stories. */
  gone?: readonly Gone[];
}

/** More than anybody takes out of the stories of one site. */
const mostGone = 60;

/** A choice as it may come from a page's script or from a damaged storage: what of it is good. */
export function parseChoice(value: unknown): SiteChoice {
  const { story, gone } = (value ?? {}) as { story?: unknown; gone?: unknown };
  const isSelector = (text: unknown): text is string => shortEnough(text, 300) && text !== '';
  const parts = (Array.isArray(gone) ? gone : []).flatMap((part: Partial<Gone> | null): Gone[] => {
    const { key, selector } = part ?? {};
    if (!shortEnough(key, 200) || key === '') return [];
    return [{ key, ...(isSelector(selector) && { selector }) }];
  });
  return { ...(isSelector(story) && { story }), ...(parts.length && { gone: parts.slice(-mostGone) }) };
}
