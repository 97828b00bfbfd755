import { expect } from 'vitest';
import type { Truth } from '../hub/server.ts';
import { plain } from './scene.ts';

/** What stands in the reader, as text that is laid out: hidden duplicates do not count, hidden junk neither. */
export interface Shown {
  title: string;
  byline: string;
  published: string | null;
  leadImage: boolean;
  /** Lines of the story. */
  story: string[];
  /** What stands on the cards in the place of embedded media: our words. */
  cards: string[];
  /** What is said where further parts of the story begin: our words. */
  parts: string[];
  everything: string;
  /** What is said where the publisher cut the story. */
  stop: string;
  gaps: number;
}

export function shown(root: ShadowRoot | null): Shown | null {
  if (!root) return null;
  const text = (selector: string) => root.querySelector<HTMLElement>(selector)?.innerText ?? '';
  const lead = root.querySelector<HTMLImageElement>('figure.lead img');
  return {
    title: text('h1'),
    byline: text('.byline'),
    published: root.querySelector('time')?.dateTime ?? null,
    leadImage: lead !== null && (!lead.complete || lead.naturalWidth > 0),
    story: text('.story').split(/[\n\t]+/),
    cards: [...root.querySelectorAll<HTMLElement>('[data-embed] :is(a, .play > *)')].map(card => card.innerText),
    parts: [...root.querySelectorAll<HTMLElement>('.story .part-line')].map(mark => mark.innerText),
    everything: text('.clearstory'),
    stop: text('.stop'),
    gaps: root.querySelectorAll('.left-out-line').length,
  };
}

/** Words of the seed that a reader once found between the lines of the story, and what else stands around stories. */
export const junk = [
  'Update Required',
  'Flash plugin',
  'Sign up for our newsletter',
  'Join our newsletter',
  'You may also like',
  'You Might Be Interested In',
  'Read also',
  'Leave a Comment',
  'Keep me signed in',
  'Share on Facebook',
  'ADVERTISEMENT',
  'Follow Author',
  'Bookmark',
  'previous post',
  'Ad Blocker Detected',
  'This website uses cookies',
];

/** Everything of the truth in its order and nothing between: captions, cards and marks are taken out first, wherever they stand. */
export function compare(
  { story, cards, parts }: Shown,
  truth: Pick<Truth, 'blocks' | 'captions'> & Partial<Pick<Truth, 'further'>>,
): void {
  const lines = story.map(plain).filter(Boolean);
  for (const beside of [...truth.captions, ...cards, ...parts].map(plain)) {
    const at = lines.indexOf(beside);
    expect(at, `beside the text: “${beside}”`).toBeGreaterThanOrEqual(0);
    lines.splice(at, 1);
  }
  const further = (truth.further ?? []).flatMap(part => part.blocks);
  const blocks = [...truth.blocks, ...further].flatMap(block => block.split('\n').map(plain)).filter(Boolean);
  expect(lines.filter(line => !blocks.includes(line))).toEqual([]);
  expect(lines).toEqual(blocks);
}

export const sameTime = (shownTime: string | null, told: string) =>
  new Date(shownTime ?? '').getTime() === new Date(told).getTime();
