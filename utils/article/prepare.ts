import { notFree } from '../hubs/not-free.ts';
import {
  attribute,
  bodyOf,
  byId,
  has,
  isElement,
  isSilent,
  nextSibling,
  parentElement,
  queryAll,
  tagOf,
  viewOf,
} from './dom.ts';

export type Visible = (element: Element) => boolean;

/** Laid out far from where anybody looks: words for search engines. */
const AWAY = /(?:left|top|text-indent)\s*:\s*-(?:9\d{3}|\d{5})/i;
/** Too small to be seen, unless elements inside have a size of their own: that closes the gaps between them. */
const TINY = /font-size\s*:\s*0(?:px)?\s*(?:;|$)/i;

const isAside = (element: Element, style: string) =>
  AWAY.test(style) || (TINY.test(style) && element.firstElementChild === null);

/** Elements whose markup alone says that nobody sees them; asked where there is no layout to ask. */
function declared(element: Element): boolean {
  if (has(element, 'hidden') && attribute(element, 'hidden') !== 'until-found') return false;
  const style = attribute(element, 'style');
  return (
    style === '' ||
    !(/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style) || isAside(element, style))
  );
}

const renders: Visible = element =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) &&
  !isAside(element, attribute(element, 'style'));

/** What builders of pages call the part of an accordion that opens; `collapse` is Bootstrap's. */
const PANEL = /(?:^|\s)collapse(?:\s|$)|accordion\S*(?:body|content|panel|answer)|faq\S*answer/i;

/** Headings that are pressed, as the pattern of the ARIA guide has them: what comes below one opens and closes. */
const PRESSED = [
  ':is(h2,h3,h4,h5,h6):has(> button,> [role=button])',
  ':is(button,[role=button]):has(> :is(h2,h3,h4,h5,h6))',
];
/** Between a pressed heading and what is below both there are few boxes. */
const PRESSED_DEPTH = 3;

/** What comes below an element, whatever boxes are around it alone. */
function below(element: Element): Element | null {
  let at: Element | null = element;
  for (let depth = 0; at && depth < PRESSED_DEPTH; depth++) {
    for (let next = nextSibling(at); next; next = nextSibling(next))
      if (isElement(next) && !isSilent(next, tagOf(next))) return next;
    at = parentElement(at);
  }
  return null;
}

/** Panels that one click on the page opens: what stands in them is shown to the visitor who asks. */
function panelsOf(document: Document): Set<Element> {
  const panels = new Set<Element>(queryAll(document, 'details:not([open])'));
  for (const toggle of queryAll(document, '[aria-controls]:is([aria-expanded="false"],[role="tab"])')) {
    const panel = byId(document, toggle.getAttribute('aria-controls') ?? '');
    if (panel) panels.add(panel);
  }
  for (const heading of PRESSED.flatMap(selector => queryAll(document, selector))) {
    const panel = below(heading);
    if (panel && !renders(panel)) panels.add(panel);
  }
  return panels;
}

/** Panels lie a few boxes deep at most; farther up it is the page that is hidden. */
const PANEL_DEPTH = 12;

/** What the page shows, and what its closed panels hold. */
function shownOn(document: Document): Visible {
  const panels = panelsOf(document);
  const isPanel = (element: Element) => panels.has(element) || PANEL.test(attribute(element, 'class'));
  const inPanel = (element: Element) => {
    let at = element;
    for (let depth = 0; depth < PANEL_DEPTH; depth++) {
      const up = parentElement(at);
      if (!up) return false;
      if (isPanel(at) && (at === element || declared(element)) && renders(up)) return true;
      at = up;
    }
    return false;
  };
  return element => renders(element) || tagOf(element) === 'body' || inPanel(element);
}

/**
 * How to tell what a reader sees. A page that is laid out answers for itself; one that is parsed only, or put away
 * (our reader hides the page's children, a background tab may have no layout yet), is asked for its markup.
 */
export function visibility(document: Document): Visible {
  const body = bodyOf(document);
  const laidOut = 'checkVisibility' in body && viewOf(document) !== null && body.checkVisibility();
  return laidOut && [...body.children].some(child => child.checkVisibility()) ? shownOn(document) : declared;
}

function saysRestricted(document: Document): boolean {
  return queryAll(document, 'script[type="application/ld+json"]').some(script =>
    notFree.test(script.textContent ?? ''),
  );
}

/**
 * How else to look at a page on which hardly any story is shown: it is still loading (AMP and page builders hide the
 * body, streaming frameworks the parts, until their scripts have run), or a dialog has put it away. Then its markup is
 * asked, and at last taken as it is. Never where the publisher says that the story is not free: what is delivered but
 * not shown there stays unread.
 */
export function otherLooks(document: Document, visible: Visible): Visible[] {
  if (saysRestricted(document)) return [];
  return visible === declared ? [() => true] : [declared, () => true];
}
