import { attribute, firstChild, has, isElement, isMedia, isSilent, isText, nextSibling, tagOf } from './dom.ts';

/** What to take along from the publisher's tree. */
export interface Choice {
  /** A text node to keep. */
  text(node: Text): boolean;
  /** A picture, embed or player to keep: itself, or what is made of it. */
  media(element: Element): Element | undefined;
  /** An element not to look into. */
  skip(element: Element): boolean;
}

/** Named form parts and pictures shadow properties of documents and forms (`<input name=parentNode>` hangs Readability). */
const NAMED = ['name', 'id', 'form'];
const SHADOWS = /^(?:img|object|embed|iframe|form|fieldset|output|a|area)$/;
const VOID_KEEP = /^(?:[bh]r|wbr)$/;

/** An element with `is` keeps that name for good, and the sanitizer drops it together with its text: it is made anew. */
function imported(element: Element, into: Document, deep: boolean): Element {
  if (!has(element, 'is')) return into.importNode(element, deep);
  const copy = into.createElement(tagOf(element));
  for (const each of element.attributes) if (each.name !== 'is') copy.setAttributeNode(each.cloneNode() as Attr);
  if (deep) for (const child of element.childNodes) copy.append(into.importNode(child, true));
  return copy;
}

/** The sanitizer would drop these together with the text in them: names of custom elements have a dash. */
const PLAIN = /^(form|button|object)$|-/;

const isBreak = (node: Node | null): boolean => node?.nodeName === 'BR';

function shell(element: Element, tag: string, into: Document): Element {
  if (PLAIN.test(tag)) return into.createElement('div');
  const copy = imported(element, into, false);
  // The old way to name a place.
  if (tag === 'a' && has(copy, 'name') && !has(copy, 'id')) copy.setAttribute('id', attribute(copy, 'name'));
  if (SHADOWS.test(tag)) for (const name of NAMED) if (name !== 'id' || tag !== 'a') copy.removeAttribute(name);
  if (attribute(copy, 'aria-hidden') === 'true') copy.removeAttribute('aria-hidden');
  return copy;
}

/**
 * Copies the chosen parts of a live tree into another document; the live tree is only read.
 * Elements that would be left empty are not copied, but the cells of a row that is not: they hold their columns. The place that
 * an empty one names, as notes have it, is what comes after it.
 */
export function copyChosen(source: Element, into: Document, choice: Choice): Element {
  let place = '';
  const name = (element: Element) => {
    if (place && !has(element, 'id')) element.setAttribute('id', place);
    place = '';
  };
  function fill(from: Node, to: Element): boolean {
    let filled = false;
    for (let child = firstChild(from); child; child = nextSibling(child)) {
      if (isText(child)) {
        const blank = child.data.trim() === '';
        if (blank ? to.lastChild !== null : choice.text(child)) {
          to.append(child.data);
          if (!blank) name(to);
          filled ||= !blank;
        }
      } else if (isElement(child)) {
        const tag = tagOf(child);
        const chosen = choice.media(child);
        if (chosen || isMedia(child, tag)) {
          if (!chosen) continue;
          const copy = chosen === child ? imported(child, into, true) : chosen;
          for (const name of NAMED) copy.removeAttribute(name);
          to.append(copy);
          filled = true;
        } else if (VOID_KEEP.test(tag)) {
          const last = to.lastChild;
          // Two make an empty line; a chain of them makes room for something that is not there.
          if (last && !(isBreak(child) && isBreak(last) && isBreak(last.previousSibling)))
            to.append(into.importNode(child, false));
        } else if (!isSilent(child, tag) && !choice.skip(child)) {
          const copy = shell(child, tag, into);
          if (fill(child, copy)) {
            to.append(copy);
            filled = true;
          } else if (/^t[dh]$/.test(tag)) to.append(copy);
          else place = attribute(copy, 'id') || place;
        }
      }
    }
    return filled;
  }
  const top = shell(source, tagOf(source) === 'body' ? 'form' : tagOf(source), into);
  fill(source, top);
  return top;
}
