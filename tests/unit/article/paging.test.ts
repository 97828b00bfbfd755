// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../utils/article/paging.ts';

const STORY = 'https://hub.example/a-story/';

/** The parts that a page at this address tells, with these links in its story. */
function told(address: string, body: string) {
  const page = new DOMParser().parseFromString(`<base href="${address}"><article>${body}</article>`, 'text/html');
  return partsOf(page, new URL(address));
}

const link = (href: string, text = '') => `<a class="post-page-numbers" href="${href}">${text}</a>`;
const links = (...numbers: number[]) =>
  numbers.map(number => link(number === 1 ? STORY : `${STORY}${number}/`, String(number))).join(' ');
const current = (number: number) => `<span class="post-page-numbers current" aria-current="page">${number}</span>`;

describe('the parts of a story', () => {
  test.each([
    ['the first', STORY, current(1) + links(2, 3), { first: 1, last: 1, total: 3, next: `${STORY}2/` }],
    [
      'one between',
      `${STORY}2/`,
      links(1) + current(2) + links(3),
      { first: 2, last: 2, total: 3, next: `${STORY}3/` },
    ],
    ['the last', `${STORY}3/`, links(1, 2) + current(3), { first: 3, last: 3, total: 3 }],
    [
      'one asked for with other parameters',
      `${STORY}?utm=x#top`,
      links(2),
      { first: 1, last: 1, total: 2, next: `${STORY}2/` },
    ],
    ['relative links', STORY, link('2/', '2'), { first: 1, last: 1, total: 2, next: `${STORY}2/` }],
  ] as const)('%s', (_, address, body, expected) => {
    expect(told(address, body)).toEqual(expected);
  });

  test('a next page that HTML names so is a part, the next story is none', () => {
    const next = (href: string) => told(STORY, `<a rel="nofollow next" href="${href}">Next</a>`);
    expect(next(`${STORY}2/`)).toEqual({ first: 1, last: 1, next: `${STORY}2/` });
    expect(next('?page=2')).toEqual({ first: 1, last: 1, next: `${STORY}?page=2` });
    expect(next('/another-story/')).toBeUndefined();
  });

  test('a site without permalinks numbers by a parameter', () => {
    const post = 'https://hub.example/?p=7';
    const body = link(post, '1') + link(`${post}&page=3`, '3');
    expect(told(`${post}&page=2`, body)).toEqual({ first: 2, last: 2, total: 3, next: `${post}&page=3` });
    expect(told(post, link('https://hub.example/?p=8&page=2', '2'))).toBeUndefined();
    expect(told(STORY, link(`${STORY}?page=2`, '2'))).toEqual({ first: 1, last: 1, total: 2, next: `${STORY}?page=2` });
  });

  test('a permalink may end with a number itself', () => {
    const post = 'https://hub.example/archives/12/';
    expect(told(post, link(`${post}2/`, '2'))).toMatchObject({ first: 1, next: `${post}2/` });
    expect(told(`${post}2/`, link(post, '1') + link(`${post}3/`, '3'))).toMatchObject({ first: 2, next: `${post}3/` });
  });

  test('without numbers in words nobody knows how many follow', () => {
    expect(told(STORY, link(`${STORY}2/`, 'Next page'))).toEqual({ first: 1, last: 1, next: `${STORY}2/` });
    expect(told(`${STORY}2/`, link(STORY, 'Back') + link(`${STORY}3/`, 'Next'))).toMatchObject({ first: 2, last: 2 });
    expect(told(`${STORY}2/`, link(STORY, 'Back'))).toEqual({ first: 2, last: 2, total: 2 });
  });

  test('a gap in the numbers is no next part, and no end either', () => {
    expect(told(STORY, links(3, 9))).toEqual({ first: 1, last: 1, total: 9 });
  });

  test('encoded addresses are the same in either case', () => {
    const page = 'https://hub.example/%E1%9E%81/';
    expect(told(page, link('https://hub.example/%e1%9e%81/2/', '2'))?.next).toBe('https://hub.example/%e1%9e%81/2/');
  });

  test('older themes name the box only', () => {
    const body = `<div class="page-links">Pages: <span>1</span> <a href="${STORY}2/">2</a></div>`;
    expect(told(STORY, body)).toEqual({ first: 1, last: 1, total: 2, next: `${STORY}2/` });
  });

  test.each([
    ['no links', ''],
    ['the next story', link('https://hub.example/another-story/', 'Next')],
    ['a part of the next story', link('https://hub.example/another-story/2/', '2')],
    ['pages of comments', link(`${STORY}comment-page-2/#comments`, '2')],
    ['pages of an archive', link('https://hub.example/category/news/page/2/', '2')],
    ['an archive’s own numbers', `<a class="page-numbers" href="${STORY}2/">2</a>`],
    ['another origin', link('https://other.example/a-story/2/', '2')],
    ['another scheme', link('http://hub.example/a-story/2/', '2') + link('javascript:void(2)', '2')],
    ['itself', link(STORY, '1') + link(`${STORY}#2`, '2')],
    ['a longer slug', link('https://hub.example/a-story-2/', '2')],
    ['numbers that are none', link(`${STORY}1/`, '1') + link(`${STORY}02/`, '2') + link(`${STORY}2024/`, '2024')],
    ['a broken address', link('https://', '2')],
  ])('%s: not parts of this one', (_, body) => {
    expect(told(STORY, body)).toBeUndefined();
  });

  test('a page cannot hide its links behind names', () => {
    const body = `<img name="querySelectorAll"><img name="baseURI">${links(2)}`;
    expect(told(STORY, body)?.next).toBe(`${STORY}2/`);
  });
});
