import { decodeHtml, decodeXml } from './entities.ts';

/** More than any title or excerpt needs. Everything behind it is cut first, so that no pattern meets a megabyte. */
const most = 12_000;

const comments = /<!--[\s\S]*?(?:-->|$)/g;
/** Elements whose text is not text. */
const dark =
  /<((?:\w{1,20}:)?(?:script|style|template|noscript|iframe|object|svg|math))\b[^>]*>(?:(?<=\/>)|[\s\S]*?(?:<\/\1\s*>|$))/gi;
const tags = /<(\/?)([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>?|<[!?][^>]*>?|<\/\s*>/gi;
const inline = /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/i;

/** Control characters but white space. */
const controls = /(?!\s)\p{Cc}/gu;
/**
 * Characters without a shape: direction controls that make `gnp.exe` of `exe.png`, zero-width ones that hide words, tag characters.
 * Between Khmer letters a zero-width space is where a line may break, and a joiner between emoji is spelling: these stay.
 */
const shapeless =
  /((?<=\p{Script=Khmer})[\u200b-\u200d](?=\p{Script=Khmer})|(?<=\p{Extended_Pictographic}|\ufe0f)\u200d(?=\p{Extended_Pictographic}))|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/gu;
/** White space, and what looks like it: the empty cell of Braille. */
const blanks = /[\s\u2800]+/g;
/** No script stacks more than four marks on a letter; more of them only climb over the lines above. */
const stacked = /(\p{M}{4})\p{M}+/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * What stands inside an XML element: CDATA as it is, everything else with XML's entities decoded once and comments away.
 *
 * @param longest - what stands behind so many characters is cut off
 */
export function fromXml(raw: string, longest = most): string {
  const given = raw.slice(0, longest);
  let out = '';
  let at = 0;
  while (at < given.length) {
    const open = given.indexOf('<![CDATA[', at);
    out += decodeXml(given.slice(at, open < 0 ? undefined : open).replace(comments, ''));
    if (open < 0) break;
    const close = given.indexOf(']]>', open);
    out += given.slice(open + 9, close < 0 ? undefined : close);
    if (close < 0) break;
    at = close + 3;
  }
  return out;
}

/**
 * What stands inside an XML element whose own elements are XHTML: HTML as it is, CDATA unwrapped.
 *
 * @param longest - what stands behind so many characters is cut off
 */
export const fromXhtml = (raw: string, longest = most): string =>
  raw.slice(0, longest).replace(/<!\[CDATA\[|\]\]>/g, '');

/** Plain text of an HTML string: no tags, no scripts, entities decoded once. Never parsed by the browser: nothing loads or runs. */
export function fromHtml(html: string): string {
  const bare = html
    .slice(0, most)
    .replace(comments, '')
    .replace(dark, ' ')
    .replace(tags, (_, __, name?: string) => (name && inline.test(name.replace(/^.*:/, '')) ? '' : ' '));
  return decodeHtml(bare);
}

/** One line of text, shapeless characters removed, at most `max` long, cut between graphemes (Khmer clusters stay whole). */
export function tidy(text: string, max: number): string {
  const line = text
    .slice(0, most)
    .toWellFormed()
    .replace(controls, '')
    .replace(shapeless, '$1')
    .replace(stacked, '$1')
    .replace(blanks, ' ')
    .trim();
  if (line.length <= max) return line;
  let end = 0;
  for (const { index, segment } of graphemes.segment(line.slice(0, max + 64))) {
    if (index + segment.length > max - 1) break;
    end = index + segment.length;
  }
  return `${line.slice(0, end).trimEnd()}…`;
}

/**
 * Takes WordPress SEO plugins' last paragraph off ("The post … appeared first on …"): by its build, a paragraph with a link to the
 * story and one to the site, since its words are translated.
 */
export function withoutFooter(html: string, url: string): string {
  const at = html.lastIndexOf('<p');
  const last = at < 0 ? '' : html.slice(at);
  const links = [...last.matchAll(/<a\b[^>]*\bhref\s*=\s*["']([^"']*)["']/gi)].map(match => decodeHtml(match[1]!));
  const path = URL.parse(url)?.pathname;
  if (links.length === 2 && links.some(link => URL.parse(link, url)?.pathname === path)) return html.slice(0, at);
  return html.replace(/\s*The post .{0,600} appeared first on .{0,300}$/s, '');
}
