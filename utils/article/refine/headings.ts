import type { Block } from '../survey.ts';
import { type Draft, leaveOut } from '../verdict.ts';

/** A heading that is a link as a whole leads to what is not here. */
const LINKED = 0.75;

/** Whether all that stood under a heading is gone; one that is a link itself may have had nothing. */
const isEmptied = ({ fate }: Draft, heading: Block, section: readonly Block[]): boolean =>
  (section.length > 0 || heading.linked >= LINKED) && section.every(({ index }) => fate[index] !== 'story');

/** Headings of which nothing is left. */
export function headings(draft: Draft): void {
  const inStory = (block: Block) =>
    draft.fate[block.index] === 'story' || draft.reasons.get(block.index)?.stage === 'refine';
  let section: Block[] = [];
  for (const block of draft.survey.blocks.filter(inStory).reverse()) {
    if (/^h[1-6]$/.test(block.tag)) {
      if (draft.fate[block.index] === 'story' && isEmptied(draft, block, section))
        leaveOut(draft, block, 'related', 'headings.emptied');
      section = [];
    } else section.push(block);
  }
}
