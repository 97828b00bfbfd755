import type { Position } from '../../../../utils/library/types.ts';
import { findQuote } from '../../../../utils/page/target.ts';
import { placedSentences } from '../../../../utils/speech/passages.ts';

/** What lies under the toolbar is not in view. */
const bar = 56;
const before = 40;

/** The first sentence in view, by its words. Null where there is nothing to come back to: at the top, or at the end. */
export function positionInView(
  story: Element,
  blocks: readonly Element[],
  lang: string,
  window: Window,
): Position | null {
  const last = blocks.at(-1)?.getBoundingClientRect();
  if (!last || last.bottom < window.innerHeight || window.scrollY < window.innerHeight / 2) return null;
  const first = blocks.findIndex(block => block.getBoundingClientRect().bottom > bar);
  for (const block of blocks.slice(Math.max(0, first), first + 4))
    for (const { text, range } of placedSentences([block], lang)) {
      const place = range();
      if (place.getBoundingClientRect().top < bar) continue;
      const above = window.document.createRange();
      above.setStart(story, 0);
      above.setEnd(place.startContainer, place.startOffset);
      return { quote: text.slice(0, 120), prefix: String(above).trimEnd().slice(-before) };
    }
  return null;
}

/** All of the sentence that begins where a passage does: what is kept of it may be its beginning alone. */
export function sentenceAt(passage: Range, blocks: readonly Element[], lang: string): Range {
  const block = blocks.find(each => each.contains(passage.startContainer));
  const sentences = block ? placedSentences([block], lang).map(({ range }) => range()) : [];
  return sentences.find(range => range.isPointInRange(passage.startContainer, passage.startOffset)) ?? passage;
}

/** Where a position is in the story as it is now: exactly, or where its words stand if what is before them has changed. */
export function placeOf(story: Element, { quote, prefix }: Position): Range | null {
  return findQuote(story, { start: quote, prefix }) ?? findQuote(story, { start: quote });
}
