import type { Rule } from '../../hubs/types.ts';
import type { Told } from '../needs.ts';
import { bylineOf } from './byline.ts';
import type { Head } from './head.ts';
import { namesIn } from './names.ts';
import { nearOf } from './near.ts';
import { timesOf } from './published.ts';
import { settled } from './settled.ts';
import { titleOf } from './title.ts';

const isOneName = (byline: string): boolean => byline !== '' && namesIn(byline).join() === byline;

/**
 * Title, byline and dates, by agreement of what the page declares and shows; that is asked only where a rule that knows
 * its story pages leaves it open. The places that many themes share may name one author of several.
 */
export function tell(document: Document, head: Head, rule: Rule | null): Told {
  const told = rule && rule.story.length > 0 && settled(document, head, rule, isOneName);
  if (told) return told;
  const { title, element } = titleOf(document, head, rule);
  const near = nearOf(document, element);
  return { title, byline: bylineOf(document, head, near, rule), ...timesOf(document, head, near, rule) };
}
