import { httpUrl } from './addresses.ts';
import { attribute, baseOf, bodyOf, reader, tagOf } from './dom.ts';
import type { Visible } from './prepare.ts';
import type { Draft } from './verdict.ts';

const pageOf = reader<Document | null>(HTMLIFrameElement.prototype, 'contentDocument');

/** The bodies of the frames of the page's own origin that are shown where its story would be: some systems keep it there. */
export function inFrames({ survey, within }: Draft, visible: Visible): Element[] {
  return survey.media.flatMap(({ element, tag, box }) => {
    const page = tag === 'iframe' && !within.get(box) && visible(element) ? pageOf(element) : null;
    return (page && bodyOf(page)) ?? [];
  });
}

/** A story's addresses are made whole where it stood in a frame: the page around it does not know what they are relative to. */
export function resolveAddresses(root: Element, { ownerDocument }: Element): void {
  if (!ownerDocument.defaultView?.frameElement) return;
  for (const element of root.querySelectorAll('[src],a[href]')) {
    const name = tagOf(element) === 'a' ? 'href' : 'src';
    const url = httpUrl(attribute(element, name), baseOf(ownerDocument));
    if (url) element.setAttribute(name, url);
  }
}
