import { attribute, bodyOf, byId, has, parentElement, queryAll, tagOf, viewOf } from './dom.ts';

export type Visible = (element: Element) => boolean;

/** Elements whose markup alone says that nobody sees them; asked where there is no layout to ask. */
function declared(element: Element): boolean {
  if (has(element, 'hidden') && attribute(element, 'hidden') !== 'until-found') return false;
  const style = attribute(element, 'style');
  return style === '' || !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const renders: Visible = element => Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** HTML's own panels, and what builders of pages call the part of an accordion that opens. */
const PANELS =
  'details:not([open]), [class*="accordion" i]:is([class*="body" i], [class*="content" i], [class*="panel" i], [class*="answer" i]), [class*="faq" i][class*="answer" i]';
/** What opens another part says which: by ARIA, or as Bootstrap does. */
const TOGGLES = '[aria-expanded="false"][aria-controls], [data-toggle="collapse"], [data-bs-toggle="collapse"]';
const TARGETS = ['aria-controls', 'href', 'data-target', 'data-bs-target'];

/** Panels that one click on the page opens: what stands in them is shown to the visitor who asks. */
function panelsOf(document: Document): Set<Element> {
  const panels = new Set<Element>(queryAll(document, PANELS));
  for (const toggle of queryAll(document, TOGGLES)) {
    const target = TARGETS.map(name => attribute(toggle, name)).find(Boolean) ?? '';
    const panel = byId(document, target.replace(/^#/, ''));
    if (panel) panels.add(panel);
  }
  return panels;
}

/** Panels lie a few boxes deep at most; farther up it is the page that is hidden. */
const PANEL_DEPTH = 12;

/** What the page shows, and what its closed panels hold. */
function shownOn(document: Document): Visible {
  const panels = panelsOf(document);
  const inPanel = (element: Element) => {
    let at: Element | null = element;
    for (let up = 0; at && up < PANEL_DEPTH; up++, at = parentElement(at)) {
      if (panels.has(at)) return (at === element || declared(element)) && renders(parentElement(at)!);
    }
    return false;
  };
  return element => renders(element) || tagOf(element) === 'body' || (panels.size > 0 && inPanel(element));
}

/**
 * How to tell what a reader sees. A page that is laid out answers for itself; one that is parsed only, or put away
 * (our reader hides the page's children, a background tab may have no layout yet), is asked for its markup.
 */
export function visibility(document: Document): Visible {
  const body = bodyOf(document);
  const laidOut = 'checkVisibility' in body && viewOf(document) !== null && body.checkVisibility();
  return laidOut && Array.from(body.children).some(child => child.checkVisibility()) ? shownOn(document) : declared;
}

/** The publisher says that this story is not for everybody (schema.org, and the marks that search engines ask for). */
const RESTRICTED = /"isAccessibleForFree"\s*:\s*"?false/i;

function saysRestricted(document: Document): boolean {
  return queryAll(document, 'script[type="application/ld+json"]').some(script =>
    RESTRICTED.test(script.textContent ?? ''),
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
