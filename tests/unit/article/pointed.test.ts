// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { general } from '../../../utils/article/general.ts';
import { keyOf, wordsOf } from '../../../utils/article/gone.ts';
import { read } from '../../../utils/article/index.ts';

const url = 'https://thebettercambodia.com/a-story/';
const text = (about: string) =>
  Array.from(
    { length: 5 },
    (_, index) => `<p>Paragraph ${index} says at some length what ${about} decided on that day.</p>`,
  ).join('');
const parse = (body: string, kind = 'single') =>
  new DOMParser().parseFromString(
    `<html lang="en"><head><title>T</title></head><body class="${kind}">${body}</body></html>`,
    'text/html',
  );
const pointed = (page: Document, selector: string) => {
  const reading = read(page, url, general.more.pointedAt(selector));
  return 'refusal' in reading ? reading.refusal : reading.article.textContent;
};

test('what was pointed at is the story, whatever the page calls it or itself', () => {
  const body = `<main>${text('the council')}</main><aside class="sidebar log">${text('the ferry')}</aside>`;
  for (const kind of ['single', 'archive']) {
    const read = pointed(parse(body, kind), '.log');
    expect(read).toContain('the ferry');
    expect(read).not.toContain('the council');
  }
});

test('where it is not, holds no text, or is no selector, the page is read as by itself', () => {
  const page = () => parse(`<main>${text('the council')}</main><aside class="log"> </aside>`);
  const itself = read(page(), url, general);
  for (const selector of ['.gone', '.log', 'div[', ''])
    expect(pointed(page(), selector), selector).toBe('article' in itself && itself.article.textContent);
});

test('what the page does not show is not read, not even where somebody pointed', () => {
  const page = parse(`<main>${text('the council')}</main><div class="log" hidden>${text('the ferry')}</div>`);
  expect(pointed(page, '.log')).not.toContain('the ferry');
});

test('the same leftover is told by its words without their numbers, a picture by its file', () => {
  const block = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
  const first = keyOf(wordsOf(block('<p>Our  channel has <b>12,000</b> readers.</p>')));
  expect(keyOf(wordsOf(block('<p>Our channel has 9 readers</p>')))).toBe(first.replace(/0+/, '0'));
  expect(keyOf(wordsOf(block('<figure><img src="https://x.org/a/join-us.png?v=2"></figure>')))).toBe('joinuspng');
  expect(keyOf(wordsOf(block('<p> </p>')))).toBe('');
});
