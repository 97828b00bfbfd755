import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../utils/article/stored.ts';
import type { Article } from '../../../utils/article/types.ts';

const article: Article = {
  url: 'https://thebettercambodia.com/rice/',
  title: 'Rice',
  byline: 'Surya Narayan',
  publishedTime: '2024-03-28T14:00:00+07:00',
  modifiedTime: null,
  siteName: 'The Better Cambodia',
  excerpt: 'Rice.',
  lang: 'en',
  dir: 'ltr',
  content: '<p>Rice.</p>',
  textContent: 'Rice.',
  leadImage: {
    src: 'https://thebettercambodia.com/a.jpg',
    alt: 'A field',
    caption: 'Rice',
    width: 1200,
    height: 600,
  },
  source: { name: 'Fresh News', url: 'https://fresh.test/' },
  links: {
    comments: { url: 'https://thebettercambodia.com/rice/#respond', count: 0 },
    newsletter: { url: 'https://n.test/' },
  },
  access: { state: 'members', evidence: 'x', words: 88, continueUrl: 'https://thebettercambodia.com/join/' },
  parts: { first: 1, last: 2, total: 3, next: 'https://thebettercambodia.com/rice/3/' },
  words: 88,
  minutes: 1,
  removed: [{ stage: 'refine', kind: 'ad', rule: 'r', selector: 'div', words: 1, sample: 'Ad' }],
  missing: [{ text: 'Gone', words: 1, after: -1 }],
};

describe('a stored article', () => {
  test('comes back as it was', () => {
    expect(parseArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
  });

  test.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { ...article, url: 'javascript:alert(1)' },
    { ...article, content: '' },
  ])('is none: %j', stored => {
    expect(parseArticle(stored)).toBeNull();
  });

  test('loses every address that is not http(s)', () => {
    const bad = 'javascript:alert(1)';
    const parsed = parseArticle({
      ...article,
      leadImage: { src: bad },
      source: { name: 'Fresh News', url: bad },
      links: { comments: { url: bad, count: 1 }, newsletter: { url: 'data:text/html,x' } },
      access: { ...article.access, continueUrl: bad },
      parts: { ...article.parts, next: bad },
    })!;
    expect(JSON.stringify(parsed)).not.toMatch(/javascript:|data:/);
    expect([parsed.leadImage, parsed.links, parsed.source]).toEqual([null, {}, { name: 'Fresh News', url: undefined }]);
  });

  test('of the wrong shape everywhere still stands', () => {
    const wrong = Object.fromEntries(Object.keys(article).map(key => [key, { nested: [1] }]));
    const parsed = parseArticle({ ...wrong, url: article.url, title: 'T', content: '<p>x</p>' })!;
    expect(parsed).toMatchObject({ byline: null, publishedTime: null, words: 0, removed: [], missing: [], dir: 'ltr' });
    expect(parsed.access.state).toBe('complete');
  });
});
