// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Parsed, parseFeed } from '../../../utils/stories/parse.ts';
import { hub, now } from './hub.ts';

/** What feeds do that is right, or wrong in a way that everybody reads. */

const parse = (feed: string) => parseFeed(new TextEncoder().encode(feed), hub, now);
const itemsOf = (parsed: Parsed) => ('items' in parsed ? parsed.items : []);
const first = (feed: string) => itemsOf(parse(feed))[0];

const site = 'https://thebettercambodia.com';
const url = `${site}/story/`;
const rss = (inside: string, attributes = '') => `<rss version="2.0"${attributes}><channel>${inside}</channel></rss>`;
const atom = (inside: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${inside}</feed>`;

describe('empty elements', () => {
  it.each([
    '<title/>',
    '<description/>',
    '<category/>',
    '<author/>',
    '<x:y/>',
    '<generator><b/></generator>',
    '<link rel="self" href="x"/>',
  ])('%s, in the list and in a story', empty => {
    const feed = rss(`${empty}<title>Hub</title><item>${empty}<title>Port</title><link>${url}</link></item>`);
    expect(first(feed)).toMatchObject({ title: 'Port', url });
  });
});

describe('prefixes', () => {
  it('are what the feed says', () => {
    const feed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom/"><a:entry><a:title>Port</a:title><a:link href="${url}"/><a:updated>2026-11-22T09:20:00Z</a:updated></a:entry></a:feed>`;
    expect(first(feed)).toMatchObject({ title: 'Port', url, published: '2026-11-22T09:20:00.000Z' });
  });

  it('of RDF and of the Dublin Core too', () => {
    const feed = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <s:channel><s:title>Hub</s:title></s:channel><s:item><s:title>Port</s:title><s:link>${url}</s:link><d:date>2026-11-22</d:date><d:creator>Sok</d:creator></s:item></r:RDF>`;
    expect(first(feed)).toMatchObject({ title: 'Port', byline: 'Sok', published: '2026-11-22T00:00:00.000Z' });
  });

  it('bring elements of Atom into RSS', () => {
    const feed = rss(
      `<item><title>Port</title><q:link href="${url}"/></item>`,
      ' xmlns:q="http://www.w3.org/2005/Atom"',
    );
    expect(first(feed)?.url).toBe(url);
  });

  it('of others bring nothing in', () => {
    const feed = rss(
      `<item><q:title>Other</q:title><title>Port</title><link>${url}</link></item>`,
      ' xmlns:q="https://q.test/"',
    );
    expect(first(feed)?.title).toBe('Port');
  });
});

describe('addresses', () => {
  it('are relative to what is said around them', () => {
    const entry = (attributes: string) => `<entry${attributes}><title>Port</title><link href="port/"/></entry>`;
    expect(first(atom(entry('')))?.url).toBe(`${site}/feed/port/`);
    expect(first(atom(entry(''), ` xml:base="${site}/news/"`))?.url).toBe(`${site}/news/port/`);
    expect(first(atom(entry(' xml:base="kep/"'), ` xml:base="${site}/news/"`))?.url).toBe(`${site}/news/kep/port/`);
    expect(first(atom(entry(' xml:base="javascript:alert(1)//"')))?.url).toBe(`${site}/feed/port/`);
    expect(parse(atom(entry(' xml:base="https://elsewhere.test/"')))).toMatchObject({ problem: 'empty' });
  });

  it('of RSS are relative to its channel’s', () => {
    const item = '<item><title>Port</title><link>port/</link></item>';
    expect(first(rss(`<link>${site}/news/</link>${item}`))?.url).toBe(`${site}/news/port/`);
    expect(first(rss(`<link>http://localhost:4000/</link>${item}`))?.url).toBe(`${site}/feed/port/`);
  });

  it.each([
    [
      'a page before a file',
      `<link href="${site}/a.pdf" type="application/pdf"/><link href="${url}" type="text/html"/>`,
    ],
    ['the long way to say it', `<link rel="http://www.iana.org/assignments/relation/alternate" href="${url}"/>`],
    ['where the first leads elsewhere', `<link href="https://elsewhere.test/x"/><link href="${url}"/>`],
    ['an id where nothing else is', `<id>${url}</id>`],
  ])('%s', (_, links) => {
    expect(first(atom(`<entry><title>Port</title>${links}</entry>`))?.url).toBe(url);
  });

  it('are ids only where those are addresses', () => {
    const rdf = `<rdf:RDF><channel/><item rdf:about="${url}"><title>Port</title></item></rdf:RDF>`;
    expect(first(rdf)?.url).toBe(url);
    expect(first(rss(`<item><title>Port</title><guid isPermaLink="false">${url}</guid></item>`))?.url).toBe(url);
    expect(parse(rss('<item><title>Port</title><guid>17</guid></item>'))).toMatchObject({ problem: 'empty' });
    const json = { version: 'https://jsonfeed.org/version/1', items: [{ id: '17', title: 'Port' }] };
    expect(parse(JSON.stringify(json))).toMatchObject({ problem: 'empty' });
  });
});

