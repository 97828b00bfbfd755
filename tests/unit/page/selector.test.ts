// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { lasting, ownSelector, selectorFor } from '../../../utils/page/selector.ts';

const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, 'text/html');

test.each(['entry-content', 'river-log', 'td-post-content', 'article__body', 'guide', 'fluid', 'col-12', 'postBody'])(
  'what a person called it lasts: %s',
  name => expect(lasting(name)).toBe(true),
);

test.each([
  'post-2617',
  'css-1q2w3e',
  'sc-bdVaJa',
  'Story_body__x7Ka2',
  'elementor-element-3fa9b2c',
  'td_uid_12_5ab',
  'a3F9kQ2b',
  'is-open',
  'active',
  'lazyloaded',
])('what a machine or a moment called it does not: %s', name => expect(lasting(name)).toBe(false));

test('the publisher’s own name comes first, a path last', () => {
  const page = parse(`
    <div id="post-2617" class="post-2617 css-9a8b7c entry-content"><p>One</p></div>
    <section itemprop="articleBody" class="text"><p class="text">Two</p></section>
    <div class="text"><div><div><p>Three</p></div><div><p>Four</p><p>Five</p></div></div></div>`);
  const find = (words: string) => Array.from(page.querySelectorAll('p')).find(p => p.textContent === words)!;
  const paths = ['One', 'Two', 'Three', 'Four', 'Five'].map(words => selectorFor(find(words)));
  expect(selectorFor(page.querySelector('#post-2617')!)).toBe('div.entry-content');
  expect(selectorFor(page.querySelector('section')!)).toBe('section[itemprop="articleBody"]');
  expect(selectorFor(page.body)).toBe('body');
  paths.forEach((path, index) => {
    expect(page.querySelectorAll(path), path).toHaveLength(1);
    expect(page.querySelector(path)!.textContent).toBe(['One', 'Two', 'Three', 'Four', 'Five'][index]);
    expect(path).not.toMatch(/2617|css-/);
  });
});

test('a name that others bear is not its own', () => {
  const page = parse('<p class="note">One</p><p class="note">Two</p><p class="note box">Three</p><p>Four</p>');
  const [one, , three, four] = Array.from(page.querySelectorAll('p')) as Element[] as [
    Element,
    Element,
    Element,
    Element,
  ];
  expect(ownSelector(one)).toBeNull();
  expect(ownSelector(one, 3)).toBe('p.note');
  expect(ownSelector(three)).toBe('p.box');
  expect(ownSelector(four, 3)).toBeNull();
});
