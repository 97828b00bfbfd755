import type { Block } from './survey.ts';
import { type Draft, storyOf } from './verdict.ts';

/** So many linked headings, and no more than about a paragraph to each: a list of stories. */
const CARDS = 4;
const PARAGRAPHS = 1.6;
const LINKED = 0.8;
/** What is shorter says "Read more". */
const LABEL = 20;
/** Less text than this is no story, unless a site rule says so. */
const SHORTEST = 80;

/** Lines that lead on as a whole, of one make, each with something of its own below it. */
function linkedLines(story: readonly Block[]): number {
  const lines = story.filter(
    ({ tag, linked, weight, box }, index) =>
      tag === 'div' && linked > LINKED && weight > LABEL && story[index + 1]?.box.name !== box.name,
  );
  return Math.max(
    0,
    ...Map.groupBy(lines, ({ box }) => box.name)
      .values()
      .map(same => same.length),
  );
}

/** Whether what was found is a list of stories, or next to nothing. */
export function isNoStory(draft: Draft): boolean {
  const story = storyOf(draft);
  const headings = story.filter(
    ({ tag, linked, weight }) => /^h[1-6]$/.test(tag) && linked > LINKED && weight > LABEL,
  ).length;
  const cards = Math.max(headings, linkedLines(story));
  const paragraphs = story.filter(block => block.prose && block.linked < 0.3).length;
  if (paragraphs === 0 && story.filter(block => block.linked > LINKED).length >= CARDS) return true;
  if (cards >= CARDS && paragraphs <= cards * PARAGRAPHS) return true;
  return story.reduce((sum, block) => sum + block.weight, 0) < SHORTEST;
}
