// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decode } from '../../../utils/stories/encoding.ts';
import { type Parsed, parseFeed } from '../../../utils/stories/parse.ts';
import { hub, now } from './hub.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));
const parse = (feed: string | Uint8Array) => parseFeed(typeof feed === 'string' ? utf8(feed) : feed, hub, now);
const itemsOf = (parsed: Parsed) => ('items' in parsed ? parsed.items : []);
const first = (feed: string | Uint8Array) => itemsOf(parse(feed))[0];

const story = 'https://thebettercambodia.com/story/';
const long = 'A paragraph of the story. '.repeat(60);

describe('each format gives the same story', () => {
  const same = { title: 'Port & rail', url: story, byline: 'Sok Dara', published: '2026-11-22T09:20:00.000Z' };

  it('RSS 0.91', () => {
    const feed = `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Hub</title><image><url>https://thebettercambodia.com/l.png</url></image>
      <item><title>Port &amp;amp; rail</title><link>${story}</link><description>Short.</description></item></channel></rss>`;
    expect(first(feed)).toMatchObject({ title: same.title, url: story, published: null });
  });

  it('RSS 0.90 and 1.0', () => {
    const items = `<channel rdf:about="x"><title>Hub</title></channel><item rdf:about="${story}"><title>Port &amp;amp; rail</title><link>${story}</link>
      <dc:creator>Sok Dara</dc:creator><dc:date>2026-11-22T16:20:00+07:00</dc:date></item>`;
    const rdf = (space: string) =>
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${space}">${items}</rdf:RDF>`;
    expect(first(rdf('http://channel.netscape.com/rdf/simple/0.9/'))).toMatchObject(same);
    expect(first(rdf('http://purl.org/rss/1.0/'))).toMatchObject(same);
  });

  it('RSS 2.0', () => {
    const feed = `<rss version="2.0"><channel><title><![CDATA[The Hub]]></title><item><title>Port &#38;amp; rail</title><link>${story}?utm_source=rss</link>
      <author>desk@thebettercambodia.com (Sok Dara)</author><pubDate>Sun, 22 Nov 2026 16:20:00 +0700</pubDate></item></channel></rss>`;
    expect(first(feed)).toMatchObject(same);
    expect(parse(feed)).toMatchObject({ facts: { title: 'The Hub', told: 1, fullText: false } });
  });

  it('Atom', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &amp;lt;b&amp;gt; Hub</title><entry><title type="text">Port &amp; rail</title>
      <link rel="self" href="https://thebettercambodia.com/1.xml"/><link href="${story}#more"/><author><name>Sok Dara</name></author>
      <published>2026-11-22T09:20:00Z</published><updated>2026-11-23T09:20:00Z</updated><content type="html">${long}</content></entry></feed>`;
    expect(first(feed)).toMatchObject(same);
    expect(parse(feed)).toMatchObject({ facts: { fullText: true } });
  });

  it('JSON Feed', () => {
    const item = {
      id: '17',
      url: story,
      title: 'Port & rail',
      authors: [{ name: 'Sok Dara' }],
      date_published: '2026-11-22T16:20:00+07:00',
      image: 'https://thebettercambodia.com/a.jpg',
      content_html: `<p>${long}</p>`,
      summary: 'Short.',
      tags: ['Port', 7],
    };
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Hub', items: [item] });
    const wanted = {
      ...same,
      id: '17',
      image: item.image,
      topics: ['Port'],
      characters: long.trim().length,
    };
    expect(first(feed)).toEqual({ ...wanted, hub: hub.id });
    expect(parse(feed)).toMatchObject({ facts: { title: 'The Hub', fullText: true } });
    expect(first(`\ufeff\n${feed}`)).toMatchObject(same);
  });

  it('a list of WordPress posts', () => {
    const media = [{ source_url: 'https://thebettercambodia.com/a.jpg' }];
    const post = {
      id: 17,
      guid: { rendered: 'https://thebettercambodia.com/?p=17' },
      link: story,
      title: { rendered: 'Port &#038; rail<span class="pc-premium-post"></span>' },
      excerpt: { rendered: '<p>Short.</p>\n' },
      date_gmt: '2026-11-22T09:20:00',
      _embedded: { 'wp:featuredmedia': media },
    };
    const wanted = { ...same, byline: '', image: media[0]!.source_url };
    expect(first(JSON.stringify([post]))).toMatchObject(wanted);
  });

  it('a news sitemap', () => {
    const feed = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>${story}</loc><news:news><news:publication><news:name>Hub</news:name></news:publication>
      <news:publication_date>2026-11-22T09:20:00Z</news:publication_date><news:title>Port &amp; rail</news:title></news:news>
      <image:image><image:loc>https://thebettercambodia.com/a.jpg</image:loc></image:image></url></urlset>`;
    const wanted = { ...same, byline: '', image: 'https://thebettercambodia.com/a.jpg' };
    expect(first(feed)).toMatchObject(wanted);
  });
});

