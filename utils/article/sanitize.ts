import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { baseOf } from './dom.ts';
import { polish } from './polish.ts';

/**
 * The one door through which a publisher's HTML enters a document of ours (ARCHITECTURE.md says why):
 * a string goes in, a fragment comes out, by one fixed list of what a story needs.
 */

const TAGS = [
  'p h1 h2 h3 h4 h5 h6 blockquote pre hr br wbr div section address details summary figure figcaption img',
  'a b strong i em u s del ins mark small sub sup span cite q dfn abbr code kbd samp var time bdi bdo ruby rb rt rp',
  'ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td',
].join(' ');

const ATTRIBUTES =
  'href src srcset sizes alt width height title lang dir id datetime start reversed type value colspan rowspan scope span open data-embed data-part';

/** Beyond DOMPurify's own list: what stands in these is a control's label, not the story's text. */
const WITHOUT_CONTENT = 'button select option optgroup datalist textarea input object canvas';

/** A new object each call: DOMPurify's known bypasses of 2026 came from lists that had been widened for good. */
const config = (): Config & { RETURN_DOM_FRAGMENT: true } => ({
  ALLOWED_TAGS: TAGS.split(' '),
  ALLOWED_ATTR: ATTRIBUTES.split(' '),
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  ADD_FORBID_CONTENTS: WITHOUT_CONTENT.split(' '),
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
});

/**
 * DOMPurify bound to a document of its own. Bound to the page's, `<img name=implementation>` would make it
 * think the browser unsupported, and then it hands back what it was given.
 */
function bind(): { own: Document; purifier: DOMPurify } {
  const own = new DOMParser().parseFromString('', 'text/html');
  const needs = { DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap, HTMLFormElement };
  const purifier = createDOMPurify({ ...needs, document: own, DOMParser } as unknown as WindowLike);
  if (!purifier.isSupported) throw new Error('this browser cannot sanitize');
  return { own, purifier };
}

let bound: ReturnType<typeof bind> | undefined;

function purify(html: string): DocumentFragment {
  bound ??= bind();
  const clean: unknown = bound.purifier.sanitize(html, config());
  // A frameset takes the body's place: there is no story in it.
  if (clean === null) return bound.own.createDocumentFragment();
  if (!(clean instanceof DocumentFragment)) throw new Error('the sanitizer gave no fragment');
  // Chromium's parser gives `onclick` and its like to the page's world; a content script that takes the attribute off leaves
  // the handler there, and it runs. A copy has what its attributes say, and nothing else.
  return bound.own.importNode(clean, true);
}

/**
 * A story's HTML as nodes that can neither run, nor style, nor send, nor name anything.
 * The fragment belongs to a document that loads nothing: pictures are asked for when it is placed.
 */
export function sanitize(html: string, document: Document): DocumentFragment {
  const fragment = purify(html);
  polish(fragment, baseOf(document));
  return fragment;
}

/** The markup inside nodes, which stay as they are: what `sanitize` takes and what is stored. */
export function markupOf(nodes: Element | DocumentFragment): string {
  if (nodes instanceof Element) return nodes.innerHTML;
  const holder = nodes.ownerDocument.createElement('div');
  holder.append(nodes.cloneNode(true));
  return holder.innerHTML;
}
