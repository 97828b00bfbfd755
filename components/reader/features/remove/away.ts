import { wordsOf } from '../../../../utils/article/gone.ts';
import { countWords } from '../../../../utils/article/text.ts';
import type { Removed } from '../../../../utils/article/types.ts';
import type { Gone } from '../../../../utils/library/types.ts';
import { stretchesOf } from '../../progress.ts';
import type { Story } from '../../story.ts';

const lists = ['blocks', 'headings', 'sections', 'scrollers'] as const;
type Lists = Record<(typeof lists)[number], readonly HTMLElement[]>;

/** A block out of the story, with what the story knew of it. */
export interface Away {
  block: Element;
  gone: Gone;
  /** Stands in its place. */
  mark: Comment;
  /** Those of the story's parts that are the block or in it. */
  parts: Lists;
  line: Removed & { id: number };
}

function withLists(story: Story, change: (list: readonly HTMLElement[], name: keyof Lists) => readonly HTMLElement[]) {
  const changed = Object.fromEntries(lists.map(name => [name, change(story[name] as readonly HTMLElement[], name)]));
  return { ...story, ...changed, stretches: stretchesOf(changed.blocks!) } satisfies Story;
}

/** Takes a block out of the story, and tells what the receipt says of it. */
export function takeAway(story: Story, block: Element, gone: Gone, id: number): { story: Story; away: Away } {
  const mark = block.ownerDocument.createComment('');
  const words = countWords(block.textContent ?? '');
  const selector = gone.selector ?? block.localName;
  const line = {
    stage: 'refine',
    kind: 'chosen',
    rule: 'reader',
    selector,
    words,
    sample: wordsOf(block),
    id,
  } as const;
  const parts = {} as Lists;
  const rest = withLists(story, (list, name) => {
    parts[name] = list.filter(each => block.contains(each));
    return list.filter(each => !block.contains(each));
  });
  block.replaceWith(mark);
  return { story: rest, away: { block, gone, mark, parts, line } };
}

const inOrder = (one: Node, other: Node) =>
  one.compareDocumentPosition(other) & one.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** Puts a block back where it stood. */
export function putBack(story: Story, { block, mark, parts }: Away): Story {
  mark.replaceWith(block);
  return withLists(story, (list, name) => [...list, ...parts[name]].sort(inOrder));
}
