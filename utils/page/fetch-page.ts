import { attribute, query } from '../article/dom.ts';

/** A page of a hub is some hundred kilobytes; ten times that is no story. */
const mostBytes = 4_000_000;
/** For so long, in ms, a page is waited for. */
const patience = 20_000;

/** A page as the publisher sent it, and the address that it came from in the end. */
export interface Fetched {
  page: Document;
  url: string;
}

/**
 * Fetches a page of the publisher as a click on its link would: from the same origin, with the page's own cookies, nothing else.
 * It is parsed and never shown: a document without a window runs nothing and loads nothing. Rejects when the page does not come,
 * is too large, is no HTML, or when the signal is given.
 */
export async function fetchPage(url: string, signal: AbortSignal): Promise<Fetched> {
  // One controller for both ends: `AbortSignal.any` takes a list, which content scripts of Firefox cannot hand over.
  const ending = new AbortController();
  const end = () => ending.abort();
  signal.addEventListener('abort', end);
  const timer = setTimeout(end, patience);
  try {
    // A redirect to another origin fails before anybody there is asked.
    const response = await fetch(url, { mode: 'same-origin', credentials: 'same-origin', signal: ending.signal });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new Error('no page came');
    const html = await textOf(response, /charset="?([\w-]+)/i.exec(type)?.[1]);
    return { page: parsePage(html, response.url), url: response.url };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    ending.abort();
  }
}

async function textOf(response: Response, charset = 'utf-8'): Promise<string> {
  const decoder = new TextDecoder(charset);
  const body = response.body!.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await body.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) throw new Error('the page is too large');
    text += decoder.decode(value, { stream: true });
  }
}

/** A parsed document takes the address of the page that we run on: its links are told where it came from. */
export function parsePage(html: string, url: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const own = query(page, 'base[href]');
  // By the prototype: `<img name=createElement>` takes the document's own.
  const base = Document.prototype.createElement.call(page, 'base');
  base.setAttribute('href', URL.parse(own ? attribute(own, 'href') : '', url)?.href ?? url);
  query(page, 'head')!.prepend(base);
  return page;
}
