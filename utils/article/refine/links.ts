import type { Block } from '../survey.ts';
import { endsSentence } from '../text.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** A line that is nearly all link. */
const LINKED = 0.75;
/** Sentences may be links as a whole, long ones are prose. */
const LONGEST = 300;

/** An address in print names a source: it is there to be read. */
const PRINTED = /https?:\/\/|\bwww\./;

/** A short line may name what it leads to, and why, outside its link: "Read also: another story". */
const LABELLED = 0.5;
const SHORT = 140;
/** A sentence that ends as one is the story's, unless it is a link as a whole. */
const WHOLLY = 0.9;

const isHeading = (block: Block) => /^h[1-6]$/.test(block.tag);

/** Whether a line only leads elsewhere. A list's items are often links with their source named behind them. */
function leadsOn(block: Block): boolean {
  const { tag, text, linked, weight } = block;
  if (isHeading(block) || tag === 'td' || tag === 'pre' || PRINTED.test(text)) return false;
  if (linked < WHOLLY && endsSentence(text)) return false;
  const labelled = weight < SHORT && tag !== 'li';
  return weight < LONGEST && linked >= (labelled ? LABELLED : LINKED);
}

/** Whether all that stood under a heading is gone; one that is a link itself may have had nothing. */
function isEmptied({ fate }: Draft, heading: Block, section: readonly Block[]): boolean {
  return (section.length > 0 || heading.linked >= LINKED) && section.every(({ index }) => fate[index] !== 'story');
}

/** Lines and lists that only lead elsewhere: related stories, "read more", tags. */
export function links(draft: Draft): void {
  let section: Block[] = [];
  for (const block of storyOf(draft).reverse()) {
    if (leadsOn(block)) leaveOut(draft, block, 'related', 'links.line');
    if (isHeading(block)) {
      if (isEmptied(draft, block, section)) leaveOut(draft, block, 'related', 'links.heading');
      section = [];
    } else section.push(block);
  }
}
