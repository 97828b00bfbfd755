import type { SiteAnswer } from '../hub/server.ts';

/* News sites beside the demo hub, for hubs that a reader adds. */

const paragraphs = Array.from(
  { length: 6 },
  (_, n) =>
    `<p>Paragraph ${n + 1} of this story tells of the harbour, its pilots and the tide that nobody had foreseen.</p>`,
).join('');

const storyPage = (host: string, n: number) =>
  `<!doctype html><html lang="en"><head><title>Story ${n} | ${host}</title><meta property="og:type" content="article"></head>` +
  `<body class="single single-post"><header><nav><a href="/">Home</a></nav></header><article class="post"><h1>Story ${n} of ${host}</h1>` +
  `<div class="entry-content">${paragraphs}</div></article><footer>© ${host}</footer></body></html>`;

const feed = (host: string, count: number) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News of ${host}</title>${Array.from(
    { length: count },
    (_, n) =>
      `<item><title>Story ${n + 1} of ${host}</title><link>https://${host}/story-${n + 1}/</link><guid>${n + 1}</guid>` +
      `<pubDate>${new Date(Date.now() - n * 3_600_000).toUTCString()}</pubDate><category>Harbour</category><description>Short.</description>` +
      `<content:encoded><![CDATA[${paragraphs.repeat(2)}]]></content:encoded></item>`,
  ).join('')}</channel></rss>`;

/** A site with a front page, stories, and a feed at this address (on whatever host). */
export const newsSite =
  (host: string, feedAt = `https://${host}/feed/`, stories = 5) =>
  (path: string): SiteAnswer | undefined => {
    const link = `<link rel="alternate" type="application/rss+xml" title="Feed" href="${feedAt}">`;
    if (path === '/')
      return { body: `<!doctype html><title>${host}</title>${link}<body class="home"><h1>${host}</h1>` };
    const [, number] = /^\/story-(\d+)\/$/.exec(path) ?? [];
    if (number) return { body: storyPage(host, Number(number)) };
    return `https://${host}${path}` === feedAt ? feedOf(host, stories) : undefined;
  };

/** A feed alone, as a service for feeds has it. */
export const feedOf = (host: string, stories = 5): SiteAnswer => ({
  type: 'application/rss+xml',
  body: feed(host, stories),
});

const hoursAgo = (n: number) => new Date(Date.now() - n * 3_600_000).toISOString();
const three = [1, 2, 3];
const titleOf = (host: string, n: number) => `Story ${n} of ${host}`;

/** The same three stories in each way that a site may tell of them; by that, where the list is, what it is, and what a page says of it. */
export const tellings: Readonly<Record<string, (host: string) => { at: string; head?: string; answer: SiteAnswer }>> = {
  'json-feed': host => ({
    at: '/latest.json',
    head: '<link rel="alternate" type="application/feed+json" href="/latest.json">',
    answer: {
      type: 'application/feed+json',
      body: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: host,
        items: three.map(n => ({
          id: String(n),
          url: `https://${host}/story-${n}/`,
          title: titleOf(host, n),
          date_published: hoursAgo(n),
        })),
      }),
    },
  }),
  atom: host => ({
    at: '/atom.xml',
    answer: {
      type: 'application/atom+xml',
      body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>${host}</title>${three
        .map(
          n =>
            `<entry><id>${n}</id><title>${titleOf(host, n)}</title><link href="https://${host}/story-${n}/"/>` +
            `<updated>${hoursAgo(n)}</updated></entry>`,
        )
        .join('')}</feed>`,
    },
  }),
  wordpress: host => ({
    at: '/wp-json/wp/v2/posts',
    head: `<link rel="https://api.w.org/" href="https://${host}/wp-json/">`,
    answer: {
      type: 'application/json',
      body: JSON.stringify(
        three.map(n => ({
          id: n,
          link: `https://${host}/story-${n}/`,
          title: { rendered: titleOf(host, n) },
          date_gmt: hoursAgo(n).slice(0, 19),
          guid: { rendered: `https://${host}/?p=${n}` },
        })),
      ),
    },
  }),
  'news-sitemap': host => ({
    at: '/news-sitemap.xml',
    answer: {
      type: 'application/xml',
      body:
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">' +
        `${three
          .map(
            n =>
              `<url><loc>https://${host}/story-${n}/</loc><news:news><news:publication_date>${hoursAgo(n)}</news:publication_date>` +
              `<news:title>${titleOf(host, n)}</news:title></news:news></url>`,
          )
          .join('')}</urlset>`,
    },
  }),
};

/** A site whose stories are told in one of these ways. */
export function tellingSite(host: string, way: string): (path: string) => SiteAnswer | undefined {
  const { at, head = '', answer } = tellings[way]!(host);
  return path => {
    if (path === '/') return { body: `<!doctype html><title>${host}</title>${head}<body><h1>${host}</h1>` };
    return path.split('?')[0] === at ? answer : undefined;
  };
}
