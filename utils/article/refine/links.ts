import type { Block } from '../survey.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** A line that is nearly all link. */
const LINKED = 0.75;
/** Sentences may be links as a whole, long ones are prose. */
const LONGEST = 300;

/** An address in print names a source: it is there to be read. */
const PRINTED = /https?:\/\/|\bwww\./;

/** "Read also: another story": a label, and a line that is mostly link. */
const LABELLED = 0.5;
const LABEL = /[:：|»–—]\W{0,2}$/;

const isHeading = (block: Block) => /^h[1-6]$/.test(block.tag);

const isLeft = (block: Block) => isHeading(block) || block.tag === 'td' || PRINTED.test(block.text);

/** Whether the line is a link behind a label. A list's items are often so, each with its own source. */
function isLabelled({ tag, text, linked, weight }: Block): boolean {
  if (linked < LABELLED || weight > LONGEST || tag === 'li') return false;
  const label = Math.round((1 - linked) * text.length);
  return label > 0 && (LABEL.test(text.slice(0, label).trim()) || LABEL.test(text.slice(0, label + 2).trim()));
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
    if (((block.linked >= LINKED && block.weight < LONGEST) || isLabelled(block)) && !isLeft(block)) {
      leaveOut(draft, block, 'related', 'links.line');
      continue;
    }
    // A heading whose whole section went belonged to it.
    if (isHeading(block) && wasLinks(draft, story, index + 1)) leaveOut(draft, block, 'related', 'links.heading');
  }
}
