import { bodyOf, isSilent, reader, tagOf } from './dom.ts';

/** Apps of components nest so deep at most. */
const DEEPEST = 8;

const shadowOf = reader<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const lengthOf = (element: Element) => element.textContent!.length;

/**
 * What stands in the open shadow trees of a page, of each tree the element with most text, deep ones too: sites that are made of
 * components keep their stories there. Its own text is no text of the page's.
 */
export function inShadows(document: Document): Element[] {
  const found: Element[] = [];
  let trees: readonly ParentNode[] = [bodyOf(document)];
  for (let depth = 0; trees.length > 0 && depth < DEEPEST; depth++) {
    trees = trees.flatMap(tree => Array.from(tree.querySelectorAll('*'), each => shadowOf(each) ?? [])).flat();
    for (const { children } of trees) {
      const shown = Array.from(children).filter(each => !isSilent(each, tagOf(each)));
      found.push(...shown.sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 1));
    }
  }
  return found;
}
