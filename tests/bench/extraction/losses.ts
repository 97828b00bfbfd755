import { audit } from '../../../utils/article/audit.ts';
import { general } from '../../../utils/article/general.ts';
import { type Found, find } from '../../../utils/article/pipeline.ts';
import type { Block } from '../../../utils/article/survey.ts';
import { dense } from '../../../utils/article/text.ts';
import { storyOf } from '../../../utils/article/verdict.ts';

/** One paragraph lost on purpose, and whether the audit named it. */
export interface Loss {
  kind: string;
  text: string;
  noticed: boolean;
}

/** Running text of this many characters is a paragraph; in scripts that need fewer characters for a word, a third of it. */
const PARAGRAPH = 60;

/** The text nodes of a line in the tree, or none where the line does not stand there as it is. */
function nodesOf(content: Element, line: string): Text[] {
  const walker = content.ownerDocument.createTreeWalker(content, 4);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (let from = 0; from < nodes.length; from++) {
    let rest = line;
    for (let to = from; to < nodes.length; to++) {
      const text = dense(nodes[to]!.data);
      if (!rest.startsWith(text) || (to === from && text === '')) break;
      rest = rest.slice(text.length);
      if (rest === '') return nodes.slice(from, to + 1);
    }
  }
  return [];
}

const lose = (content: Element, block: Block) => {
  for (const node of nodesOf(content, dense(block.text))) node.data = '';
};

/** What can go wrong after the story was found, and before: which lines each loses from the tree. */
const LOSSES: Record<string, (content: Element, block: Block, story: readonly Block[]) => readonly Block[]> = {
  'a paragraph': (content, block) => {
    lose(content, block);
    return [block];
  },
  'its second half': (content, block) => {
    const nodes = nodesOf(content, dense(block.text));
    const half = nodes.length >> 1;
    for (const node of nodes.slice(half + 1)) node.data = '';
    const cut = nodes[half];
    if (cut) cut.data = cut.data.slice(0, cut.data.length >> 1);
    return [block];
  },
  'all from it on': (content, block, story) => {
    const lost = story.slice(story.indexOf(block));
    for (const each of lost) lose(content, each);
    return lost;
  },
  'all up to it': (content, block, story) => {
    const lost = story.slice(0, story.indexOf(block) + 1);
    for (const each of lost) lose(content, each);
    return lost;
  },
};

const isParagraph = ({ prose, text, weight }: Block) =>
  prose && (weight >= PARAGRAPH * 1.5 || text.length >= PARAGRAPH);

/** Loses each paragraph of a page's story in each way, and asks the audit each time. Empty where there is no story. */
export function losses(document: Document): Loss[] {
  const found = find(document, general);
  if ('refusal' in found) return [];
  const { draft, content } = found as Found;
  const story = storyOf(draft);
  const told: Loss[] = [];
  const ask = (kind: string, block: Block, tree: Element, lost: readonly Block[]) => {
    const named = new Set(audit(draft, tree).map(({ text }) => text));
    const missed = lost.filter(each => isParagraph(each) && !named.has(each.text));
    told.push({ kind, text: block.text, noticed: missed.length === 0 });
  };
  for (const block of story.filter(isParagraph)) {
    if (nodesOf(content, dense(block.text)).length === 0) {
      told.push({ kind: 'not found in the tree', text: block.text, noticed: false });
      continue;
    }
    for (const [kind, loss] of Object.entries(LOSSES)) {
      const tree = content.cloneNode(true) as Element;
      ask(kind, block, tree, loss(tree, block, story));
    }
    const tree = content.cloneNode(true) as Element;
    lose(tree, block);
    draft.fate[block.index] = 'out';
    ask('a paragraph that the search left out', block, tree, [block]);
    draft.fate[block.index] = 'story';
  }
  return told;
}
