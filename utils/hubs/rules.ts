import { foxiz } from './rules/foxiz.ts';
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
import { soledad } from './rules/soledad.ts';
import type { Rule } from './types.ts';

/** Every rule. The order decides where a page bears the marks of two: exact ones first, WordPress's own last. */
export const rules: readonly Rule[] = [
  soledad,
  foxiz,
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

/** One question for all marks, so that a page of none of them is asked once. */
const anyMark = rules.flatMap(rule => rule.marks).join(',');
const find = (document: Document, selector: string) => Document.prototype.querySelector.call(document, selector);

/** The rule for the theme that a page is made with, or null. */
export function ruleFor(document: Document): Rule | null {
  if (!find(document, anyMark)) return null;
  return rules.find(rule => find(document, rule.marks.join(','))) ?? null;
}
