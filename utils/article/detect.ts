import { ruleFor } from '../hubs/rules.ts';
import type { Rule } from '../hubs/types.ts';
import { bodyOf, query } from './dom.ts';

/** Page kinds that WordPress names on the body (wp-includes/post-template.php, get_body_class) and that are never one story. */
const LIST = /(?:^|\s)(?:archive|home\s+blog|search-results|search-no-results|error404)(?:\s|$)/;
const STORY = /(?:^|\s)single(?:-[\w-]+)?(?:\s|$)/;

export interface Detected {
  rule: Rule | null;
  /** The page says of itself that it is one story: true, or that it is none: false. Null when it says nothing. */
  story: boolean | null;
}

const matchesAny = (document: Document, selectors: readonly string[]) =>
  selectors.length > 0 && query(document, selectors.join(',')) !== null;

/** What kind of page this is, by its own marks. */
export function detect(document: Document): Detected {
  const rule = ruleFor(document);
  if (rule && rule.story.length > 0) return { rule, story: matchesAny(document, rule.story) };
  const classes = bodyOf(document).getAttribute('class') ?? '';
  if (STORY.test(classes)) return { rule, story: true };
  if (LIST.test(classes)) return { rule, story: false };
  const type = query(document, 'meta[property="og:type"]')?.getAttribute('content');
  return { rule, story: type === 'article' ? true : null };
}
