import { MODIFIED } from '../enrich/near.ts';
import type { Block } from '../survey.ts';
import { fold } from '../text.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** Lines above the first paragraph are at most this long: rubric, date, byline, share counts. What says more is the story's. */
const LINE = 45;
/** More of them are no head but a list that the story opens with. */
const FEW = 6;
/** More lines than this before any paragraph are a list, not a head. */
const MANY = 12;

/** Parts of a text, as a rule. */
const PART = /^(?:h[2-6]|li|td|th|pre)$/;

/** "Dear reader," opens a letter. */
const ADDRESSES = /[,،，、]$/;

const isDate = ({ text, weight }: Block) => weight < LINE && /\d\D+\d{4}/.test(text) && Date.parse(text) > 0;

/** "Thursday, March 05, 2026 — updated on March 06, 2026" */
const isTimes = ({ text, weight }: Block) => weight < 2 * LINE && /\d{4}/.test(text) && MODIFIED.test(text);

/** Neither figures nor labels in it, and no name at its end. */
const SENTENCE = /^[^\d:|]+\s\p{Ll}+[.!?…]["”’»]?$/u;

/** A date that is set as a heading or an item: of a chronicle's dates it would be the first. */
const isDateline = (block: Block, story: readonly Block[]) =>
  isDate(block) && !story.some(other => other !== block && other.tag === block.tag && isDate(other));

/** "It was still dark." A short sentence that stands right above the first paragraph, as one of them. */
const opens = ({ tag, text, box, linked }: Block, { tag: other, box: next }: Block): boolean =>
  tag === 'p' &&
  other === 'p' &&
  !linked &&
  box.name === next.name &&
  box.parent === next.parent &&
  SENTENCE.test(text);

/** A heading may hold the kicker, too: "Second bridge: Council votes for it". */
const KICKER = /^[^:：]+[:：]\s*/;

/** The repeated title and what stands between it and the first paragraph. */
export function head(draft: Draft): void {
  const title = fold(draft.title);
  const story = storyOf(draft);
  const isTitle = ({ tag, text }: Block) =>
    sameTitle(fold(text), title) || (/^h[1-3]$/.test(tag) && sameTitle(fold(text.replace(KICKER, '')), title));
  const first = story.findIndex(block => block.prose && block.tag !== 'h1' && !isTitle(block));
  if (first > MANY) return;
  for (const [place, block] of story.entries()) {
    if (block.tag === 'h1' && place < Math.max(first, 3)) leaveOut(draft, block, 'duplicate', 'head.heading');
    else if (place > first + 2 && place > 8) break;
    else if (isTitle(block)) leaveOut(draft, block, 'duplicate', 'head.title');
    else if (
      place < first &&
      first <= FEW &&
      (block.weight < LINE || isTimes(block)) &&
      !block.prose &&
      !ADDRESSES.test(block.text) &&
      (!PART.test(block.tag) || isDateline(block, story)) &&
      !opens(block, story[first]!)
    ) {
      leaveOut(draft, block, 'other', 'head.line');
    }
  }
}

/** The page's title holds the story's, often with the site's name. */
export function sameTitle(line: string, title: string): boolean {
  return line.length > 12 && title.includes(line) && line.length > title.length * 0.5;
}
