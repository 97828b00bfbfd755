// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
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
    ['Thứ Năm, 28 tháng 3, 2024', 'vi', '2024-03-28'],
    ['28/03/2024', 'en', '2024-03-28'],
    ['03/04/2024', 'en-US', '2024-03-04'],
    ['03/04/2024', 'fr', '2024-04-03'],
    ['03/04/2024', 'en', undefined],
    ['Tue, 03/04/2025 - 10:22', 'en', '2025-03-04'],
    ['Top 10 of 2024', 'en', undefined],
  ])('visible: %s (%s)', (line, lang, iso) => {
    expect(visibleDate(line, lang)?.iso).toBe(iso);
  });
});

describe('months that the browser does not know', () => {
  test.each([
    ['ថ្ងៃទី២៨ ខែមីនា ឆ្នាំ២០២៤', 'km'],
    ['28 ມີນາ 2024', 'lo'],
    ['28 မတ် 2024', 'my'],
  ])('%s', async (line, lang) => {
    const { DateTimeFormat } = Intl;
    vi.spyOn(Intl, 'DateTimeFormat').mockImplementation((_, options) => new DateTimeFormat('en-US', options));
    // Months are remembered, so they are asked of a module that has met none.
    vi.resetModules();
    const { visibleDate: fresh } = await import('../../../utils/article/enrich/worded.ts');
    expect(fresh(line, lang)?.iso).toBe('2024-03-28');
    vi.restoreAllMocks();
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
    ['undefined', []],
    ['Written By', []],
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
    [['(Source: AKP)'], { name: 'AKP' }],
    [['The source of the river is high.'], null],
    [['Sources: officials of the ministry and of the province said that the figures were too low'], null],
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

test('a rule that finds no byline leaves it to what the page declares', () => {
  const html = `<meta name="generator" content="WordPress"><script type="application/ld+json">{"@type":"BlogPosting","headline":"So much for the bridge","author":{"name":"Mara Chhim"},"datePublished":"2024-03-28T16:20:00+07:00","dateModified":"2024-03-28T16:20:00+07:00"}</script><h1 class="entry-title">So much for the bridge</h1><div class="entry-content">Text.</div>`;
  for (const rule of rules) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const meta = enrich(page, new URL('https://daily.example/story/'), { ...rule, title: ['h1'], byline: [] }, general);
    expect(meta?.byline, rule.theme).toBe('Mara Chhim');
  }
});

test.each([
  ['Urge Fitness | Gyms near you, open day and night', 'Urge Fitness'],
  ['Freie Presse - Chemnitzer Verlag und Druck', 'Freie Presse'],
  ['Asia Times - Phnom Penh', 'Asia Times - Phnom Penh'],
  ['https://news.example', 'news.example'],
  ['Homepage', 'news.example'],
  ['Blog', 'news.example'],
])('a site is called by its name: %s', (named, name) => {
  const page = new DOMParser().parseFromString(`<meta property="og:site_name" content="${named}">`, 'text/html');
  expect(enrich(page, new URL('https://www.news.example/story/'), null, general).siteName).toBe(name);
});
