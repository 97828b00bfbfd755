import { INLINE, isElement, isText, parentElement, tagOf } from '../dom.ts';
import { tidy } from '../text.ts';

export { first, queryAll as all } from '../dom.ts';
export { key, tidy } from '../text.ts';

/** An element's text, white space collapsed, at most `limit` characters of it looked at. */
export function textOf(element: Element | null | undefined, limit = 2000): string {
  return tidy(element?.textContent?.slice(0, limit) ?? '');
}

/** Nothing of these is text, wherever they stand. */
const SILENT = 'script,style,template,noscript';

/** The last character of one element and the first of the next, where only style can part them. */
const SEAM = /[\p{Ll}\p{Lo}\p{M}\d]\|\p{Lu}|[\p{Ll}\p{Lo}\p{M}]\|\p{Nd}/u;

/** An element's text as it looks: blocks, and words in elements of their own, are apart; scripts and styles are none of it. */
export function lineOf(element: Element, limit = 2000): string {
  if (element.childElementCount === 0) return textOf(element, limit);
  const walker = element.ownerDocument.createTreeWalker(element, 5);
  let text = '';
  // What is white in the markup only is not text: a short line in a deep page would look long.
  const add = (more: string) => {
    text += text === '' || text.endsWith(' ') ? more.trimStart() : more;
  };
  while (text.length < limit && walker.nextNode()) {
    const node = walker.currentNode;
    if (isElement(node)) {
      if (!INLINE.has(tagOf(node))) add(' ');
    } else if (isText(node) && !parentElement(node)?.closest(SILENT)) {
      const data = node.data.slice(0, 4 * limit).replace(/\s+/g, ' ');
      add(SEAM.test(`${text.at(-1)}|${data[0]}`) ? ` ${data}` : data);
    }
  }
  return tidy(text.slice(0, limit));
}

/** The entities that systems write where they mean text; whatever else they know of, they write as it is. */
const NAMED: ReadonlyMap<string, string> = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 hellip… ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo”'
    .split(' ')
    .map(entity => [entity.slice(0, -1), entity.slice(-1)]),
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
