import { all, dialogs } from './dom.ts';

const named = 'main,[role=main],article,.entry-content,#content';
/** So many paragraphs in a box, with so many letters, are a story and no teaser. */
const paragraphs = 'p:nth-of-type(4)';
const enough = 600;

/**
 * The part of the page that overlays are over: the first that is called a story, stands outside of any dialog and is laid out; on
 * a page whose markup names none, the first box of many paragraphs that does not lie over the page itself (`floats`).
 */
export function anchorOf(document: Document, floats: (element: Element) => boolean): Element | null {
  const isIt = (element: Element) => element.checkVisibility() && !element.closest(dialogs);
  const boxes = () => all(document, paragraphs).map(each => each.parentElement!);
  const isStory = (box: Element) => box.textContent!.length >= enough && isIt(box) && !floats(box);
  return all(document, named).find(isIt) ?? boxes().find(isStory) ?? null;
}
