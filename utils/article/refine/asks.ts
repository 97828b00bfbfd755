import type { Block, Box } from '../survey.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';
import { hrefOf, leadsOff } from './links.ts';

/** What is longer tells something. */
const SHORT = 160;

/** Where a site takes money and addresses. */
const SERVICE = /\/(?:donat\w*|support-us|contribute|newsletters?|subscri\w+|membership)(?:[/?.#_-]|$)/i;

/** Lists and tables have such parts by the row. */
const ROW = /^(?:li|td|th|dd|figure|blockquote|details)$/;

/** The largest box in the story with so few lines round the block. */
function boxOf({ box }: Block, home: Box): Box {
  let at = box;
  while (at.parent && at.parent !== home && at.parent.to - at.parent.from <= LINES) at = at.parent;
  return at;
}
const LINES = 3;

/** Whether a short line shares a box with nothing but links that lead on, and no other box of the story is like it. */
function callsOn(block: Block, { survey, fate, reasons, home }: Draft): boolean {
  const box = boxOf(block, home);
  if (box === home || ROW.test(box.tag)) return false;
  const lines = survey.blocks.slice(box.from, box.to);
  const kept = lines.filter(({ index }) => fate[index] !== 'out');
  const isAlike = (other: Box) =>
    other !== box &&
    other.tag === box.tag &&
    other.name === box.name &&
    survey.blocks.slice(other.from, other.to).some(({ index }) => fate[index] === 'story');
  return (
    lines.at(-1) !== kept.at(-1) &&
    kept.reduce((sum, { weight }) => sum + weight, 0) < SHORT &&
    lines.every(line => kept.includes(line) || reasons.get(line.index)?.rule === 'links.line') &&
    !survey.boxes.some(isAlike)
  );
}

/** What a publisher asks of who reads on: an address for its letters, or money. */
export function asks(draft: Draft): void {
  const story = storyOf(draft);
  const first = story.findIndex(({ prose }) => prose);
  const asking = story.filter(
    (block, place) =>
      place > first &&
      block.weight < SHORT &&
      ((block.linked > 0 && SERVICE.test(hrefOf(block)) && !leadsOff(block)) || callsOn(block, draft)),
  );
  for (const block of asking) leaveOut(draft, block, 'newsletter', 'asks');
}
