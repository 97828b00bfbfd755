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
