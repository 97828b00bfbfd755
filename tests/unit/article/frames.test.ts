// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { compose } from '../../../utils/article/compose.ts';
import { general } from '../../../utils/article/general.ts';
import { paragraphs, sentence } from './made-pages.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A page whose story a frame of its own origin holds. */
function framed(around: string, inner: string): string {
  document.title = 'Council approves the bridge';
  document.body.innerHTML = `<main><h1>Council approves the bridge</h1>${around}</main>`;
  document.querySelector('iframe')!.contentDocument!.body.innerHTML = inner;
  const composed = compose(document, new URL('https://daily.example/story/'), general);
  return 'refusal' in composed ? '' : composed.article.textContent;
}

test('a story is read in a frame of the page’s own origin', () => {
  const text = framed('<p>By Mara Chhim</p><iframe></iframe>', paragraphs(6));
  expect(text.split('\n')).toEqual([0, 1, 2, 3, 4, 5].map(sentence));
  expect(document.querySelector('iframe')!.contentDocument!.body.innerHTML).toBe(paragraphs(6));
});

test('a frame in a dialog, or one that is not shown, is none', () => {
  expect(framed('<dialog open><iframe></iframe></dialog>', paragraphs(6))).toBe('');
  expect(framed('<div hidden><iframe></iframe></div>', paragraphs(6))).toBe('');
});
