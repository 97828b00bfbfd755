import type { Story } from '../../story.ts';
import { selectedRange } from '../menu/selection.ts';

/** All of a story is selected: the page around our root, or from its headline to its last word. */
function isWhole(range: Range, headline: Element, story: Element): boolean {
  if (story.getRootNode() !== document && range.startContainer.getRootNode() === document) return true;
  return range.isPointInRange(headline, 0) && range.isPointInRange(story, story.childNodes.length);
}

/**
 * What is copied is the reader's: no script of the page forbids it or adds to it. Of a story that is selected as a whole, headline
 * and text are copied: browsers would give the toolbar's words too, and Firefox those alone, without what stands in slots.
 */
export function watchCopies(headline: () => HTMLElement | null, story: () => Story, signal: AbortSignal): void {
  const copy = (event: ClipboardEvent) => {
    const { element } = story();
    const title = headline();
    if (!element.isConnected || !title) return;
    event.stopImmediatePropagation();
    const range = selectedRange(title.getRootNode());
    if (!range || !isWhole(range, title, element)) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', `${title.innerText}\n\n${element.innerText}`);
    const markup = new XMLSerializer();
    event.clipboardData?.setData('text/html', [title, element].map(part => markup.serializeToString(part)).join(''));
  };
  window.addEventListener('copy', copy, { capture: true, signal });
}
