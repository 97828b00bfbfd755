const item = (title: string, extra = '', path = 'a-plain-story/') =>
  `<item><title>${title}</title><link>https://thebettercambodia.com/${path}</link><guid isPermaLink="false">${path}</guid>` +
  `<pubDate>Thu, 28 Mar 2024 10:00:00 +0000</pubDate><description>text</description>${extra}</item>`;
const feed = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>The Better Cambodia</title>${inside}</channel></rss>`;
const control = item('Control story', '', 'control/');

/** Feeds too big to keep as files, and what must come of each. */
export const huge: Readonly<Record<string, { feed: () => string; items?: number; problem?: string }>> = {
  'quadratic entities, 60 kB': {
    feed: () =>
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'A'.repeat(50_000)}">]>${feed(item('&a;'.repeat(2_000))).slice(38)}`,
    problem: 'unreadable',
  },
  'description 2,000 elements deep': {
    feed: () => feed(item('A plain story').replace('text', `${'<b>'.repeat(2_000)}x${'</b>'.repeat(2_000)}`) + control),
    items: 2,
  },
  'channel 100,000 elements deep': {
    feed: () => feed('<a>'.repeat(100_000) + '</a>'.repeat(100_000) + control),
    items: 1,
  },
  '20,000 attributes': {
    feed: () =>
      feed(
        item('t').replace('<item', `<item ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ')}`) +
          control,
      ),
    items: 2,
  },
  'title of a megabyte': { feed: () => feed(item('Long title '.repeat(95_000)) + control), items: 2 },
  '10,000 stories': {
    feed: () => feed(Array.from({ length: 10_000 }, (_, n) => item(`Story ${n}`, '', `s/${n}`)).join('')),
    items: 100,
  },
  'rubbish behind the hundredth story': {
    feed: () =>
      feed(`${Array.from({ length: 100 }, (_, n) => item(`Story ${n}`, '', `s/${n}`)).join('')}<![CDATA[</item>`),
    items: 100,
  },
  'description of 4 MB': {
    feed: () => feed(item('t').replace('text', 'word '.repeat(800_000)) + control),
    problem: 'too-large',
  },
  'white space and angles by the hundred thousand': {
    feed: () => feed(item(`a${' '.repeat(200_000)}b`).replace('text', `<![CDATA[${'<'.repeat(200_000)}]]>`) + control),
    items: 2,
  },
  'unclosed scripts by the hundred thousand': {
    feed: () => feed(item(`<![CDATA[A${'<script '.repeat(100_000)}]]>`) + control),
    items: 2,
  },
  '20,000 categories': {
    feed: () =>
      feed(
        item('A plain story', Array.from({ length: 20_000 }, (_, n) => `<category>c${n}</category>`).join('')) +
          control,
      ),
    items: 2,
  },
  'title of 3,000 Khmer letters': { feed: () => feed(item('កម្ពុជា'.repeat(430)) + control), items: 2 },
  'title under 6,000 marks': {
    feed: () => feed(item(`Z${'\u0300\u0315\u035c'.repeat(2_000)}algo`) + control),
    items: 2,
  },
  'link of 70,000 characters': {
    feed: () => feed(item('A plain story', '', 'a'.repeat(70_000)) + control),
    items: 1,
  },
};
