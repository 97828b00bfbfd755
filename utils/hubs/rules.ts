import type { Rule } from './types.ts';

/** The rule for the theme that a page is made with, or null. */
export function ruleFor(_document: Document): Rule | null {
  return null;
}
