/**
 * XML namespaces under the prefix that the rest of the reading knows them by, '' for the formats themselves: a feed may call them
 * what it likes. By host and path, since the scheme, the last slash and the case vary.
 */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['www.w3.org/2005/atom', ''],
  ['purl.org/atom/ns', ''],
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['www.sitemaps.org/schemas/sitemap/0.9', ''],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['www.google.com/schemas/sitemap-image/1.1', 'image'],
]);

/** No feed declares more; what stands behind is text. */
const most = 100;

/**
 * The prefixes that a feed declares, each with what it stands for here. Where several elements declare the same, the first one is
 * believed: the root stands first. A prefix without a declaration of ours stands for itself.
 */
export function declared(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let seen = 0;
  for (const [, prefix, address] of xml.matchAll(/\sxmlns:([\w.-]{1,40})\s*=\s*["']\s*([^"'<>]{1,200})["']/g)) {
    if (++seen > most) break;
    const known = prefixes.get(
      address!
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/[/#\s]*$/, ''),
    );
    if (known !== undefined && !found.has(prefix!)) found.set(prefix!, known);
  }
  return found;
}

/** An element's name as the rest of the reading knows it: small letters, and `_` behind its prefix. */
export function plainName(name: string, spaces: ReadonlyMap<string, string>): string {
  const [first, ...rest] = name.split(':');
  if (rest.length === 0) return name.toLowerCase();
  const prefix = spaces.get(first!) ?? first!;
  return `${prefix && `${prefix}_`}${rest.join('_')}`.toLowerCase();
}
