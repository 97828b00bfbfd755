import { placeIn } from '../../story.ts';

/** The link back from a note to its mark: a sign, or in words. */
const back =
  /^[[(]*(?:[\s↩↑⤴⬆⏎^«‹←]|\ufe0e|\ufe0f|back|return|top|retour|zurück|volver|voltar|kembali|ត្រឡប់)*(?:(?:to|au|à)\s.{0,24})?[\s\])]*$/iu;
/** What stands for a note: a number, a letter or a few signs, perhaps in brackets. */
const sign = /^[\s[(]*(?:\p{N}{1,4}|[ivxl]{1,5}|\p{L}|[*†‡§¶]{1,4}|note \p{N}{1,3})?[\s.:\])]*$/iu;
const holders = 'li,dd,tr,p,aside';

const textOf = (element: Element) => element.textContent ?? '';

/** Is this link the mark of a note, and no way back? A longer text is a link to another place in the story. */
export const isMark = (link: HTMLAnchorElement): boolean =>
  !back.test(textOf(link)) && (sign.test(textOf(link)) || Boolean(link.closest('sup') ?? link.querySelector('sup')));

/** The note that a mark leads to: the block that holds the place. */
export function noteOf(story: Element, link: HTMLAnchorElement): Element | null {
  const place = placeIn(story, link);
  let note = place && (place.closest(holders) ?? place);
  // The number may stand by itself, with the note's words after it or beside it.
  while (note && note !== story && !note.contains(link) && sign.test(textOf(note)))
    note = note.localName === 'dt' ? note.nextElementSibling : note.parentElement;
  return note && note !== story && !note.contains(link) ? note : null;
}

/** A note's nodes once more, without the ways back and without names. */
export function copyNote(note: Element): Node[] {
  const copy = note.cloneNode(true) as Element;
  let numbered = false;
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    // The number before a note's words leads back, too: to each place that has the mark.
    const leads = sign.test(textOf(link)) && isLeading(copy, link);
    numbered ||= leads;
    if (leads || back.test(textOf(link)) || link.closest('sup')) link.remove();
  }
  // What stood round those numbers: "^ a b", "[1]".
  if (numbered)
    for (const text of textsOf(copy)) {
      text.data = text.data.replace(/^[\s^↑[\].:]+/, '');
      if (/[\p{L}\p{N}]/u.test(text.data)) break;
    }
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}

function* textsOf(root: Element): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** Does a link stand before all of a note's own words? */
function isLeading(note: Element, link: Element): boolean {
  for (const text of textsOf(note)) {
    if (link.contains(text)) return true;
    if (/[\p{L}\p{N}]/u.test(text.data)) return false;
  }
  return false;
}
