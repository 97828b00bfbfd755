import { repeatsOf } from '../../../../utils/repeats.ts';
import type { Story } from '../../story.ts';
import type { Voice } from '../../words.ts';

const mark = 'data-again';

/** Takes the marks off again. */
export function unmarkRepeats({ element }: Story): void {
  for (const block of element.querySelectorAll(`[${mark}]`)) block.removeAttribute(mark);
}

/** Does some work on the story, whose notes take room, and leaves the paragraph at the window's top where it is. */
export function keepInView({ blocks }: Story, work: () => void): void {
  const first = window.scrollY > 0 ? blocks.find(block => block.getBoundingClientRect().bottom > 0) : undefined;
  const before = first?.getBoundingClientRect().top ?? 0;
  work();
  const after = first?.getBoundingClientRect().top ?? 0;
  if (after !== before) window.scrollBy({ top: after - before, behavior: 'instant' });
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
