import { fold } from '../text.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** A paragraph is printed once; what comes this often is a notice in place of something that was not loaded. */
const NOTICE = 3;
const SHORTEST = 30;

/** The same paragraph again: a notice that stands for blocked embeds, or a text printed twice (once for phones). */
export function repeats(draft: Draft): void {
  const count = new Map<string, number>();
  const story = storyOf(draft).filter(block => block.weight > SHORTEST && block.tag !== 'td' && block.tag !== 'li');
  for (const block of story) {
    const key = fold(block.text);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const seen = new Set<string>();
  for (const block of story) {
    const key = fold(block.text);
    if (count.get(key)! >= NOTICE) leaveOut(draft, block, 'embed', 'repeats.notice');
    else if (seen.has(key)) leaveOut(draft, block, 'duplicate', 'repeats.again');
    seen.add(key);
  }
}
