import { compose } from '../../utils/article/compose.ts';
import { general } from '../../utils/article/general.ts';

/** What a testbed asks of an extractor. */
interface Extracted {
  html: string;
  text: string;
  title: string;
  byline: string;
  publishedTime: string;
  /** For our own benches: the markup with captions and embeds in their places, and what the audit missed. */
  extra?: { content: string; missing: number };
}

/**
 * The extension's own pipeline up to the sanitizer. `html` stays empty: where it is given, the testbed makes its text from
 * it, captions included, and its README asks extractors that show captions to return `text` alone.
 */
function extract(document: Document, url: string): Extracted {
  const composed = compose(document, new URL(url), general);
  if ('refusal' in composed) return { html: '', text: '', title: '', byline: '', publishedTime: '' };
  const { article, content } = composed;
  return {
    html: '',
    text: article.textContent,
    title: article.title,
    byline: article.byline ?? '',
    // The date that the reader shows, as "Published" or as "Updated".
    publishedTime: article.publishedTime ?? article.modifiedTime ?? '',
    extra: { content: content.innerHTML, missing: article.missing.length },
  };
}

Object.assign(globalThis, { __extract: extract });
