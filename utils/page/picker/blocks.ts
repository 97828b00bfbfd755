/** A story has at least so many letters, in so many paragraphs that stand side by side. */
const story = 600;
const paragraphs = 3;
/** Shorter lines are labels. */
const line = 40;
/** Less than a passage: a headline, a caption. */
const passage = 200;

/** What a person sees of an element's text. */
export const textOf = (element: Element): string => (element as HTMLElement).innerText?.trim() ?? '';

const length = (element: Element) => element.textContent?.trim().length ?? 0;

/** The element and what stands around it, up to the body. */
function outwards(element: Element): Element[] {
  const found: Element[] = [];
  const { body } = element.ownerDocument;
  for (let at: Element | null = element; at && body.contains(at); at = at.parentElement) found.push(at);
  return found;
}

/** What somebody who points at a word means: the box that holds its paragraph and the others; else the nearest passage. */
export function storyAround(element: Element): Element {
  const around = outwards(element);
  const holdsStory = (box: Element) =>
    length(box) >= story && Array.from(box.children).filter(child => length(child) >= line).length >= paragraphs;
  return around.find(holdsStory) ?? around.find(box => length(box) >= passage) ?? element;
}

/** Where to begin without a pointer: what the page itself calls its story, else what stands in the middle of the window. */
export function firstGuess(document: Document, middle: Element | null): Element {
  const said = Array.from(document.querySelectorAll('[itemprop="articleBody"],article,main')).find(
    element => element.checkVisibility() && length(element) >= passage,
  );
  return storyAround(said ?? middle ?? document.body);
}

/** The next one out, where there is one. */
export const wider = (element: Element): Element => outwards(element)[1] ?? element;

const seen = (element: Element) => element.checkVisibility() && length(element) > 0;

/** The next one in: the part of it that holds most. */
export function narrower(element: Element): Element {
  const parts = Array.from(element.children).filter(seen);
  return parts.sort((one, other) => length(other) - length(one))[0] ?? element;
}

/** The part beside it, in the page's order. */
export function beside(element: Element, forward: boolean): Element {
  if (element.localName === 'body') return element;
  let at: Element | null = element;
  do at = forward ? at.nextElementSibling : at.previousElementSibling;
  while (at && !seen(at));
  return at ?? element;
}
