import type { Rule } from '../hubs/types.ts';
import type { Head } from './enrich/head.ts';
import type { Guess } from './enrich/language.ts';
import type { HintOf } from './hints.ts';
import type { Visible } from './prepare.ts';
import type { Step } from './refine/index.ts';
import type { Survey } from './survey.ts';
import type { Article, LeadImage } from './types.ts';
import type { Draft } from './verdict.ts';

/** Who wrote the story, when, and what it is called. */
export type Told = Pick<Article, 'title' | 'byline' | 'publishedTime' | 'modifiedTime'>;

/** A way to read a page. What only some pages need may be missing; then the page is not read by it. */
export interface Way {
  /** The rule for the theme that a page is made with, among those that this way knows. */
  ruleFor(document: Document): Rule | null;
  /** What a name tells. */
  readonly hintOf: HintOf;
  /** Title, byline and dates; null where this way cannot tell. `draft`: the story, where some sign at the end. */
  tell(document: Document, head: Head, rule: Rule | null, draft?: Draft): Told | null;
  readonly more: More | null;
}

/**
 * All that is needed to read a page for which no exact site rule is known, or which leaves a question open. Most pages of
 * a hub need none of it, so it is handed to the reading and not part of it: it comes in a script of its own.
 */
export interface More {
  /** Pictures of what the page draws itself within the story, as far as they can be had, made for another document. */
  picturesOf(draft: Draft, into: Document): Map<Element, Element>;
  /** Whether the page says of itself that it is one story: true, or that it is none: false. */
  saysStory(document: Document): boolean | null;
  /** Takes back what names say of parts that hold much of the text. */
  suspects(survey: Survey): unknown;
  /** The story as a rule that is not exact found it, or as candidates show it. */
  search(document: Document, visible: Visible, ruled: Draft | null): Draft;
  /** Whether what was found is a list of stories, or next to nothing. */
  isNoStory(draft: Draft): boolean;
  /** What leaves a story that no exact rule found. */
  readonly steps: readonly Step[];
  /** Makes images of what only a page's scripts make them of, and addresses of what a frame of it names. */
  makeImages(root: Element, draft: Draft): void;
  /** Makes galleries, players, posts of other sites, formulas and notes in boxes plain. */
  repairForeign(root: Element, base: string | URL): void;
  /**
   * Takes what no exact rule speaks of: previews, faces, teasers without words, and boxes that are empty by now. Gives back the lead
   * image with its caption as the story has it.
   */
  tidy(root: Element, address: URL, lead: LeadImage | null, draft: Draft): LeadImage | null;
  readonly guessLanguage: Guess;
  /** The way for somebody who pointed at the story, by a selector. */
  pointedAt(selector: string): General;
}

/** The way that reads any page. */
export interface General extends Way {
  tell(document: Document, head: Head, rule: Rule | null, draft?: Draft): Told;
  readonly more: More;
}

/** The page cannot be read as it should be without the general way. Never shown: whoever asked brings it and asks again. */
export interface NeedsGeneral {
  refusal: 'needs-general';
}

export const needsGeneral: NeedsGeneral = { refusal: 'needs-general' };
