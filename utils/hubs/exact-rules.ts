import { foxiz } from './rules/foxiz.ts';
import { soledad } from './rules/soledad.ts';
import type { Rule } from './types.ts';

/**
 * Themes of the hubs: these rules know their story pages, all that is not the story on them, and where the page says for
 * machines when it appeared. JNews says that in words only, so it is among the other rules.
 */
export const exactRules: readonly Rule[] = [soledad, foxiz];

export const find = (document: Document, selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);

const anyMark = exactRules.flatMap(rule => rule.marks).join();

/**
 * The exact rule for the theme that a page is made with, or null. Where there is one, it comes before all other rules. A page
 * is made with one of these themes, so that the first mark decides.
 */
export function exactRuleFor(document: Document): Rule | null {
  const mark = find(document, anyMark);
  return (mark && exactRules.find(rule => mark.matches(rule.marks.join()))) ?? null;
}
