import type { ShadowOf } from './look.ts';

/** Elements of HTML that popups use as hosts without a hyphen in their name. */
const plainHosts = /^(article|aside|div|section)$/;

/** Whether an element may be a host, as far as its name says. A plain one with content of its own hardly ever is; asking is dear. */
export const mayHost = ({ localName, firstChild }: Element) =>
  localName.includes('-') || (!firstChild && plainHosts.test(localName));

/** What is painted at a point: a host may have no box of its own, then it stands in its shadow tree, or in one inside that. */
export function deepest(document: Document, x: number, y: number, shadowOf: ShadowOf): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element && mayHost(element)) {
    const root = shadowOf(element as HTMLElement);
    const inner: Element | null = root?.elementFromPoint(x, y) ?? null;
    if (!inner || inner.getRootNode() !== root) break;
    element = inner;
  }
  return element;
}
