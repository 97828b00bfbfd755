import { EMBED, PICTURE } from '../parts.ts';
import type { Block, Box } from '../survey.ts';
import { dense } from '../text.ts';
import { type Draft, storyOf } from '../verdict.ts';

/** A caption is short beside its story; a box that holds more is a builder's odd name. */
const MOST = 0.25;
/** A picture's own box holds a line or two: more where it is named for the picture than where it is any box. */
const LINES = 3;
const NAMED = 450;
const UNNAMED = 160;
/** There a paragraph of its own that says more than this is text under a picture, as builders set it. */
const PARAGRAPH = 100;

/** Whether the smallest box with a picture round the block holds little else. */
function besidePicture(block: Block, home: Box): boolean {
  if (block.tag === 'li' || /^h[1-6]$/.test(block.tag)) return false;
  let most = UNNAMED;
  let box: Box | null = block.box;
  for (let up = 0; box && box !== home && up < 5; up++, box = box.parent) {
    if (box.tag === 'blockquote' || box.to - box.from > LINES) return false;
    if (PICTURE.test(box.name)) most = NAMED;
    if (box.mediaTo > box.mediaFrom) {
      const isText = most === UNNAMED && block.prose && block.tag === 'p' && block.weight > PARAGRAPH;
      return box.weight < most && !isText;
    }
  }
  return false;
}

function isCaption(block: Block, draft: Draft, most: number): boolean {
  const { home } = draft;
  for (let box: Box | null = block.box; box && box !== home; box = box.parent) {
    if (EMBED.test(box.name)) return true;
    if (box.prose >= most || box.tag === 'blockquote') break;
    if (box.caption || (box.tag === 'figure' && box.mediaTo > box.mediaFrom)) return true;
  }
  return besidePicture(block, home);
}

/** Those of the blocks that stand under a picture, or in the post of another site. */
export function captionBlocks(draft: Draft, blocks: readonly Block[]): Block[] {
  const most = Math.max(NAMED, draft.home.prose * MOST);
  return blocks.filter(block => isCaption(block, draft, most));
}

/** What is said by pictures, without its spaces. */
export const saidOf = ({ survey, fate }: Draft): string[] =>
  survey.blocks.flatMap(({ index, text }) => (fate[index] === 'caption' && text.length > SAID ? dense(text) : []));
/** Less may open any line. */
const SAID = 12;

/** Where captions outweigh the rest, they are the story: a photo essay, a list with a picture to each entry. */
const ESSAY = 0.7;

/** Captions and credits stay under their pictures, and embedded posts in their place, but neither is body text. */
export function captions(draft: Draft): void {
  const { fate } = draft;
  const story = storyOf(draft);
  const found = captionBlocks(draft, story);
  const weigh = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.weight, 0);
  const essay = weigh(found) > ESSAY * (weigh(story) - weigh(found));
  for (const block of found) {
    if (!essay || !block.prose) fate[block.index] = 'caption';
  }
}
