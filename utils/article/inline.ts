import { attribute, has, isBare, matches, parentElement } from './dom.ts';
import { TIPS } from './foreign.ts';
import { SPOKEN, words } from './parts.ts';
import type { Visible } from './prepare.ts';

const UNREAD = words(SPOKEN);

/** What only screen readers say, and the letters that paint a formula whose source stands beside them. */
const isUnread = (element: Element): boolean =>
  UNREAD.test(attribute(element, 'class')) ||
  (attribute(element, 'aria-hidden') === 'true' && parentElement(element)!.querySelector('math') !== null);

/** A file's second link. */
const isTwin = (link: Element): boolean =>
  has(link, 'download') && attribute(link, 'href') === link.previousElementSibling?.getAttribute('href');

/** Whether a page may hide it; the links and stresses of a text mostly have neither. */
const isStyled = (element: Element): boolean => has(element, 'class') || has(element, 'style');

/** Whether an element in a line of text is none of what one reads there. */
export const isOutOfLine = (element: Element, tag: string, visible: Visible): boolean =>
  !isBare(element) &&
  (has(element, 'hidden') ||
    (tag === 'span' && isUnread(element)) ||
    (tag === 'a' && isTwin(element)) ||
    (isStyled(element) && !visible(element) && !matches(element, TIPS)));
