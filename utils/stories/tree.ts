import { XMLParser } from 'fast-xml-parser';
import { decodeXml } from './entities.ts';
import { fromXml } from './text.ts';

/** An element of a feed as fast-xml-parser's `preserveOrder` gives it: one key with the children, and the attributes. */
type Node = Record<string, unknown>;

/** Elements with text in them. Their inside stays raw, so that CDATA and markup can be told apart (`fromXml`). */
const leaves = [
  'title',
  'link',
  'guid',
  'id',
  'description',
  'summary',
  'content',
  'content_encoded',
  'category',
  'dc_creator',
  'name',
  'pubdate',
  'published',
  'updated',
  'dc_date',
  'loc',
  'image_loc',
  'news_title',
  'news_publication_date',
];
/** Elements with elements in them, or with attributes only. */
const branches = [
  'rss',
  'rdf_rdf',
  'feed',
  'channel',
  'item',
  'entry',
  'author',
  'enclosure',
  'media_group',
  'media_content',
  'media_thumbnail',
  'urlset',
  'url',
  'news_news',
  'image_image',
];
const known = new Set([...leaves, ...branches]);

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  // Entities are decoded in `text.ts`, once, and knowing what was CDATA.
  processEntities: false,
  maxNestedTags: 100,
  // No callback here needs to know where it is; making the path as text for each takes half of the time.
  jPath: false,
  stopNodes: leaves.map(name => `..${name}`),
  // Every name that no feed format has becomes `x`: prefixes do not collide (`media:title`), and no name is `__proto__`.
  transformTagName: (name: string) => {
    const plain = name.toLowerCase().replace(':', '_');
    return known.has(plain) ? plain : 'x';
  },
};

/** One element: its attributes, and its inside. */
export class Element {
  readonly #children: readonly Node[];
  readonly #attributes: Readonly<Record<string, unknown>>;

  constructor(children: unknown, attributes: unknown = {}) {
    this.#children = Array.isArray(children) ? children : [];
    this.#attributes = attributes as Record<string, unknown>;
  }

  /** An attribute with its entities decoded, or ''. */
  attribute(name: string): string {
    const value = this.#attributes[`@${name}`];
    return typeof value === 'string' ? decodeXml(value.slice(0, 4096)) : '';
  }

  /** Children of that name, in order. */
  all(name: string): Element[] {
    return this.#children.filter(node => Object.hasOwn(node, name)).map(node => new Element(node[name], node[':@']));
  }

  get #raw(): string {
    return this.#children.map(node => (typeof node['#text'] === 'string' ? node['#text'] : '')).join('');
  }

  /** The text inside, CDATA and entities resolved; it may be HTML. */
  get text(): string {
    return fromXml(this.#raw);
  }

  /** The HTML inside, '' where there is more than `longest` of it. */
  markup(longest: number): string {
    const raw = this.#raw;
    if (raw.length > longest) return '';
    // XHTML is the element's own markup; everything else is markup that was written as text.
    return this.attribute('type') === 'xhtml' ? raw : fromXml(raw, longest);
  }

  /** Characters inside, markup counted. */
  get length(): number {
    return this.#raw.length;
  }

  /** The text of the first of these children that has any. */
  first(...names: readonly string[]): string {
    for (const name of names)
      for (const child of this.all(name)) {
        const text = child.text.trim();
        if (text) return text;
      }
    return '';
  }
}

/** What a feed calls itself, and its stories in its order: RSS items, RDF items, Atom entries, addresses of a news sitemap. */
export function entries(xml: string): { title: string; items: Element[] } {
  const top = new Element(new XMLParser(options).parse(xml));
  const channels = [
    ...top.all('rss').flatMap(rss => [...rss.all('channel'), rss]),
    ...top.all('rdf_rdf').flatMap(rdf => [...rdf.all('channel'), rdf]),
    ...top.all('feed'),
    ...top.all('urlset'),
  ];
  const items = channels.flatMap(channel => [...channel.all('item'), ...channel.all('entry'), ...channel.all('url')]);
  return { title: channels[0]?.first('title') ?? '', items };
}
