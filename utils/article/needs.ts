import type { Rule } from '../hubs/types.ts';
import type { Head } from './enrich/head.ts';
import type { Guess } from './enrich/language.ts';
import type { HintOf } from './hints.ts';
import type { Visible } from './prepare.ts';
import type { Step } from './refine/index.ts';
import type { Article } from './types.ts';
import type { Draft } from './verdict.ts';

/** Who wrote the story, when, and what it is called. */
export type Told = Pick<Article, 'title' | 'byline' | 'publishedTime' | 'modifiedTime'>;

/**
 * All that is needed to read a page for which no exact site rule is known, or which leaves a question open. Most pages of
 * a hub need none of it, so it is handed to the reading and not part of it: it comes in a script of its own.
 */
export interface General {
  /** The rule for the theme that a page is made with, among all known themes. */
  ruleFor(document: Document): Rule | null;
  /** Whether the page says of itself that it is one story: true, or that it is none: false. */
  saysStory(document: Document): boolean | null;
  /** All that a name tells. */
  readonly hintOf: HintOf;
  /** The story as candidates show it. */
  search(document: Document, visible: Visible): Draft;
  /** Whether what was found is a list of stories, or next to nothing. */
  isNoStory(draft: Draft): boolean;
  /** What leaves a story that no exact rule found. */
  readonly steps: readonly Step[];
  /** Turns each gallery into a run of figures. */
  repairGalleries(root: Element): void;
  /** Puts a plain link in the place of each player and each post of another site. */
  repairEmbeds(root: Element, base: string | URL): void;
  /** Formulas as their own source. */
  repairFormulas(root: Element): void;
  readonly guessLanguage: Guess;
  /** By agreement of all that the page declares and shows. */
  tell(document: Document, head: Head, rule: Rule | null): Told;
}

/** The page cannot be read as it should be without `General`. Never shown: whoever asked brings it and asks again. */
export interface NeedsGeneral {
  refusal: 'needs-general';
}

export const needsGeneral: NeedsGeneral = { refusal: 'needs-general' };
