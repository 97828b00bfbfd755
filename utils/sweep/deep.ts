import { hitIn, isVisible, styleOf } from './dom.ts';
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

/** So many elements of a shadow tree are asked. */
const most = 60;

/** Whether an element is there to be seen. A host may have no box of its own (`display: contents`), and is hit where its tree is. */
export function isShown(element: Element): boolean {
  if (!element.isConnected || styleOf(element).display !== 'contents') return isVisible(element);
  const inside = [...element.children, ...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  return inside.slice(0, most).some(each => {
    const { width, height } = each.getBoundingClientRect();
    return width * height > 0 && element.contains(hitIn(each));
  });
}
