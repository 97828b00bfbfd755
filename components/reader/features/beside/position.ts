import { litAbove } from '../../progress.ts';
import type { Story } from '../../story.ts';

/** The eye is taken to be here: this share of the window's height from its top, as for the panes. */
const eye = 0.75;

/** A story measured once: the characters of each of its stretches. */
export interface Measured {
  story: Story;
  characters: readonly number[];
  total: number;
}

/** Measures a story. A stretch of a very short story is a part of one block, and has a part of its characters. */
export function measure(story: Story): Measured {
  const { blocks, stretches } = story;
  const lengths = blocks.map(block => block.textContent.length);
  const characters = stretches.map(({ first, last, from, to }) => {
    const group = lengths.slice(blocks.indexOf(first), blocks.indexOf(last) + 1);
    return group.reduce((sum, length) => sum + length, 0) * (to - from);
  });
  return { story, characters, total: characters.reduce((sum, length) => sum + length, 0) };
}

/** Characters above the eye. */
export function readSoFar({ story, characters }: Measured): number {
  const line = window.innerHeight * eye;
  return story.stretches.reduce((sum, stretch, index) => sum + characters[index]! * litAbove(stretch, line), 0);
}
