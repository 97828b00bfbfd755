/**
 * Reading a page that may fight back. `<form><input name=firstChild>` turns `form.firstChild` into the input,
 * so everything that walks a publisher's tree asks the prototypes.
 */
const getter = <T>(prototype: object, name: string) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Node) => T;

const child = getter<ChildNode | null>(Node.prototype, 'firstChild');
const next = getter<ChildNode | null>(Node.prototype, 'nextSibling');
const parent = getter<Element | null>(Node.prototype, 'parentElement');
const type = getter<number>(Node.prototype, 'nodeType');
const local = getter<string>(Element.prototype, 'localName');
const { getAttribute, hasAttribute, hasAttributes } = Element.prototype;

export const firstChild = (node: Node): ChildNode | null => child.call(node);
export const nextSibling = (node: Node): ChildNode | null => next.call(node);
export const parentElement = (node: Node): Element | null => parent.call(node);
export const isText = (node: Node): node is Text => type.call(node) === 3;
export const isElement = (node: Node): node is Element => type.call(node) === 1;
export const tagOf = (element: Element): string => local.call(element);
export const attribute = (element: Element, name: string): string => getAttribute.call(element, name) ?? '';
/** Whether it says anything of itself at all; most paragraphs do not. */
export const isBare = (element: Element): boolean => !hasAttributes.call(element);
export const has = (element: Element, name: string): boolean => hasAttribute.call(element, name);

/** Nothing of these is text to read. */
const SILENT: ReadonlySet<string> = new Set(
  'script style template head title meta link base input select textarea button option optgroup datalist svg canvas map param progress meter noembed noframes frameset frame slot'.split(
    ' ',
  ),
);
/** Pictures, sound and embeds: no text of their own, but part of a story. */
const MEDIA: ReadonlySet<string> = new Set(
  'img picture video audio iframe embed object noscript amp-img lite-youtube'.split(' '),
);
/** What is pressed to open what stands under a heading holds that heading's words. */
const PRESSED = ':is(h2,h3,h4,h5,h6)>button[aria-expanded],button[aria-expanded]:has(>:is(h2,h3,h4,h5,h6))';
/** A button or an object that was never closed has the story in it, and shows it; one in a figure may show its picture. */
const closedOf =
  (names: ReadonlySet<string>) =>
  (element: Element, tag: string): boolean =>
    names.has(tag) &&
    !(
      /^(object|button)$/.test(tag) &&
      (element.querySelectorAll('p').length > 1 || element.matches(`figure button:has(img),${PRESSED}`))
    );
export const isSilent = closedOf(SILENT);
export const isMedia = closedOf(MEDIA);
/** Elements that run along in a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr math semantics annotation mi mo mn ms mtext mrow mstyle mpadded mspace mfenced mphantom msup msub msubsup munder mover munderover mfrac msqrt mroot mtable mtr mtd'.split(
    ' ',
  ),
);

/** A short selector for a receipt: tag, id, and at most two classes. */
export function selectorOf(element: Element): string {
  const id = attribute(element, 'id');
  const classes = attribute(element, 'class').split(/\s+/).filter(Boolean).slice(0, 2);
  return tagOf(element) + (id ? `#${id}` : '') + classes.map(name => `.${name}`).join('');
}

// `<img name=body>` turns `document.body` into the image; the prototypes' own getters are out of a page's reach.
export const reader = <T>(prototype: object, name: string) => {
  const get = getter<T>(prototype, name);
  return (node: Node): T => get.call(node);
};
export const bodyOf = reader<HTMLElement>(Document.prototype, 'body');
export const rootOf = reader<HTMLElement>(Document.prototype, 'documentElement');
export const titleOf = reader<string>(Document.prototype, 'title');
export const addressOf = reader<string>(Document.prototype, 'URL');
export const viewOf = reader<(Window & typeof globalThis) | null>(Document.prototype, 'defaultView');
export const baseOf = reader<string>(Node.prototype, 'baseURI');
const maker = reader<DOMImplementation>(Document.prototype, 'implementation');

export const blankPage = (document: Document): Document => maker(document).createHTMLDocument('');
export const query = (document: Document, selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);
export const queryAll = (document: Document, selector: string): Element[] => [
  ...Document.prototype.querySelectorAll.call(document, selector),
];
export const byId = (document: Document, id: string): Element | null =>
  Document.prototype.getElementById.call(document, id);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** The first element that matches one of the selectors; the order of the selectors decides, not the page's. */
export function first(document: Document, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = query(document, selector);
    if (found) return found;
  }
  return null;
}
