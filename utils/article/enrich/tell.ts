import type { Rule } from '../../hubs/types.ts';
import type { Told } from '../needs.ts';
import type { Draft } from '../verdict.ts';
import { bylineOf } from './byline.ts';
import type { Head } from './head.ts';
import { nearOf } from './near.ts';
import { timesOf } from './published.ts';
import { titleOf } from './title.ts';

/** So long are lines at a story's end that only say who wrote it, and so many of them there may be. */
const CLOSING = 120;
const CLOSINGS = 4;

/** A story's last short lines, and those under it in the same box, whatever became of them. */
function closingOf({ survey, fate, home }: Draft): string[] {
  const end = fate.lastIndexOf('story');
  const lines = survey.blocks.slice(Math.max(0, end - 1), Math.min(home.to, end + CLOSINGS));
  return lines
    .filter(({ tag, text, linked }) => !/^h\d$/.test(tag) && text.length < CLOSING && linked < 0.5)
    .map(({ text }) => text);
}

/**
 * Title, byline and dates, by agreement of what the page declares and shows.
 * @param draft - the story, whose last lines some sign
 */
export function tell(document: Document, head: Head, rule: Rule | null, draft?: Draft): Told {
  const { title, element } = titleOf(document, head, rule);
  const near = nearOf(document, element);
  return {
    title,
    byline: bylineOf(document, head, near, rule, draft ? closingOf(draft) : []),
    ...timesOf(document, head, near, rule),
  };
}
