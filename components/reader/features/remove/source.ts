import { keyOf, wordsOf } from '../../../../utils/article/gone.ts';
import type { Gone } from '../../../../utils/library/types.ts';
import { ownSelector } from '../../../../utils/page/selector.ts';

/** A name that more parts of a page bear is not that part's own. */
const mostAlike = 3;
/** Of the story's letters: what a remembered name may take out, so that a page built otherwise keeps its story. */
const mostShare = 0.3;

const keyOfBlock = (block: Element) => keyOf(wordsOf(block));

/** A story's blocks say the same as long as they are. */
const known = new WeakMap<Element, string>();

function knownKeyOf(block: Element): string {
  const key = known.get(block) ?? keyOfBlock(block);
  known.set(block, key);
  return key;
}

const letters = (elements: readonly Element[]) =>
  elements.reduce((sum, element) => sum + (element.textContent?.length ?? 0), 0);

/** Blocks of the story that also stand in elements of the publisher's page. */
function blocksIn(sources: readonly Element[], blocks: readonly Element[]): Element[] {
  const keys = new Set<string>();
  for (const source of sources)
    for (const part of [source, ...Array.from(source.querySelectorAll('*'))]) keys.add(keyOfBlock(part));
  keys.delete('');
  return blocks.filter(block => keys.has(knownKeyOf(block)));
}

/** Elements of the page itself. In a tab of its own the story is not to be taken for its own source. */
function sourcesOf(document: Document, selector: string, story: Element): Element[] {
  try {
    return Array.from(document.querySelectorAll(selector)).filter(element => !story.contains(element));
  } catch {
    return [];
  }
}

/**
 * What to remember of a block: its words; and where the publisher's page has a name for it, the name, so that the next story's
 * is found whatever it says.
 */
export function fingerprint(block: Element, blocks: readonly Element[], story: Element): Gone {
  const key = keyOfBlock(block);
  const { body } = story.ownerDocument;
  const same = Array.from(body.querySelectorAll(block.localName === 'figure' ? 'figure,div,p,img' : '*')).filter(
    element => !story.contains(element) && element.textContent?.length === block.textContent?.length,
  );
  const named = same.filter(element => keyOfBlock(element) === key).map(element => ownSelector(element, mostAlike));
  const selector = named.find(name => {
    const taken = name ? blocksIn(sourcesOf(story.ownerDocument, name, story), blocks) : [];
    return taken.includes(block) && letters(taken) <= mostShare * letters(blocks);
  });
  return { key, ...(selector && { selector }) };
}

/** The blocks that a remembered choice takes out of this story. */
export function blocksOf({ key, selector }: Gone, blocks: readonly Element[], story: Element): Element[] {
  const alike = blocks.filter(block => knownKeyOf(block) === key);
  const named = selector ? blocksIn(sourcesOf(story.ownerDocument, selector, story), blocks) : [];
  const few = letters(named) <= mostShare * letters(blocks) ? named : [];
  return [...new Set([...alike, ...few])];
}
