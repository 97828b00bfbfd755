import type { Placed } from '../../../../utils/speech/passages.ts';

/** What lies under the toolbar is not in view. */
const bar = 56;

/** The first sentence that stands in the window from its beginning; the first of all where none does. */
export function sentenceInView(sentences: readonly Placed[], window: Window): number {
  const from = sentences.findIndex(({ block }) => block.getBoundingClientRect().bottom > bar);
  for (let at = Math.max(0, from); at < sentences.length; at++) {
    const { top } = sentences[at]!.range().getBoundingClientRect();
    if (top >= bar) return top < window.innerHeight ? at : Math.max(0, from);
  }
  return Math.max(0, from);
}

interface Caret {
  offsetNode: Node;
  offset: number;
}

/** The sentence at a point of the window, inside the block that was clicked; -1 where there is none. */
export function sentenceAt(sentences: readonly Placed[], target: Element, x: number, y: number): number {
  const document = target.ownerDocument as Document & {
    caretPositionFromPoint?(x: number, y: number, options: { shadowRoots: Node[] }): Caret | null;
  };
  const root = target.getRootNode();
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: root instanceof ShadowRoot ? [root] : [] });
  if (!caret) return -1;
  const at = sentences.findIndex(({ range }) => {
    const place = range();
    return place.comparePoint(caret.offsetNode, caret.offset) <= 0;
  });
  const sentence = sentences[at];
  return sentence && (target.contains(sentence.block) || sentence.block.contains(target)) ? at : -1;
}