describe('titles', () => {
  const title = (given: string) => first(atom(`<entry><title${given}</title><link href="${url}"/></entry>`))?.title;

  it('in XHTML are markup outside and text inside', () => {
    const xhtml = ' type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">';
    expect(title(`${xhtml}a &lt;b&gt; un<em>usual</em> x</div>`)).toBe('a <b> unusual x');
    expect(title(' type="xhtml"><h:div>un<h:em>usual</h:em></h:div>')).toBe('unusual');
  });

  it('are told by another name where their own is missing', () => {
    expect(first(rss(`<item><dc:title>Port</dc:title><link>${url}</link></item>`))?.title).toBe('Port');
    expect(first(rss(`<item><link>${site}/?p=17</link></item>`))?.title).toBe('thebettercambodia.com/?p=17');
  });

  it('have all letters of HTML 4, and nothing that only looks like one', () => {
    expect(title('>&amp;alpha;&amp;Omega;&amp;ne;&amp;hearts; </>')).toBe('αΩ≠♥');
    expect(title('>a&#xfffe;\u2800b ')).toBe('a b');
  });
});

describe('dates', () => {
  it('are the first that is one', () => {
    const dates = '<pubDate>yesterday</pubDate><dc:date>2026-11-22T09:20:00Z</dc:date>';
    expect(first(rss(`<item><title>Port</title><link>${url}</link>${dates}</item>`))?.published).toBe(
      '2026-11-22T09:20:00.000Z',
    );
  });

  it('of Atom 0.3 have other names', () => {
    const dates = '<modified>2026-11-23T09:20:00Z</modified><issued>2026-11-22T09:20:00Z</issued>';
    expect(first(atom(`<entry><title>Port</title><link href="${url}"/>${dates}</entry>`))?.published).toBe(
      '2026-11-22T09:20:00.000Z',
    );
  });
});

describe('lists', () => {
  const item = `<item><title>Port</title><link>${url}</link></item>`;

  it.each([
    ['without the last end', `<rss><channel>${item}</channel>`],
    ['with half of the last end', `<rss><channel>${item}</channel></rss`],
    ['behind a comment that names another root', `<!-- <feed > -->${rss(item)}`],
    ['in a story that was not closed', rss(`<item><title>Rail</title>${item}</item>`)],
    ['of RSS 1.1', `<Channel xmlns="http://purl.org/net/rss1.1#"><items>${item}</items></Channel>`],
  ])('%s', (_, feed) => {
    expect(itemsOf(parse(feed)).at(-1)).toMatchObject({ title: 'Port', url });
  });

  it('lose a broken story alone', () => {
    const broken = '<item><title>Rail</link></item>';
    const feed = `<channel><title>Hub</title><link>${site}/news/</link>${broken}<item><title>Port</title><link>port/</link></item></channel>`;
    expect(parse(`<rss>${feed}</rss>`)).toMatchObject({ facts: { title: 'Hub', told: 1 } });
    expect(first(`<rss>${feed}</rss>`)?.url).toBe(`${site}/news/port/`);
    const cut = `<entry><title><![CDATA[Rail</title></entry>`;
    expect(first(atom(`${cut}<entry><title>Port</title><link href="${url}"/></entry>`))?.title).toBe('Port');
    expect(parse(rss(broken))).toMatchObject({ problem: 'unreadable' });
  });

  it('of JSON that leave the version out', () => {
    const feed = JSON.stringify({ home_page_url: site, items: [{ url, title: 'Port' }] });
    expect(first(feed)?.url).toBe(url);
  });
});
