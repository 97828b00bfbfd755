import { expect, test } from 'vitest';
import { pathOf } from '../../../utils/sweep/path.ts';

test('a path leads to its own element alone', () => {
  document.body.innerHTML = '<div></div><section><p></p><p class="x1"><b></b></p></section><section></section>';
  for (const element of document.querySelectorAll('body, body *')) {
    expect([...document.querySelectorAll(pathOf(element))]).toEqual([element]);
  }
  expect(pathOf(document.documentElement)).toBe('html');
});
