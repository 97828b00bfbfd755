import type { LeadImage } from './types.ts';

/** The end of one element's words and the beginning of the next one's, where only style can part them: "at noonGetty Images". */
const SEAM = /[\p{L}\p{N}.!?)»”"']\n[\p{Lu}\p{N}(©]/u;

const areParted = (one: Node | null, other: Node | null) =>
  SEAM.test(`${one?.textContent?.slice(-1) ?? ''}\n${other?.textContent?.slice(0, 1) ?? ''}`);

/** Sets a space between a caption and its credit where the page's style did. */
export function spaceCaptions(root: Element): void {
  for (const part of root.querySelectorAll('figcaption :is(span, small, cite, p, div)')) {
    const { previousSibling, nextSibling } = part;
    if (areParted(previousSibling, part)) part.before(' ');
    if (areParted(part, nextSibling)) part.after(' ');
  }
}

const bare = (text: string | null) => (text ?? '').replace(/\s+/g, '');

/**
 * The lead image with its caption as the story prints it, once: a figure whose picture stands above the story has nothing to say
 * in it.
 */
export function captionOnce(root: Element, lead: LeadImage | null): LeadImage | null {
  const wanted = bare(lead?.caption ?? '');
  const told =
    wanted && Array.from(root.querySelectorAll('figcaption')).find(each => bare(each.textContent) === wanted);
  if (!lead || !told) return lead;
  const figure = told.closest('figure');
  if (!figure?.querySelector('img, iframe, video, audio, [data-embed]')) (figure ?? told).remove();
  return { ...lead, caption: told.textContent!.replace(/\s+/g, ' ').trim() };
}
