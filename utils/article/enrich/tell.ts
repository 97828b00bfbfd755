import type { Rule } from '../../hubs/types.ts';
import type { Told } from '../needs.ts';
import { bylineOf } from './byline.ts';
import type { Head } from './head.ts';
import { nearOf } from './near.ts';
import { timesOf } from './published.ts';
import { titleOf } from './title.ts';

/**
 * Title, byline and dates, by agreement of what the page declares and shows.
 * @param closing - the story's last lines, where some sign
 */
export function tell(document: Document, head: Head, rule: Rule | null, closing: readonly string[]): Told {
  const { title, element } = titleOf(document, head, rule);
  const near = nearOf(document, element);
  return { title, byline: bylineOf(document, head, near, rule, closing), ...timesOf(document, head, near, rule) };
}
