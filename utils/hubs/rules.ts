import { exactRules, pick } from './exact-rules.ts';
import { jnews } from './rules/jnews.ts';
import { bimber, colormag, jannah, newspack, newspaper, sahifa, zox } from './rules/magazines.ts';
import {
  astra,
  blockTheme,
  divi,
  elementor,
  generatepress,
  kadence,
  oceanwp,
  wordpress,
} from './rules/multipurpose.ts';
import type { Rule } from './types.ts';

/** Every rule. The order decides where a page bears the marks of two: exact ones first, WordPress's own last. */
export const rules: readonly Rule[] = [
  ...exactRules,
  jnews,
  newspaper,
  zox,
  jannah,
  sahifa,
  bimber,
  newspack,
  elementor,
  colormag,
  astra,
  divi,
  generatepress,
  kadence,
  oceanwp,
  blockTheme,
  wordpress,
];

/** The rule for the theme that a page is made with, or null. */
export const ruleFor: (document: Document) => Rule | null = pick(rules);
