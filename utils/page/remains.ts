import { findHost, markName, peekName } from './host.ts';

/** The layer name that marks every sheet of ours. */
export const layerName = 'clearstory';

const isOurs = (sheet: CSSStyleSheet) => {
  const [first] = sheet.cssRules;
  if (first instanceof CSSLayerStatementRule) return first.nameList.includes(layerName);
  return first instanceof CSSLayerBlockRule && first.name === layerName;
};

/**
 * Clears away what a former life of this extension left on the page: when Firefox updates an extension, the old script dies with
 * its reader open, and nobody else would bring the publisher's page back.
 */
export function removeRemains(document: Document): void {
  findHost(document)?.remove();
  for (const left of Array.from(document.querySelectorAll(`${markName},${peekName}`))) left.remove();
  const sheets = [...document.adoptedStyleSheets];
  if (sheets.some(isOurs)) document.adoptedStyleSheets = sheets.filter(sheet => !isOurs(sheet));
}
