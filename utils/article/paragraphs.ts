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
  splitParagraphs(root);
}

/** An empty line in a paragraph parts it, too: `<p><font>one<br><br>two</font></p>` looks like two. */
function splitParagraphs(root: Element): void {
  for (const second of root.querySelectorAll('p br + br')) {
    const first = second.previousElementSibling;
    const paragraph = second.closest('p');
    if (!first || !paragraph || !silent(first, second) || paragraph.closest('pre')) continue;
    const range = root.ownerDocument.createRange();
    while (first.nextSibling !== second) first.nextSibling!.remove();
    range.setStartAfter(second);
    range.setEndAfter(paragraph.lastChild!);
    const rest = paragraph.cloneNode(false) as Element;
    rest.append(range.extractContents());
    first.remove();
    second.remove();
    if (rest.textContent?.trim() || rest.querySelector('img')) paragraph.after(rest);
  }
}

const silent = (from: Node, to: Node): boolean => {
  for (let node = from.nextSibling; node && node !== to; node = node.nextSibling) if (!isBlank(node)) return false;
  return true;
};
