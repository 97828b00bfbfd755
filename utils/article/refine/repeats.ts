import { fold } from '../text.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** A paragraph is printed once; what comes this often is a notice in place of something that was not loaded. */
const NOTICE = 3;
const SHORTEST = 30;
/** Items, cells and headings may repeat, and so may what announces something. */
const PART = /^(?:li|t[dh]|h[1-6])$/;

/** The same paragraph again: a text printed twice (once for phones), or a notice that stands for blocked embeds. */
export function repeats(draft: Draft): void {
  const story = storyOf(draft).filter(
    ({ weight, tag, text }) => weight > SHORTEST && !PART.test(tag) && !text.endsWith(':'),
  );
  for (const same of Map.groupBy(story, block => fold(block.text)).values())
    for (const block of same.slice(same.length < NOTICE ? 1 : 0)) leaveOut(draft, block, 'duplicate', 'repeats');
}
