import type { Story } from '../../story.ts';

/** The range that is selected, also inside a closed root: there the document's own selection says nothing of it. */
function selectedRange(root: Node): Range | null {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return null;
  const [found] =
    root instanceof ShadowRoot ? selection.getComposedRanges({ shadowRoots: [root] }) : [selection.getRangeAt(0)];
  if (!found || (found.startContainer === found.endContainer && found.startOffset === found.endOffset)) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** What is selected of a story. */
export interface Selected {
  /** The selected words of each block. */
  blocks: readonly string[];
  /** What stands before them in the first block. */
  before: string;
}

/** What is selected of a story; null for nothing. */
export function selectedIn(story: Story, root: Node): Selected | null {
  const range = selectedRange(root);
  if (!range) return null;
  const touched = story.blocks.filter(block => range.intersectsNode(block));
  const blocks = touched
    .map(block => {
      const part = range.cloneRange();
      if (!block.contains(part.startContainer)) part.setStart(block, 0);
      if (!block.contains(part.endContainer)) part.setEnd(block, block.childNodes.length);
      return part.toString().trim();
    })
    .filter(Boolean);
  if (!blocks.length) return null;
  const before = document.createRange();
  before.setStart(touched[0]!, 0);
  if (touched[0]!.contains(range.startContainer)) before.setEnd(range.startContainer, range.startOffset);
  return { blocks, before: before.toString() };
}
