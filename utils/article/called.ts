import { attribute } from './dom.ts';
import { nameOf } from './parts.ts';

/** Where else builders write what a box is: styles made by machines leave its class without a word. */
const CALLS = ['data-testid', 'data-component', 'data-module', 'aria-label'];
/** What is longer is a text. */
const LONGEST = 24;

/** All that an element is called: by class and id, by marks for scripts and tests, by a tag of the page's own making. */
export function calledOf(element: Element, tag: string, id: string, bare: boolean): string {
  let calls = tag.includes('-') ? `${tag} ` : '';
  if (bare && !calls) return '';
  for (const each of CALLS) {
    const call = attribute(element, each);
    if (call && call.length < LONGEST) calls += `${call} `;
  }
  return nameOf(calls + attribute(element, 'class'), id);
}
