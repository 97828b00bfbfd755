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

/** Whether a heading is the link of a card: nothing of the story stands under it but more of them. */
function isCard(draft: Draft, story: readonly Block[], index: number): boolean {
  const next = story.slice(index + 1).find(block => draft.fate[block.index] === 'story');
  const isLink = (block: Block) => isHeading(block) && block.linked >= LINKED;
  return isLink(story[index]!) && (!next || isLink(next));
}

/** Whether the section that begins here held links and has lost all its lines. */
function wasLinks(draft: Draft, story: readonly Block[], from: number): boolean {
  let to = from;
  while (to < story.length && !isHeading(story[to]!)) to++;
  return (
    draft.reasons.get(story[from]?.index ?? -1)?.rule.startsWith('links.') === true &&
    story.slice(from, to).every(block => draft.fate[block.index] !== 'story')
  );
}

/** Lines and lists that only lead elsewhere: related stories, "read more", tags. */
export function links(draft: Draft): void {
  const story = storyOf(draft);
  for (let index = story.length - 1; index >= 0; index--) {
    const block = story[index]!;
    if (leadsOn(block)) leaveOut(draft, block, 'related', 'links.line');
    else if (isCard(draft, story, index)) leaveOut(draft, block, 'related', 'links.card');
    // A heading whose whole section went belonged to it.
    else if (isHeading(block) && wasLinks(draft, story, index + 1)) leaveOut(draft, block, 'related', 'links.heading');
  }
}
