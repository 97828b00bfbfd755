import { placeIn } from '../../story.ts';

/** The link back from a note to its mark. */
const back = /^(?:\s|[↩↑⤴←^]|\ufe0e|\ufe0f)*$/;

/** Is this link the mark of a note, and no way back? */
export const isMark = (link: HTMLAnchorElement): boolean => !back.test(link.textContent ?? '');

/** The note that a mark leads to: the block that holds the place. */
export function noteOf(story: Element, link: HTMLAnchorElement): Element | null {
  const place = placeIn(story, link);
  const note = place && (place.closest('li, dd, tr, p, aside') ?? place);
  return note && !note.contains(link) ? note : null;
}

/** A note's nodes once more, without the way back and without names. */
export function copyNote(note: Element): Node[] {
  const copy = note.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    if (!isMark(link) || link.closest('sup')) link.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}
