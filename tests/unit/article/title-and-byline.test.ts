// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { enrich } from '../../../utils/article/enrich/index.ts';
import { general } from '../../../utils/article/general.ts';

describe('who and what, where the page disagrees with itself', () => {
  const news = (headline: string, authors: string[] = []) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, author: authors.map(name => ({ name })) })}</script>`;
  const metaOf = (html: string) =>
    enrich(new DOMParser().parseFromString(html, 'text/html'), new URL('https://daily.example/story/'), null, general);

  test.each([
    [
      'a second heading that shows the declared title',
      `<title>Bridge toll 2025: all prices</title><meta property="og:title" content="Bridge toll 2025: all prices">${news('What the bridge will cost us')}<h1>Bridge toll 2025: all prices</h1><h2>What the bridge will cost us</h2>`,
      'What the bridge will cost us',
    ],
    [
      'the heading, where the second one leads elsewhere',
      `<title>Bridge toll 2025: all prices</title><meta property="og:title" content="Bridge toll 2025: all prices"><h1>Bridge toll 2025: all prices</h1><h2><a href="/b">Bridge toll 2025</a></h2>`,
      'Bridge toll 2025: all prices',
    ],
    [
      'what a newsroom tells people twice',
      `<title>Bridge toll 2025: all prices and dates</title><meta property="og:title" content="So much for the bridge"><meta name="twitter:title" content="So much for the bridge">${news('Bridge toll 2025: all prices and dates')}<h1>Bridge toll 2025: all prices and dates</h1>`,
      'So much for the bridge',
    ],
    [
      'the heading of a blog, whatever it tells others',
      '<title>Bridge toll: all prices</title><meta property="og:title" content="So much for the bridge"><meta name="twitter:title" content="So much for the bridge"><script type="application/ld+json">{"@type":"BlogPosting","headline":"Bridge toll: all prices"}</script><h1>Bridge toll: all prices</h1>',
      'Bridge toll: all prices',
    ],
    [
      'the heading with its kicker',
      `<title>Tolls: So much for the bridge</title><meta property="og:title" content="So much for the bridge">${news('Tolls: So much for the bridge')}<h1>Tolls: So much for the bridge</h1>`,
      'Tolls: So much for the bridge',
    ],
    [
      'the heading without a kicker that is set apart in it',
      '<title>So much for the bridge | Daily</title><h1><span>Tolls</span><span>So much for the bridge</span></h1>',
      'So much for the bridge',
    ],
    [
      'a headline that mentions the site',
      '<title>Daily - News - All that the Daily says of the bridge in its long report</title><h1>All that the Daily says of the bridge in its long report</h1>',
      'All that the Daily says of the bridge in its long report',
    ],
    [
      'a lower heading that says what is declared, not the section’s',
      '<title>So much for the bridge</title><h1>Details</h1><h2>So much for the bridge</h2>',
      'So much for the bridge',
    ],
    [
      'without styles, and with its words apart',
      '<title>Tolls: So much for the bridge</title><h1><style>.a{color:red}</style><span>Tolls</span><span>So much for the bridge</span></h1>',
      'Tolls So much for the bridge',
    ],
    [
      'without the button beside it',
      '<title>So much for the bridge</title><h1><a href="/story/">So much for the bridge</a> <a href="https://share.example">Share</a></h1>',
      'So much for the bridge',
    ],
    [
      'without the sign that leads to it',
      '<title>So much for the bridge — Docs 4.2</title><h1>So much for the bridge<a href="#so">¶</a></h1><p>Text.</p>',
      'So much for the bridge',
    ],
    [
      'without what the link home says before it',
      '<title>Lim’s notebook ~ So much for the bridge</title><h1><a href="/">Lim’s notebook</a></h1><p>Text.</p>',
      'So much for the bridge',
    ],
    [
      'without what a link home says behind it, where no heading is',
      '<title>So much for the bridge | Lim’s notebook</title><a rel="home" href="/en/">Lim’s notebook</a><p>Text.</p>',
      'So much for the bridge',
    ],
    [
      'the longer of two headings that the page’s title is made of',
      '<title>Lim’s notebook : So much for the bridge</title><h1>Lim’s notebook</h1><h1>So much for the bridge</h1>',
      'So much for the bridge',
    ],
    [
      'with its entities read, where the page writes them out',
      '<title>Bread &amp;#x26; butter &amp;amp; the bridge</title><h1>Bread &amp;#x26; butter &amp;amp; the bridge</h1><p>Text.</p>',
      'Bread & butter & the bridge',
    ],
  ])('the title is %s', (_, html, title) => {
    expect(metaOf(html)?.title).toBe(title);
  });

  test.each([
    [
      'more names in the byline than in the markup, with their titles',
      `${news('So much for the bridge', ['Mara Chhim'])}<h1>So much for the bridge</h1><p class="byline">By Dr Mara Chhim and Lim Dara</p>`,
      'Dr Mara Chhim and Lim Dara',
    ],
    [
      'who wrote, not who checked',
      `<meta name="author" content="Mara Chhim"><h1>So much for the bridge</h1><p class="author">Reviewed by: Lim Dara</p>`,
      'Mara Chhim',
    ],
    [
      'a name alone beside the date, where the site signs for all',
      `${news('So much for the bridge', ['Daily'])}<h1>So much for the bridge</h1><p>March 28, 2024</p><p>Mara Chhim</p><p>Text.</p>`,
      'Mara Chhim',
    ],
    [
      'no rubric beside the date',
      `${news('So much for the bridge', ['Daily'])}<h1>So much for the bridge</h1><p>Local News</p><p>March 28, 2024</p><p>Text.</p>`,
      'Daily',
    ],
    [
      'one word where a mark says nothing else',
      '<h1>So much for the bridge</h1><p>Posted on May 3 by <a rel="author">limdara</a></p>',
      'limdara',
    ],
    [
      'a name that only style parts from what stands beside it',
      '<h1>So much for the bridge</h1><p class="byline">Written by<span>Mara Chhim</span><span>5 min read</span></p>',
      'Mara Chhim',
    ],
    [
      'no sentence that begins as a byline does',
      '<html lang="de"><h1>So viel zur Brücke</h1><p>von rund 1,4 Milliarden</p><p>Text.</p>',
      null,
    ],
    [
      'no place that the site names behind itself',
      '<meta name="author" content="daily.example, Phnom Penh, Cambodia"><h1>So much for the bridge</h1><p>Text.</p>',
      'daily.example',
    ],
    [
      'in a foot under the headline, however white the markup is',
      `<div><h1>So much for the bridge</h1><footer>${' '.repeat(300)}<abbr>Wed 19 July 2023</abbr><address>By <a href="/a">Mara Chhim</a></address></footer><p>Text.</p></div>`,
      'Mara Chhim',
    ],
    [
      'a name whose link leads home',
      '<meta name="author" content="Mara Chhim"><a href="/">Mara Chhim</a><h1>So much for the bridge</h1><p>Text.</p>',
      'Mara Chhim',
    ],
    [
      'a name in a card of contact data',
      '<h1>So much for the bridge</h1><p><time class="dt-published" datetime="2024-03-28">Mar 28</time> <span class="p-author h-card">Mara Chhim</span></p><p>Text.</p>',
      'Mara Chhim',
    ],
    [
      'who submitted it, or signs behind the date',
      '<h1>So much for the bridge</h1><div>Submitted by <span>Mara Chhim</span> on Thu, 03/28/2024 - 10:22</div><p>Text.</p>',
      'Mara Chhim',
    ],
    [
      'a name behind the date in another language',
      '<html lang="de"><h1>So viel zur Brücke</h1><p class="info">28.03.2024 09:00 von Mara Klein (Kommentare: 0)</p>',
      'Mara Klein',
    ],
    [
      'a name without the reporter’s title or the date beside it',
      '<html lang="ko"><h1>다리 예산 통과</h1><em class="journalist_name">김민수 기자</em><p>Text.</p>',
      '김민수',
    ],
    [
      'no part of the title',
      '<title>Top Bridge Tolls</title><h1>Top Bridge Tolls</h1><p>July 29, 2025</p><p>Top Bridge Tolls</p><p>Text.</p>',
      null,
    ],
    [
      'a reporter without the place and the agency before it',
      '<html lang="ko"><h1>다리 예산 통과</h1><p>(부산=강변통신) 김민수 기자 2025-11-25 10:30</p><p>Text.</p>',
      '김민수',
    ],
    [
      'a name of two words beside the date, in a script that puts no spaces between words',
      '<html lang="km"><h1>ថវិកាស្ពានត្រូវបានអនុម័ត</h1><p>02/08/2025 | លី ម៉ារី</p><p>Text.</p>',
      'លី ម៉ារី',
    ],
    ['no rubric there', '<html lang="km"><h1>ថវិកាស្ពានត្រូវបានអនុម័ត</h1><p>02/08/2025 | នយោបាយ</p><p>Text.</p>', null],
    [
      'a reporter behind the source',
      '<html lang="zh"><h1>新桥预算获得通过</h1><p>2025-06-01 09:30 来源：江岸日报 记者 王晓梅</p><p>Text.</p>',
      '王晓梅',
    ],
    [
      'a name without its label, in whatever language',
      '<html lang="ar"><h1>إقرار ميزانية الجسر</h1><div class="field-author"><div class="field__label">الكاتب</div><div>كريم نصار</div></div><p>Text.</p>',
      'كريم نصار',
    ],
    [
      'who reports',
      '<h1>So much for the bridge</h1><p class="byline">Mara Chhim reports</p><p>Text.</p>',
      'Mara Chhim',
    ],
    [
      'a name beside a day without its year',
      '<h1>So much for the bridge</h1><div>Mara Chhim · 15 August</div><p>Text.</p>',
      'Mara Chhim',
    ],
    [
      'none of those who answer',
      '<h1>Is the bridge safe?</h1><p>Text.</p><div class="AnswerItem"><div class="AuthorInfo">rivermouse</div><p>Text.</p></div>',
      null,
    ],
  ])('the byline is %s', (_, html, byline) => {
    expect(metaOf(html)?.byline).toBe(byline);
  });
});
