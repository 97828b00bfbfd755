import { compose } from './compose.ts';
import { exact } from './exact.ts';
import type { General, NeedsGeneral } from './needs.ts';
import { markupOf, sanitize } from './sanitize.ts';
import type { Reading } from './types.ts';

/** Reads the story on a page. The page is left as it was. Without the general way it may ask for it. */
export function read(document: Document, url: string | URL, general: General): Reading;
export function read(document: Document, url: string | URL, general: General | null): Reading | NeedsGeneral;
export function read(document: Document, url: string | URL, general: General | null): Reading | NeedsGeneral {
  try {
    const composed = compose(document, new URL(url), general ?? exact);
    if ('refusal' in composed) return composed;
    const fragment = sanitize(markupOf(composed.content), document);
    return { article: { ...composed.article, content: markupOf(fragment) }, fragment };
  } catch {
    return { refusal: 'failed' };
  }
}
