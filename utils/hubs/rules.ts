import { exactRules, pick } from './exact-rules.ts';
import { jnews } from './rules/jnews.ts';
import { magazines } from './rules/magazines.ts';
import { multipurpose } from './rules/multipurpose.ts';
import type { Rule } from './types.ts';

/** Every rule. The order decides where a page bears the marks of two: exact ones first, WordPress's own last. */
export const rules: readonly Rule[] = [...exactRules, jnews, ...magazines, ...multipurpose];

/** The rule for the theme that a page is made with, or null. */
export const ruleFor: (document: Document) => Rule | null = pick(rules);
