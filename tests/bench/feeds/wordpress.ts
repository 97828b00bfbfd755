const paragraph =
  '<p>Officials in Phnom Penh described the result as encouraging &#8211; and asked for patience. The governor thanked partners.</p>\n';

/** A feed of the hub's own make and size: 7 kB a story, with the full text. */
export function wordpressFeed(host: string, stories: number): string {
  const home = `https://${host}`;
  const item = (n: number) =>
    `<item><title>Story ${n}: the Kingdom&#8217;s port</title><link>${home}/story-${n}/</link>` +
    `<dc:creator><![CDATA[Sok Dara]]></dc:creator><pubDate>Thu, 28 Mar 2024 09:20:00 +0000</pubDate>` +
    `<category><![CDATA[Economy]]></category><category><![CDATA[Port]]></category>` +
    `<guid isPermaLink="false">${home}/?p=${n}</guid>` +
    `<description><![CDATA[${paragraph}<p>The post <a href="${home}/story-${n}/">Story</a> appeared first on ` +
    `<a href="${home}">The Better Cambodia</a>.</p>]]></description>` +
    `<content:encoded><![CDATA[${paragraph.repeat(50)}]]></content:encoded></item>\n`;
  const items = Array.from({ length: stories }, (_, n) => item(n));
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Hub</title>${items.join('')}</channel></rss>`;
}
