import DOMPurify from 'dompurify';

/** The only door by which HTML enters a document: string in, nodes of `document` out. */
export function sanitize(html: string, document: Document): DocumentFragment {
  const purify = DOMPurify(document.defaultView ?? undefined);
  const fragment = purify.sanitize(html, { RETURN_DOM_FRAGMENT: true, USE_PROFILES: { html: true } });
  return document.importNode(fragment, true);
}
