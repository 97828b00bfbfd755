import { attribute, has, parentElement, tagOf } from './dom.ts';
import { type Survey, survey } from './survey.ts';

type Visible = (element: Element) => boolean;

/** Less running text than this on a page whose headline is not shown: the page is not showing itself yet. */
const HARDLY_ANY = 300;

/** Elements whose markup alone says that nobody sees them; asked where there is no layout to ask. */
function declared(element: Element): boolean {
  if (has(element, 'hidden') && attribute(element, 'hidden') !== 'until-found') return false;
  const style = attribute(element, 'style');
  return style === '' || !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const renders: Visible = element => Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** Panels that one click on the page opens: what stands in them is shown to the visitor who asks. */
function panelsOf(document: Document): Set<Element> {
  const panels = new Set<Element>(document.querySelectorAll('details:not([open])'));
  for (const toggle of document.querySelectorAll('[aria-expanded="false"][aria-controls]')) {
    const panel = document.getElementById(toggle.getAttribute('aria-controls') ?? '');
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
  const { body } = document;
  const laidOut = 'checkVisibility' in body && document.defaultView !== null && body.checkVisibility();
  return laidOut && Array.from(body.children).some(child => child.checkVisibility()) ? shownOn(document) : declared;
}

const showsHeadline = (seen: Survey) => seen.boxes.some(box => box.tag === 'h1' && box.weight > 0);

/**
 * Surveys what a reader sees. Where not even a headline is shown and hardly any text, the page is still loading (AMP and
 * page builders hide the body, streaming frameworks the parts, until their scripts have run) or a dialog has put it
 * away; then its markup is asked, and at last taken as it is.
 */
export function surveyShown(document: Document, visible: Visible): Survey {
  const body = document.body;
  let seen = survey(body, visible);
  for (const ask of [declared, () => true]) {
    if (seen.complex || seen.root.prose >= HARDLY_ANY || showsHeadline(seen)) break;
    const more = survey(body, ask);
    if (more.root.prose > seen.root.prose) seen = more;
  }
  return seen;
}
