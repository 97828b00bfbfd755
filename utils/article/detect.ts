import type { Rule } from '../hubs/types.ts';
import { bodyOf, query } from './dom.ts';

/** Page kinds that WordPress names on the body (wp-includes/post-template.php, get_body_class) and that are never one story. */
const LIST = /(?:^|\s)(?:archive|home\s+blog|search-results|search-no-results|error404)(?:\s|$)/;
const STORY = /(?:^|\s)single(?:-[\w-]+)?(?:\s|$)/;

/** Whether a page of this theme is one story, where its rule knows; else null. */
export function isStoryBy(document: Document, rule: Rule): boolean | null {
  return rule.story.length > 0 ? query(document, rule.story.join(',')) !== null : null;
}

/** Whether the page says of itself that it is one story: true, or that it is none: false. Null when it says nothing. */
export function saysStory(document: Document): boolean | null {
  const classes = bodyOf(document).getAttribute('class') ?? '';
  if (STORY.test(classes)) return true;
  if (LIST.test(classes)) return false;
  const type = query(document, 'meta[property="og:type"]')?.getAttribute('content');
  return type === 'article' ? true : null;
}
