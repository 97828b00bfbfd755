import { compose } from './compose.ts';
import { markupOf, sanitize } from './sanitize.ts';
import type { Reading } from './types.ts';

/** Reads the story on a page. The page is left as it was. */
export function read(document: Document, url: string | URL): Reading {
  try {
    const composed = compose(document, new URL(url));
    if ('refusal' in composed) return composed;
    const fragment = sanitize(markupOf(composed.content), document);
    return { article: { ...composed.article, content: markupOf(fragment) }, fragment };
  } catch {
    return { refusal: 'failed' };
  }
}
