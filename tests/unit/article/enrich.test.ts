// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { enrich, languageOf, sourceOf } from '../../../utils/article/enrich/index.ts';
import { joined, namesIn } from '../../../utils/article/enrich/names.ts';
import { machineDate, visibleDate } from '../../../utils/article/enrich/worded.ts';
import { general } from '../../../utils/article/general.ts';
import { rules } from '../../../utils/hubs/rules.ts';

describe('dates', () => {
  test.each([
    ['2024-03-28T16:20:00+07:00', '2024-03-28T16:20:00+07:00'],
    ['2024-03-28T09:20:00.000Z', '2024-03-28T09:20:00Z'],
    ['2024-03-28 16:20:00', '2024-03-28'],
    ['Thu, 28 Mar 2024 09:20:00 GMT', '2024-03-28T09:20:00Z'],
    ['20240328', '2024-03-28'],
    ['1711617600', '2024-03-28T09:20:00Z'],
    ['2024-02-31', undefined],
    ['yesterday', undefined],
  ])('machine: %s', (raw, iso) => {
    expect(machineDate(raw)?.iso).toBe(iso);
  });

  test.each([
    ['March 28, 2024', 'en', '2024-03-28'],
    ['Thursday, 28th of March 2024', 'en', '2024-03-28'],
    ['December 28, 2023', 'en', '2023-12-28'],
    ['28. Dezember 2023', 'de', '2023-12-28'],
    ['28. März 2024', 'de', '2024-03-28'],
    ['28 de marzo de 2024', 'es', '2024-03-28'],
    ['28 марта 2024', 'ru', '2024-03-28'],
    ['ថ្ងៃទី២៨ ខែមីនា ឆ្នាំ២០២៤', 'km', '2024-03-28'],
    ['28 มีนาคม 2567', 'th', '2024-03-28'],
    ['2024年3月28日', 'zh', '2024-03-28'],
    ['2024. 3. 28.', 'ko', '2024-03-28'],
    ['28 مارس 2024', 'ar', '2024-03-28'],
    ['ngày 28 tháng 3 năm 2024', 'vi', '2024-03-28'],
    ['28/03/2024', 'en', '2024-03-28'],
    ['03/04/2024', 'en-US', '2024-03-04'],
    ['03/04/2024', 'fr', '2024-04-03'],
    ['03/04/2024', 'en', undefined],
    ['Top 10 of 2024', 'en', undefined],
  ])('visible: %s (%s)', (line, lang, iso) => {
    expect(visibleDate(line, lang)?.iso).toBe(iso);
  });
});

describe('names', () => {
  test.each([
    ['By Mara Chhim | May 6, 2025', ['Mara Chhim']],
    ['Written by Mara Chhim, Senior Editor', ['Mara Chhim']],
    ['by\tChan Thy', ['Chan Thy']],
    ['By Lim Dara and Mara Chhim', ['Lim Dara', 'Mara Chhim']],
    ['Posted on May 6, 2025 by Lim Dara', ['Lim Dara']],
    ['ដោយ ចាន់ ធី', ['ចាន់ ធី']],
    ['By April Jones and Theresa May, May 6, 2025', ['April Jones', 'Theresa May']],
    ['N24 Desk', ['N24 Desk']],
    ['lim1984', ['lim1984']],
    ['Veröffentlicht von Mara Chhim', ['Mara Chhim']],
    ['Mara Chhim12 May 2025', ['Mara Chhim']],
    ['By Lim Dara with Mara Chhim', ['Lim Dara', 'Mara Chhim']],
    ['Medically reviewed by Lim Dara', []],
    ['Fact-checked by Lim Dara', []],
    ['admin', []],
    ['Share on Facebook', []],
    ['https://news.example/author/', []],
  ])('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  test('are listed as the language lists', () => {
    expect(joined(['Lim Dara', 'lim dara', 'Mara Chhim'], 'en')).toBe('Lim Dara and Mara Chhim');
    expect(joined(['Lim Dara', 'Mara Chhim'], 'de')).toBe('Lim Dara und Mara Chhim');
    expect(joined([], 'en')).toBeNull();
  });
});

describe('language by script, then by the page', () => {
  test.each([
    ['រថភ្លើងយប់ដំណើរការឡើងវិញ', 'en-US', 'km', 'ltr'],
    ['The night train returns', 'en_GB', 'en-GB', 'ltr'],
    ['The night train of the city is in the station', 'km', 'en', 'ltr'],
    ['الأسماك الصغيرة تعود', null, 'ar', 'rtl'],
    ['قطار شب از پنجشنبه به تهران گچ', null, 'fa', 'rtl'],
    ['小さな魚が湖に帰る', 'en', 'ja', 'ltr'],
    ['小鱼重返湖中', 'zh-Hant-TW', 'zh-Hant-TW', 'ltr'],
    ['', 'not a tag', 'en', 'ltr'],
  ])('%s', (text, hint, lang, dir) => {
    expect(languageOf(text, hint, general.more.guessLanguage)).toEqual({ lang, dir });
  });
});

describe('source lines', () => {
  test.each([
    [['Text.', 'Source: Fresh News'], { name: 'Fresh News' }],
    [['ប្រភព៖ Fresh News'], { name: 'Fresh News' }],
    [['Source: AKP https://akp.example/a'], { name: 'AKP', url: 'https://akp.example/a' }],
    [['The source of the river is high.'], null],
  ])('%j', (blocks, source) => {
    expect(sourceOf(blocks)).toEqual(source);
  });
});

