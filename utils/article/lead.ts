import { pictureKey } from './enrich/lead.ts';
import { NO_LEAD } from './pictures.ts';
import type { LeadImage } from './types.ts';

/** So much text before a picture means that it stands in the story, not above it. */
const ABOVE = 200;

/**
 * Shows the lead image once. Where the story opens with it, its figure goes and its caption comes along; where the
 * story shows it farther down, it stays there alone.
 */
export function leadOnce(content: Element, lead: LeadImage | null): LeadImage | null {
  if (!lead) return null;
  const wanted = pictureKey(lead.src);
  const copy = [...content.querySelectorAll('img')].find(({ src }) => pictureKey(src) === wanted);
  // What only the head names is made for cards on other sites: the picture that the story itself opens with says more.
  const own = content.querySelector('img');
  if (!copy) return lead.unseen && own && !NO_LEAD.test(own.src) && textBefore(content, own) <= ABOVE ? null : lead;
  if (textBefore(content, copy) > ABOVE) return null;
  const figure = copy.closest('figure') ?? copy.closest('a') ?? copy;
  const single = figure.querySelectorAll('img').length <= 1 ? figure : copy;
  const caption = single.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim();
  single.remove();
  return { ...lead, alt: lead.alt || (copy.getAttribute('alt') ?? ''), caption: lead.caption || caption || undefined };
}

function textBefore(content: Element, image: Element): number {
  const walker = content.ownerDocument.createTreeWalker(content, 4);
  let length = 0;
  while (walker.nextNode() && length <= ABOVE) {
    if (walker.currentNode.compareDocumentPosition(image) & 2) break;
    length += walker.currentNode.nodeValue?.trim().length ?? 0;
  }
  return length;
}
