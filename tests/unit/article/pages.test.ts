// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Parts } from '../../../utils/article/types.ts';
import { ruleFor } from '../../../utils/hubs/rules.ts';
import { readAny } from '../../tools/read-any.ts';

/** What a person says about a page of `tests/fixtures/pages`. */
interface Truth {
  url: string;
  /** True for a page of several stories: it must not be read as one. */
  list?: boolean;
  theme?: string;
  title: string;
  byline: string | null;
  /** The day. */
  published: string | null;
  lang: string;
  dir: string;
  access: string;
  continueUrl?: string;
  /** The lead image's file name. */
  leadImage: string | null;
  blocks: string[];
  absent: string[];
  images?: string[];
  captions?: string[];
  embeds?: number;
  source?: string;
  /** Of a story that its publisher split into several pages. */
  parts?: Parts;
}

const root = join(import.meta.dirname, '../../fixtures/pages');
const pages = readdirSync(root).map(name => {
  const html = readFileSync(join(root, name, 'page.html'), 'utf8');
  const truth: Truth = JSON.parse(readFileSync(join(root, name, 'truth.json'), 'utf8'));
  return { name, truth, html };
});
const parse = (html: string, url: string) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.createElement('base');
  base.href = url;
  page.head.prepend(base);
  return page;
};
const fileOf = (src: string) => src.split('/').at(-1);

describe.each(pages.filter(({ truth }) => !truth.list))('$name', ({ truth, html }) => {
  const page = parse(html, truth.url);
  const before = page.documentElement.outerHTML;
  const reading = readAny(page, truth.url);
  const article = 'article' in reading ? reading.article : null;

  test('is read, and the page is left as it was', () => {
    expect(reading).not.toHaveProperty('refusal');
    expect(page.documentElement.outerHTML).toBe(before);
  });

  test('every block is there, word for word and in order; nothing else is', () => {
    expect(article?.textContent.split('\n')).toEqual(truth.blocks);
    const shown = parse(article?.content ?? '', truth.url).body.textContent;
    expect(truth.absent.filter(junk => shown?.includes(junk) || article?.textContent.includes(junk))).toEqual([]);
  });

  test('title, byline, date, language and access are right', () => {
    expect({
      title: article?.title,
      byline: article?.byline,
      published: article?.publishedTime?.slice(0, 10) ?? null,
      lang: article?.lang,
      dir: article?.dir,
      access: article?.access.state,
      continueUrl: article?.access.state === 'complete' ? undefined : truth.continueUrl && article?.access.continueUrl,
      source: truth.source && article?.source?.name,
      parts: article?.parts,
      theme: truth.theme && ruleFor(page)?.theme,
    }).toEqual({
      title: truth.title,
      byline: truth.byline,
      published: truth.published,
      lang: truth.lang,
      dir: truth.dir,
      access: truth.access,
      continueUrl: truth.continueUrl,
      source: truth.source,
      parts: truth.parts,
      theme: truth.theme,
    });
  });

  test('pictures are there once, with their captions', () => {
    const story = parse(article?.content ?? '', truth.url);
    expect(article?.leadImage ? fileOf(article.leadImage.src) : null).toBe(truth.leadImage);
    const images = Array.from(story.querySelectorAll('img'), image => fileOf(image.src));
    expect(images).toEqual(truth.images ?? []);
    if (truth.captions) {
      expect(Array.from(story.querySelectorAll('figcaption'), caption => caption.textContent)).toEqual(truth.captions);
    }
    expect(story.querySelectorAll('[data-embed] a[href]').length).toBe(truth.embeds ?? 0);
  });
});

test.each(pages.filter(({ truth }) => truth.list))('$name is a list, not a story', ({ truth, html }) => {
  expect(readAny(parse(html, truth.url), truth.url)).toEqual({ refusal: 'no-story' });
});
