import { INLINE, isElement, isText } from './dom.ts';

const HOLDERS = 'div, section, article, main, center';
const BLOCKS = 'p, div, section, ul, ol, dl, table, figure, blockquote, pre, h1, h2, h3, h4, h5, h6, hr';

const isBreak = (node: Node | undefined): boolean => node?.nodeName === 'BR';
const isBlank = (node: Node): boolean => isBreak(node) || (isText(node) && node.data.trim() === '');

/** Runs along in a line, and holds nothing that does not. */
const isLine = (node: Node): boolean =>
  isText(node) ||
  (isElement(node) &&
    (INLINE.has(node.localName) || /^(?:br|wbr|img)$/.test(node.localName)) &&
    !node.querySelector(BLOCKS));

/**
 * Words that stand by themselves in a box, as many page builders set them, become paragraphs: they are what they look like.
 * An empty line parts two.
 */
export function repairParagraphs(root: Element): void {
  for (const holder of [root, ...root.querySelectorAll(HOLDERS)]) {
    // Lines of code stand in boxes of their own.
    if (holder.closest('pre')) continue;
    let run: ChildNode[] = [];
    const close = () => {
      const from = run.findIndex(node => !isBlank(node));
      const to = run.findLastIndex(node => !isBlank(node));
      if (run.some(node => node.textContent?.trim())) {
        const paragraph = root.ownerDocument.createElement('p');
        run[from]!.before(paragraph);
        paragraph.append(...run.slice(from, to + 1));
        for (const node of run) if (node.parentNode === holder) node.remove();
      }
      run = [];
    };
    for (const node of Array.from(holder.childNodes)) {
      if (!isLine(node)) close();
      else {
        const last = run.findLast(each => !isText(each) || each.data.trim() !== '');
        run.push(node);
        if (isBreak(node) && isBreak(last)) close();
      }
    }
    close();
  }
}
