import { attribute, has, tagOf } from './dom.ts';

type Visible = (element: Element) => boolean;

/** Elements whose markup alone says that nobody sees them; asked where there is no layout to ask. */
function declared(element: Element): boolean {
  if (has(element, 'hidden') && attribute(element, 'hidden') !== 'until-found') return false;
  const style = attribute(element, 'style');
  return style === '' || !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/**
 * How to tell what a reader sees. A page that is laid out answers for itself; one that is parsed only, or put away
 * (our reader hides the page's children, a background tab may have no layout yet), is asked for its markup.
 */
export function visibility(document: Document): Visible {
  const body = document.body;
  const asks = 'checkVisibility' in body && document.defaultView !== null && body.checkVisibility();
  if (!asks || !Array.from(body.children).some(child => child.checkVisibility())) return declared;
  const shown = Element.prototype.checkVisibility;
  return element => tagOf(element) === 'body' || shown.call(element, { visibilityProperty: true });
}
