// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../utils/article/enrich/names.ts';
import { isPlainName } from '../../../utils/article/enrich/plain-byline.ts';
import { general } from '../../../utils/article/general.ts';
import { read } from '../../../utils/article/index.ts';
import type { Reading } from '../../../utils/article/types.ts';

const url = 'https://thebettercambodia.com/a-story/';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const paragraphs = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>Paragraph ${index} says at some length what the council decided and what comes next in the matter.</p>`,
).join('');

interface Parts {
  byline?: string;
  time?: string;
  published?: string;
  modified?: string;
  beside?: string;
}

/** A Soledad story, with what its head and its byline say. */
function soledad({
  byline = 'Sok Dara',
  time = '<time class="entry-date published" datetime="2024-03-28T16:20:00+07:00">March 28, 2024</time>',
  published = '2024-03-28T16:20:00+07:00',
  modified = '2024-03-28T16:20:00+07:00',
  beside = '',
}: Parts): Document {
  const data = {
    '@type': 'NewsArticle',
    headline: 'Council approves',
    datePublished: published,
    dateModified: modified,
  };
  return parse(`<html lang="en"><head><title>Council approves</title><script type="application/ld+json">${JSON.stringify(data)}</script></head>
    <body class="single single-post soledad-ver-8"><article><h1 class="post-title single-post-title">Council approves</h1>
    <div class="post-box-meta-single"><span class="author-post byline"><a>${byline}</a></span>${time}</div>
    <div class="post-entry"><div class="entry-content" id="penci-post-entry-inner">${paragraphs}</div></div>${beside}</article></body></html>`);
}

const whole = (page: Document, address: string) => read(page, address, general);
const articleOf = (reading: Reading) => ('article' in reading ? reading.article : reading);
const needsGeneral = { refusal: 'needs-general' };

describe('without the general way', () => {
  test('a page is read by its exact rule, to the same article', () => {
    const slim = read(soledad({}), url, null);
    expect(slim).toHaveProperty('article.byline', 'Sok Dara');
    expect(slim).toHaveProperty('article.publishedTime', '2024-03-28T16:20:00+07:00');
    expect(articleOf(slim as Reading)).toEqual(articleOf(whole(soledad({}), url)));
  });

  test.each<[string, Parts]>([
    ['nobody signs', { byline: '' }],
    ['the byline may hold a date', { byline: 'Sok Dara, Juli' }],
    ['a shown date is in words', { time: '<time class="entry-date published">28 March 2024</time>' }],
    ['a declared date is in words', { published: '28 March 2024' }],
    ['the declared dates differ', { published: '2024-03-20T16:20:00+07:00' }],
    ['no change is declared', { modified: '' }],
    [
      'a passage like the story’s stands beside it',
      {
        beside:
          '<div class="entry-content" id="penci-post-entry-inner"><p>Another passage that says at much greater length what the council had never decided, nor will decide in the years that are left to it.</p></div>',
      },
    ],
  ])('it is asked for where %s', (_, parts) => {
    expect(read(soledad(parts), url, null)).toEqual(needsGeneral);
    expect(whole(soledad(parts), url)).toHaveProperty('article');
  });

  test('a page of another theme asks for it', () => {
    expect(read(parse(`<article>${paragraphs}</article>`), url, null)).toEqual(needsGeneral);
  });

  test('a page that its rule knows for a list is none', () => {
    const page = soledad({});
    page.body.className = 'archive soledad-ver-8';
    expect(read(page, url, null)).toEqual({ refusal: 'no-story' });
  });
});

const root = join(import.meta.dirname, '../../fixtures/pages');
test.each(readdirSync(root))('%s: the article is the same, or the general way is asked for', name => {
  const html = readFileSync(join(root, name, 'page.html'), 'utf8');
  const { url } = JSON.parse(readFileSync(join(root, name, 'truth.json'), 'utf8')) as { url: string };
  const slim = read(parse(html), url, null);
  if ('refusal' in slim && slim.refusal === 'needs-general') return;
  expect(articleOf(slim as Reading)).toEqual(articleOf(whole(parse(html), url)));
});

describe('a byline that is taken as it stands', () => {
  test('is one plain name', () => {
    expect(['Sok Dara', 'Chea Vannak', 'សុខ ដារ៉ា', 'Agatha Caleo'].filter(name => !isPlainName(name))).toEqual([]);
    const others = [
      'Sok',
      'By Sok Dara',
      'Sok Dara, Chea Vannak',
      'Sok and Dara',
      'Staff Writer',
      'May 2024',
      'sok dara',
    ];
    expect(others.filter(isPlainName)).toEqual([]);
  });

  // Each word that the general way knows, wherever it may stand in a name, whole and with a letter more.
  const source = readFileSync(join(import.meta.dirname, '../../../utils/article/enrich/names.ts'), 'utf8');
  const known = source.replace(/\(\?:|\?/g, '').match(/[\p{L}\p{M}]+/gu) ?? [];
  const spellings = [...new Set(known)].flatMap(word => {
    const capital = word[0]!.toUpperCase() + word.slice(1);
    return [capital, `${capital}a`, `${capital}é`, capital.toUpperCase()];
  });
  const lines = spellings.flatMap(word => [`${word} Sok`, `Sok ${word}`, `Sok ${word} Thea`, `Sok Thea ${word}`]);

  test('is the same as the general way reads', () => {
    expect(lines.filter(isPlainName).length).toBeGreaterThan(20);
    expect(lines.filter(line => isPlainName(line) && namesIn(line).join() !== line)).toEqual([]);
  });
});
