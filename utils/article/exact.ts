import { exactRuleFor } from '../hubs/exact-rules.ts';
import { isPlainName } from './enrich/plain-byline.ts';
import { settled } from './enrich/settled.ts';
import { captionHint } from './hints.ts';
import type { Way } from './needs.ts';

/** By exact site rules alone: the same article as the general way would give, or none. */
export const exact: Way = {
  ruleFor: exactRuleFor,
  hintOf: captionHint,
  tell: (document, head, rule) => rule && settled(document, head, rule, isPlainName),
  more: null,
};
