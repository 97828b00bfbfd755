import { foxiz } from './rules/foxiz.ts';
import { soledad } from './rules/soledad.ts';
import type { Rule } from './types.ts';

/**
 * Themes of the hubs: these rules know their story pages, all that is not the story on them, and where the page says for
 * machines when it appeared. JNews says that in words only, so it is among the other rules.
 */
export const exactRules: readonly Rule[] = [soledad, foxiz];

const find = (document: Document, selector: string) => Document.prototype.querySelector.call(document, selector);

/** Chooses among rules by their marks; the first that fits. One question for all marks, so that a page of none is asked once. */
export function pick(rules: readonly Rule[]): (document: Document) => Rule | null {
  const anyMark = rules.flatMap(rule => rule.marks).join(',');
  return document =>
    find(document, anyMark) ? (rules.find(rule => find(document, rule.marks.join(','))) ?? null) : null;
}

/** The exact rule for the theme that a page is made with, or null. Where there is one, it comes before all other rules. */
export const exactRuleFor: (document: Document) => Rule | null = pick(exactRules);
