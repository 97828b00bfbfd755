import { XMLParser } from 'fast-xml-parser';
import { decodeXml } from './entities.ts';
import { declared, plainName } from './namespaces.ts';
import { fromXhtml, fromXml } from './text.ts';

/** An element of a feed as fast-xml-parser's `preserveOrder` gives it: one key with the children, and the attributes. */
type Node = Record<string, unknown>;

/** Elements with text in them. Their inside stays raw, so that CDATA and markup can be told apart (`fromXml`). */
const leaves = [
  'title',
  'dc_title',
  'media_title',
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
  'issued',
  'created',
  'updated',
  'modified',
  'dc_date',
  'dcterms_issued',
  'dcterms_created',
  'dcterms_modified',
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
  'items',
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

/** @param spaces - what the feed's prefixes stand for */
const options = (spaces: ReadonlyMap<string, string>) => ({
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
  // An empty element without attributes comes with its slash, and is told by it.
  transformTagName: (given: string) => {
    const [name, slash] = given.endsWith('/') ? [given.slice(0, -1), '/'] : [given, ''];
    const plain = plainName(name, spaces);
    return (known.has(plain) ? plain : 'x') + slash;
  },
});

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
    return this.#isMarkup ? fromXhtml(this.#raw) : fromXml(this.#raw);
  }

  /** The HTML inside, '' where there is more than `longest` of it. */
  markup(longest: number): string {
    const raw = this.#raw;
    if (raw.length > longest) return '';
    return this.#isMarkup ? fromXhtml(raw, longest) : fromXml(raw, longest);
  }

  /** XHTML is the element's own markup; everything else is markup that was written as text. */
  get #isMarkup(): boolean {
    return /xhtml/i.test(this.attribute('type')) && this.attribute('mode') !== 'escaped';
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

/** An element that other addresses may stand in, and the address that they are relative to. */
export interface Placed {
  element: Element;
  base: string;
}

const siteOf = ({ host }: URL) => host.replace(/^www\./, '');
const isPage = ({ protocol }: URL) => /^https?:$/.test(protocol);

/** An element of another one, at its `xml:base` where that leads to a page. */
export function within({ base }: { base: string }, element: Element): Placed {
  const given = element.attribute('xml:base').trim();
  const own = given ? URL.parse(given, base) : null;
  return { element, base: own && isPage(own) ? own.href : base };
}

/**
 * What a feed calls itself, and its stories in its order: RSS items, RDF items, Atom entries, addresses of a news sitemap.
 *
 * @param address - of the feed
 */
export function entries(xml: string, address: string): { title: string; items: Placed[] } {
  const top = { element: new Element(new XMLParser(options(declared(xml))).parse(xml)), base: address };
  const inside = (outer: Placed, ...names: readonly string[]) =>
    names.flatMap(name => outer.element.all(name)).map(element => within(outer, element));
  // A channel of RSS has an address: unless the feed says otherwise, what is relative in it was written for a page there.
  const atItsAddress = (channel: Placed) => {
    const own = channel.base === address ? URL.parse(channel.element.first('link')) : null;
    return own && isPage(own) && siteOf(own) === siteOf(new URL(address)) ? { ...channel, base: own.href } : channel;
  };
  const channels = [
    ...inside(top, 'rss', 'rdf_rdf').flatMap(root => {
      const own = inside(root, 'channel').map(atItsAddress);
      // Stories of RDF stand beside their channel.
      return [...own, { element: root.element, base: own[0]?.base ?? root.base }];
    }),
    ...inside(top, 'channel').map(atItsAddress),
    ...inside(top, 'feed', 'urlset'),
  ];
  // RSS 1.1 has its stories in an element of their own.
  const lists = channels.flatMap(channel => [channel, ...inside(channel, 'items')]);
  // One that was not closed has the next ones inside.
  const unfolded = (item: Placed): Placed[] => [item, ...inside(item, 'item', 'entry').flatMap(unfolded)];
  const items = lists.flatMap(list => inside(list, 'item', 'entry', 'url')).flatMap(unfolded);
  return { title: channels[0]?.element.first('title') ?? '', items };
}