describe('feeds that are none, or are of nothing', () => {
  it.each([
    ['{"code":"rest_no_route"}', 'unreadable'],
    ['[]', 'empty'],
    ['{"version":"https://jsonfeed.org/version/1","items":{}}', 'empty'],
    ['[{"link":7},null,"x",[[]]]', 'empty'],
    ['{"version":"https://jsonfeed.org/version/1","items":[{"url":', 'unreadable'],
    ['<urlset></urlset>', 'empty'],
    ['<rss><channel><image><url>https://thebettercambodia.com/logo.png</url></image></channel></rss>', 'empty'],
    ['<sitemapindex><sitemap><loc>https://thebettercambodia.com/s.xml</loc></sitemap></sitemapindex>', 'unreadable'],
  ])('%s', (feed, problem) => {
    expect(parse(feed)).toMatchObject({ problem });
  });

  it('say how many stories they tell of at other hosts', () => {
    const feed = '<rss><channel><item><title>A</title><link>https://elsewhere.test/a</link></item></channel></rss>';
    expect(parse(feed)).toMatchObject({ problem: 'empty', facts: { told: 1 } });
  });
});

describe('letters', () => {
  const rss = (declared: string, title: string) =>
    `<?xml version="1.0"${declared && ` encoding="${declared}"`}?><rss><channel><item><title>${title}</title><link>${story}</link></item></channel></rss>`;

  it.each([
    ['UTF-8 that calls itself Latin 1', utf8(rss('ISO-8859-1', 'Café ភ្នំពេញ')), 'Café ភ្នំពេញ'],
    ['Latin 1 that says so', latin1(rss('ISO-8859-1', 'Café')), 'Café'],
    ['Latin 1 that calls itself UTF-8', latin1(rss('UTF-8', 'Café')), 'Café'],
    ['Windows letters that say nothing', latin1(rss('', 'It\x92s here \x96 now')), 'It’s here – now'],
    [
      'UTF-8 with one letter cut',
      new Uint8Array([
        ...utf8('<rss><channel><item><title>ភ្នំ'),
        0xe1,
        0x9e,
        ...utf8(`</title><link>${story}</link></item></channel></rss>`),
      ]),
      'ភ្នំ\ufffd',
    ],
  ])('%s', (_, feed, title) => {
    expect(first(feed)?.title).toBe(title);
  });

  it('are UTF-32 in both orders, with a mark and without', () => {
    const text = rss('', 'Café 😀');
    const bytes = (mark: string, little: boolean) => {
      const view = new DataView(new ArrayBuffer([...(mark + text)].length * 4));
      for (const [at, letter] of [...(mark + text)].entries()) view.setUint32(at * 4, letter.codePointAt(0)!, little);
      return new Uint8Array(view.buffer);
    };
    for (const mark of ['', '\ufeff'])
      for (const little of [true, false]) expect(first(bytes(mark, little))?.title).toBe('Café 😀');
  });

  it('are what the server says where nothing else tells, and they are no UTF-8', () => {
    const cyrillic = latin1(rss('', '\xcf\xee\xf0\xf2 \xd0\xb8'));
    const title = (type: string, feed = cyrillic) => itemsOf(parseFeed(feed, hub, now, type))[0]?.title;
    expect(title('text/xml; charset=windows-1251')).toBe('Порт Рё');
    expect(title('text/xml; charset="nonsense"')).toBe('Ïîðò Ð¸');
    expect(title('text/xml; charset=windows-1251', utf8(rss('', 'Порт')))).toBe('Порт');
  });

  it('are not guessed where they are declared and of more than one byte', () => {
    expect(decode(new Uint8Array([...latin1('<?xml encoding="gb2312"?>'), 0xd6, 0xd0]))).toContain('中');
  });
});
