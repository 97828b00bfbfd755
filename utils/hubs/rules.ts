import { exactRuleFor, exactRules, find } from './exact-rules.ts';
import { jnews } from './rules/jnews.ts';
import { themes } from './rules/themes.ts';
import type { Rule } from './types.ts';

/** The order decides where a page bears the marks of two: WordPress's own last. */
const others: readonly Rule[] = [jnews, ...themes];

const anyMark = others.flatMap(rule => rule.marks).join();

/** Every rule. */
export const rules: readonly Rule[] = [...exactRules, ...others];

/** The rule for the theme that a page is made with, or null. One question for all marks, so that a page of none is asked once. */
export function ruleFor(document: Document): Rule | null {
  const exact = exactRuleFor(document);
  if (exact || !find(document, anyMark)) return exact;
  return others.find(rule => find(document, rule.marks.join())) ?? null;
}
