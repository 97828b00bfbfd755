import { compose } from './compose.ts';
import { blankPage } from './dom.ts';
import { sanitize } from './sanitize.ts';
import type { Reading } from './types.ts';

/** The markup of nodes, without touching them. */
function markupOf(fragment: DocumentFragment, document: Document): string {
  const holder = blankPage(document).body;
  holder.append(fragment.cloneNode(true));
  return holder.innerHTML;
}

/** Reads the story on a page. The page is left as it was. */
export function read(document: Document, url: string | URL): Reading {
  try {
    const composed = compose(document, new URL(url));
    if ('refusal' in composed) return composed;
    const fragment = sanitize(composed.content.innerHTML, document);
    return { article: { ...composed.article, content: markupOf(fragment, document) }, fragment };
  } catch {
    return { refusal: 'failed' };
  }
}