describe('JSON-LD is text to compare, never markup and never a prototype', () => {
  const page = (json: string) =>
    enrich(
      new DOMParser().parseFromString(
        `<title>Story</title><script type="application/ld+json">${json}</script><h1>Story</h1>`,
        'text/html',
      ),
      new URL('https://news.example/story/'),
      null,
      general,
    );

  test('markup in it is dropped', () => {
    const meta = page(
      '{"@type":"NewsArticle","headline":"Story","author":{"name":"<img src=x onerror=alert(1)>Lim Dara"}}',
    );
    expect(meta.byline).toBe('Lim Dara');
  });

  test('it cannot reach Object.prototype', () => {
    const meta = page(
      '{"__proto__":{"polluted":1,"headline":"Bad"},"constructor":{"prototype":{"polluted":1}},"@type":"NewsArticle"}',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(meta.title).toBe('Story');
  });

  test('broken, deep and huge JSON-LD is passed over', () => {
    for (const json of ['{', `${'['.repeat(5000)}${']'.repeat(5000)}`, `"${'x'.repeat(2_000_000)}"`]) {
      expect(page(json)).toMatchObject({ title: 'Story', byline: null, publishedTime: null });
    }
  });

  test('local time wins over the same instant in UTC', () => {
    const html = `<meta property="article:published_time" content="2024-03-28T09:20:00+00:00"><script type="application/ld+json">{"@type":"BlogPosting","headline":"Story","datePublished":"2024-03-28T16:20:00+07:00","datemodified":"2024-03-29T08:00:00+07:00"}</script><h1>Story</h1>`;
    const meta = enrich(
      new DOMParser().parseFromString(html, 'text/html'),
      new URL('https://news.example/story/'),
      null,
      general,
    );
    expect(meta).toMatchObject({
      publishedTime: '2024-03-28T16:20:00+07:00',
      modifiedTime: '2024-03-29T08:00:00+07:00',
    });
  });

  test('an update alone is not the publication', () => {
    const html =
      '<h1>Story</h1><time class="updated-date" datetime="2024-03-28">Last updated: March 28, 2024</time><p>Text.</p>';
    const meta = enrich(
      new DOMParser().parseFromString(html, 'text/html'),
      new URL('https://news.example/story/'),
      null,
      general,
    );
    expect(meta).toMatchObject({ publishedTime: null, modifiedTime: '2024-03-28' });
  });

  test('what a mark says in its title counts: the date in figures, and that it is an update', () => {
    const metaOf = (mark: string) =>
      enrich(
        new DOMParser().parseFromString(`<h1>Story</h1>${mark}<p>Text.</p>`, 'text/html'),
        new URL('https://news.example/story/'),
        null,
        general,
      );
    expect(metaOf('<abbr class="published" title="2024-03-28T09:20:00Z">last week</abbr>')).toMatchObject({
      publishedTime: '2024-03-28T09:20:00Z',
    });
    expect(metaOf('<span title="Updated"><time datetime="2024-03-28">28 March</time></span>')).toMatchObject({
      publishedTime: null,
      modifiedTime: '2024-03-28',
    });
  });

  test('the date of what is quoted is not the story’s', () => {
    const html =
      '<h1>Story</h1><p>Text.</p><blockquote><p>Said so.</p><a href="/a">March 1, 2024</a></blockquote><p>March 28, 2024</p>';
    const page = new DOMParser().parseFromString(html, 'text/html');
    const meta = enrich(page, new URL('https://news.example/story/'), null, general);
    expect(meta?.publishedTime).toBe('2024-03-28');
  });

  test('an update that is told in a plain line is one, too', () => {
    const html = '<h1>Story</h1><p>Updated on March 28, 2024</p><p>Text.</p>';
    const page = new DOMParser().parseFromString(html, 'text/html');
    const meta = enrich(page, new URL('https://news.example/story/'), null, general);
    expect(meta).toMatchObject({ publishedTime: null, modifiedTime: '2024-03-28' });
  });
});

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
      'the first heading in the article, where all else names the site',
      '<title>Lim’s notebook</title><h1><a href="/">Lim’s notebook</a></h1><article><h2>So much for the bridge</h2><p>Text.</p></article>',
      'So much for the bridge',
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
      'no part of the title',
      '<title>Top Bridge Tolls</title><h1>Top Bridge Tolls</h1><p>July 29, 2025</p><p>Top Bridge Tolls</p><p>Text.</p>',
      null,
    ],
  ])('the byline is %s', (_, html, byline) => {
    expect(metaOf(html)?.byline).toBe(byline);
  });
});

test('a rule that finds no byline leaves it to what the page declares', () => {
  const html = `<meta name="generator" content="WordPress"><script type="application/ld+json">{"@type":"BlogPosting","headline":"So much for the bridge","author":{"name":"Mara Chhim"},"datePublished":"2024-03-28T16:20:00+07:00","dateModified":"2024-03-28T16:20:00+07:00"}</script><h1 class="entry-title">So much for the bridge</h1><div class="entry-content">Text.</div>`;
  for (const rule of rules) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const meta = enrich(page, new URL('https://daily.example/story/'), { ...rule, title: ['h1'], byline: [] }, general);
    expect(meta?.byline, rule.theme).toBe('Mara Chhim');
  }
});
