/**
 * Reading a page that may fight back. `<form><input name=firstChild>` turns `form.firstChild` into the input,
 * so everything that walks a publisher's tree asks the prototypes.
 */
const getter = <T>(prototype: object, name: string) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Node) => T;

const first = getter<ChildNode | null>(Node.prototype, 'firstChild');
const next = getter<ChildNode | null>(Node.prototype, 'nextSibling');
const parent = getter<Element | null>(Node.prototype, 'parentElement');
const type = getter<number>(Node.prototype, 'nodeType');
const local = getter<string>(Element.prototype, 'localName');
const { getAttribute, hasAttribute, hasAttributes } = Element.prototype;

export const firstChild = (node: Node): ChildNode | null => first.call(node);
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
export const SILENT: ReadonlySet<string> = new Set(
  'script style template head title meta link base input select textarea button option optgroup datalist svg canvas map param progress meter noembed noframes frameset frame slot'.split(
    ' ',
  ),
);
/** Pictures, sound and embeds: no text of their own, but part of a story. */
export const MEDIA: ReadonlySet<string> = new Set('img picture video audio iframe embed object noscript'.split(' '));
/** Elements that run along in a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr math mi mo mn mrow msup msub mfrac msqrt mtext semantics annotation'.split(
    ' ',
  ),
);

/** A short selector for a receipt: tag, id, and at most two classes. */
export function selectorOf(element: Element): string {
  const id = attribute(element, 'id');
  const classes = attribute(element, 'class').split(/\s+/).filter(Boolean).slice(0, 2);
  return tagOf(element) + (id ? `#${id}` : '') + classes.map(name => `.${name}`).join('');
}

const owned = <T>(prototype: object, name: string) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Document) => T;
const body = owned<HTMLElement>(Document.prototype, 'body');
const root = owned<HTMLElement>(Document.prototype, 'documentElement');
const title = owned<string>(Document.prototype, 'title');
const maker = owned<DOMImplementation>(Document.prototype, 'implementation');
const view = owned<(Window & typeof globalThis) | null>(Document.prototype, 'defaultView');
const base = Object.getOwnPropertyDescriptor(Node.prototype, 'baseURI')?.get as (this: Node) => string;

// `<img name=body>` turns `document.body` into the image; the prototypes' own getters are out of a page's reach.
export const bodyOf = (document: Document): HTMLElement => body.call(document);
export const rootOf = (document: Document): HTMLElement => root.call(document);
export const titleOf = (document: Document): string => title.call(document);
export const viewOf = (document: Document): (Window & typeof globalThis) | null => view.call(document);
export const baseOf = (node: Node): string => base.call(node);
export const blankPage = (document: Document): Document => maker.call(document).createHTMLDocument('');
export const query = (document: Document, selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);
export const queryAll = (document: Document, selector: string): Element[] =>
  Array.from(Document.prototype.querySelectorAll.call(document, selector));
export const byId = (document: Document, id: string): Element | null =>
  Document.prototype.getElementById.call(document, id);
