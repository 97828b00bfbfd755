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
