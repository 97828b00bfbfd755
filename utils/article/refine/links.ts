import type { Block } from '../survey.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** A line that is nearly all link. */
const LINKED = 0.75;
/** Sentences may be links as a whole, long ones are prose. */
const LONGEST = 300;

const isHeading = (block: Block) => /^h[1-6]$/.test(block.tag);

/** Lines and lists that only lead elsewhere: related stories, "read more", tags. */
export function links(draft: Draft): void {
  const story = storyOf(draft);
  for (let index = story.length - 1; index >= 0; index--) {
    const block = story[index]!;
    if (block.linked >= LINKED && block.weight < LONGEST && !isHeading(block) && block.tag !== 'td') {
      leaveOut(draft, block, 'related', 'links.line');
      continue;
    }
    // A heading whose whole section went belonged to it.
    const next = story[index + 1];
    if (isHeading(block) && next && draft.reasons.get(next.index)?.rule.startsWith('links.')) {
      leaveOut(draft, block, 'related', 'links.heading');
    }
  }
}
