import { type Draft, storyOf } from './verdict.ts';

/** So many linked headings, and no more than about a paragraph to each: a list of stories. */
const CARDS = 4;
const PARAGRAPHS = 1.6;
/** Less text than this is no story, unless a site rule says so. */
const SHORTEST = 80;

/** Whether what was found is a list of stories, or next to nothing. */
export function isNoStory(draft: Draft): boolean {
  const story = storyOf(draft);
  const cards = story.filter(block => /^h[1-6]$/.test(block.tag) && block.linked > 0.8).length;
  const paragraphs = story.filter(block => block.prose && block.linked < 0.3).length;
  if (cards >= CARDS && paragraphs <= cards * PARAGRAPHS) return true;
  return story.reduce((sum, block) => sum + block.weight, 0) < SHORTEST;
}
