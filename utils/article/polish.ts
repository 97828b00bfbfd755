import { httpUrl, setOf } from './addresses.ts';
import { INLINED, isSmall } from './pictures.ts';

/** What DOMPurify's lists cannot say: addresses, names, headings and bidi, set anew on clean nodes. */

const SIZES = /^[\w\s(),:.%+*/<>=-]{1,400}$/;
const PREFIX = 'user-content-';
/** Overrides that make text read as another; isolates and marks are left to right-to-left stories. */
const OVERRIDES = /[\u202d\u202e]/g;
/** No script stacks more than a handful of marks on a letter. */
const STACKED = /(\p{M}{8})\p{M}+/gu;

/** Finishes a purified fragment in place. It must not be in a document that loads pictures. */
export function polish(fragment: DocumentFragment, base: string): void {
  const elements = [...fragment.querySelectorAll('*')];
  const targets = linkAll(elements, base);
  for (const element of elements) {
    const id = element.getAttribute('id');
    if (id !== null && !targets.has(id)) element.removeAttribute('id');
    if (element.hasAttribute('title') && !element.matches('abbr, dfn')) element.removeAttribute('title');
    checkData(element);
    if (element.matches('img')) showPicture(element, base);
  }
  shiftHeadings(fragment);
  for (const span of fragment.querySelectorAll('span'))
    if (span.attributes.length === 0) span.replaceWith(...span.childNodes);
  calm(fragment);
}

/** Links lead to http(s), mailto, or a note in the same story. Returns the ids that are led to. */
function linkAll(elements: readonly Element[], base: string): Set<string> {
  const targets = new Set<string>();
  // A visit may come with a query that the publisher's own links to their notes do not have.
  const heres = [/#.*/s, /[?#].*/s].map(tail => `${base.replace(tail, '')}#`);
  for (const link of elements) {
    if (!link.matches('a')) {
      link.removeAttribute('href');
      continue;
    }
    const raw = link.getAttribute('href')?.trim() ?? '';
    const url = raw ? URL.parse(raw, base) : null;
    const note = url && heres.some(here => url.href.startsWith(here)) ? url.hash.slice(1) : '';
    link.removeAttribute('href');
    if (note) {
      // A story that was kept comes with names of ours.
      const name = decoded(note);
      const id = name.startsWith(PREFIX) ? name : PREFIX + name;
      targets.add(id);
      link.setAttribute('href', `#${id}`);
    } else if (url && /^(?:https?|mailto):$/.test(url.protocol)) {
      link.setAttribute('href', url.href);
      link.setAttribute('rel', 'noopener noreferrer');
    }
  }
  return targets;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function checkData(element: Element): void {
  if (!/^[a-z]{2,16}$/.test(element.getAttribute('data-embed') ?? '')) element.removeAttribute('data-embed');
  if (!/^\d{1,3}$/.test(element.getAttribute('data-part') ?? '')) element.removeAttribute('data-part');
  if (element.matches('ol')) {
    if (!/^[1aAiI]$/.test(element.getAttribute('type') ?? '')) element.removeAttribute('type');
  } else element.removeAttribute('type');
}

/** A picture the reader can show, or none: tracking pixels go. As a picture, SVG neither runs nor loads anything. */
function showPicture(image: Element, base: string): void {
  const raw = image.getAttribute('src') ?? '';
  const src = INLINED.test(raw) ? raw : httpUrl(raw, base);
  const srcset = setOf(image.getAttribute('srcset'), base);
  if ((!src && !srcset) || isSmall(image)) {
    image.remove();
    return;
  }
  const sizes = image.getAttribute('sizes') ?? '';
  const alt = image.getAttribute('alt') ?? '';
  for (const name of ['src', 'srcset', 'sizes', 'alt']) image.removeAttribute(name);
  image.setAttribute('alt', alt);
  // In this order: a picture starts to load when it gets its address.
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  if (srcset && SIZES.test(sizes)) image.setAttribute('sizes', sizes);
  if (srcset) image.setAttribute('srcset', srcset);
  if (src) image.setAttribute('src', src);
  for (const name of ['width', 'height']) {
    if (!/^\d{1,5}$/.test(image.getAttribute(name) ?? '')) image.removeAttribute(name);
  }
}

/** The reader's own headline is the h1: the story's first level becomes h2. */
function shiftHeadings(fragment: DocumentFragment): void {
  const headings = [...fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = headings.map(heading => Number(heading.localName[1]));
  const shift = 2 - Math.min(...levels);
  if (headings.length === 0 || shift === 0) return;
  headings.forEach((heading, index) => {
    const level = Math.min(6, levels[index]! + shift);
    const other = heading.ownerDocument.createElement(`h${level}`);
    for (const { name, value } of heading.attributes) other.setAttribute(name, value);
    other.append(...heading.childNodes);
    heading.replaceWith(other);
  });
}

function calm(fragment: DocumentFragment): void {
  const walker = fragment.ownerDocument.createTreeWalker(fragment, 4);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    const quiet = text.replace(OVERRIDES, '').replace(STACKED, '$1');
    if (quiet !== text) walker.currentNode.nodeValue = quiet;
  }
}
