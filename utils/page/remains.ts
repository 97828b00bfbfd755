import { findHost, markName, peekName } from './host.ts';

/** A rule for no element, the first of every sheet of ours but the shield's, which is one layer. */
export const sheetMark = 'clear-story-sheet';

const isOurs = ({ cssRules: [first] }: CSSStyleSheet) =>
  first instanceof CSSLayerBlockRule
    ? first.name === 'clearstory'
    : first instanceof CSSStyleRule && first.selectorText === sheetMark;

/**
 * Clears away what a former life of this extension left on the page: when Firefox updates an extension, the old script dies with
 * its reader open, and nobody else would bring the publisher's page back.
 */
export function removeRemains(document: Document): void {
  findHost(document)?.remove();
  for (const left of document.querySelectorAll(`${markName},${peekName}`)) left.remove();
  const sheets = [...document.adoptedStyleSheets];
  if (sheets.some(isOurs)) document.adoptedStyleSheets = sheets.filter(sheet => !isOurs(sheet));
}
