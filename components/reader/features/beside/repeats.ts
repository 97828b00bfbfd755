import { repeatsOf } from '../../../../utils/repeats.ts';
import type { Story } from '../../story.ts';
import type { Voice } from '../../words.ts';
import { holdTop } from './hold-top.ts';

const mark = 'data-again';

/** Takes the marks off again. */
export function unmarkRepeats({ element }: Story): void {
  for (const block of element.querySelectorAll(`[${mark}]`)) block.removeAttribute(mark);
}

/** Does some work on the story, whose notes take room, and leaves the paragraph at the window's top where it is. */
export function keepInView(story: Story, work: () => void): void {
  const back = holdTop(story);
  work();
  back();
}

/**
 * Marks paragraphs that say again what an earlier one said. The note is in the attribute and shown by the style sheet: it is no
 * text of the story, so it is not found, copied or read aloud as such.
 */
export function markRepeats(story: Story, { say }: Voice): void {
  unmarkRepeats(story);
  const paragraphs = story.blocks.filter(({ localName }) => localName === 'p');
  for (const { index, of } of repeatsOf(paragraphs.map(({ textContent }) => textContent)))
    paragraphs[index]!.setAttribute(mark, say('again', { n: of + 1 }));
}
