/**
 * Questions to a page that cannot be answered by the page's own names: `<img name=querySelector>` shadows
 * `document.querySelector`, so the methods are taken from the prototype.
 */

/** All elements that match, in document order; none when the selector is empty. */
export function all(document: Document, selector: string): Element[] {
  return selector ? Array.from(Document.prototype.querySelectorAll.call(document, selector)) : [];
}

/** The first element that matches one of the selectors; the order of the selectors decides, not the page's. */
export function first(document: Document, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = Document.prototype.querySelector.call(document, selector);
    if (found) return found;
  }
  return null;
}

/** An element's text, white space collapsed, at most `limit` characters of it looked at. */
export function textOf(element: Element | null | undefined, limit = 2000): string {
  return tidy(element?.textContent?.slice(0, limit) ?? '');
}

/** Soft hyphens and invisible marks out, white space collapsed. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    bull: '•',
    middot: '·',
    copy: '©',
    reg: '®',
    trade: '™',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    ccedil: 'ç',
    ouml: 'ö',
    auml: 'ä',
    uuml: 'ü',
    szlig: 'ß',
  }),
);

/** Plain text of a value that may carry entities and tags (theme JSON-LD does); never parsed as HTML. */
export function plain(value: string): string {
  const decode = (text: string) =>
    text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, dec, hex, name) => {
      if (name) return NAMED.get(name.toLowerCase()) ?? whole;
      const code = dec ? Number(dec) : Number.parseInt(hex, 16);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
  const once = value.includes('&') ? decode(value) : value;
  const text = once.includes('&') ? decode(once) : once;
  return tidy(text.includes('<') ? text.replace(/<\/?[a-z!][^<>]{0,500}>/gi, '') : text);
}

/** Letters and digits only, lower case: two spellings of one thing are equal. */
export function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
