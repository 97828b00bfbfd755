import { TIPS } from './foreign.ts';

/** Notes that a page shows beside their marks when one presses there: a list below the story, which the marks lead to. */
export function repairTips(root: Element): void {
  const { ownerDocument } = root;
  const list = ownerDocument.createElement('ol');
  for (const tip of root.querySelectorAll(TIPS)) {
    const mark = tip.previousElementSibling!;
    const link = mark.querySelector('a') ?? ownerDocument.createElement('a');
    if (!link.parentElement) {
      link.append(...mark.childNodes);
      mark.append(link);
    }
    const note = ownerDocument.createElement('li');
    note.id = `tip-${list.children.length + 1}`;
    link.setAttribute('href', `#${note.id}`);
    note.append(...tip.childNodes);
    list.append(note);
    tip.remove();
  }
  if (list.firstChild) root.append(list);
}
