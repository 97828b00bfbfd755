import type { Story } from '../../story.ts';

/** The range that is selected, also inside a closed root: there the document's own selection says nothing of it. */
export function selectedRange(root: Node): Range | null {
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

const parts = 'p,li,td,th,dt,dd,h2,h3,h4,h5,h6,figcaption,pre,summary';

/** The blocks in a block that hold words themselves, as a browser's own text search knows them; itself where there are none. */
function innermost(block: Element): Element[] {
  const inner = [...block.querySelectorAll(parts)].filter(part => !part.querySelector(parts));
  return inner.length ? inner : [block];
}

/** A text search finds whole words alone: what was begun or ended within a word takes in the rest of it. */
function wholeWords(range: Range): void {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  const spaceless =
    /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  const joined = (text: string, at: number) =>
    [text[at - 1], text[at]].every(each => each && letter.test(each) && !spaceless.test(each));
  const { startContainer, endContainer } = range;
  if (startContainer instanceof Text) {
    let at = range.startOffset;
    while (joined(startContainer.data, at)) at--;
    range.setStart(startContainer, at);
  }
  if (endContainer instanceof Text) {
    let at = range.endOffset;
    while (joined(endContainer.data, at)) at++;
    range.setEnd(endContainer, at);
  }
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
  wholeWords(range);
  const isTouched = (block: Element) => range.intersectsNode(block);
  const outer = story.blocks.filter(isTouched);
  const inner = outer.flatMap(innermost).filter(isTouched);
  // Words may stand beside the blocks in a block, too.
  const touched = inner.length ? inner : outer;
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
