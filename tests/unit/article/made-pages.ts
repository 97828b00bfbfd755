import { general } from '../../../utils/article/general.ts';
import { type Found, find } from '../../../utils/article/pipeline.ts';

/* Pages made of paragraphs that are told apart by their numbers. */

export const sentence = (index: number) =>
  `Paragraph ${index} says at some length what the council decided, who was against it, and what comes next in the matter.`;
export const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${sentence(index)}</p>`).join('');

export function pageOf(body: string, title = 'Council approves the bridge'): Document {
  return new DOMParser().parseFromString(`<title>${title}</title><body>${body}</body>`, 'text/html');
}

export function found(page: Document): Found {
  const outcome = find(page, general);
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome;
}
