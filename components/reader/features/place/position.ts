import type { Position } from '../../../../utils/library/types.ts';
import { findQuote } from '../../../../utils/page/target.ts';
import { placedSentences } from '../../../../utils/speech/passages.ts';

/** What lies under the toolbar is not in view. */
const bar = 56;
const before = 40;
/** So long are the pieces by which a sentence is found that was written anew, and so far apart they begin. */
const piece = 32;
const step = 16;

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

/**
 * Where a position is in the story as it is now: exactly, or where its words stand if what is before them has changed. Of a
 * sentence that was written anew, or is gone, some words may still stand, or those before it.
 */
export function placeOf(story: Element, { quote, prefix }: Position): Range | null {
  return (
    findQuote(story, { start: quote, prefix }) ??
    findQuote(story, { start: quote }) ??
    [...piecesOf(quote), prefix].map(piece => findOnce(story, piece)).find(Boolean) ??
    null
  );
}

/** Stretches of a text that are long enough to be nobody else's. */
const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, Math.ceil((text.length - piece) / step)) }, (_, n) =>
    text.slice(n * step, n * step + piece),
  );

/** A text that is in the story once, and long enough to tell. */
function findOnce(story: Element, start: string): Range | null {
  const range = start.length < step ? null : findQuote(story, { start });
  if (!range) return null;
  const rest = range.cloneRange();
  rest.setStart(range.endContainer, range.endOffset);
  rest.setEnd(story, story.childNodes.length);
  const holder = story.ownerDocument.createElement('div');
  holder.append(rest.cloneContents());
  return findQuote(holder, { start }) ? null : range;
}
