import { expect, test } from 'vitest';
import { httpUrl } from '../../../utils/article/addresses.ts';

const base = 'https://news.example/2024/story/';

test('addresses of pictures are made absolute, or refused', () => {
  expect(httpUrl(' /a.jpg ', base)).toBe('https://news.example/a.jpg');
  expect(httpUrl('https://cdn.example/a\n.jpg', base)).toBe('https://cdn.example/a.jpg');
  for (const not of [null, undefined, '', '  ', 'data:,', 'javascript:alert(1)', 'a'.repeat(5000)])
    expect(httpUrl(not, base)).toBeNull();
});

test('an address that swallowed the text after it is none', () => {
  expect(httpUrl('https://tracker.example/?so the text\n<p>that follows</p>', base)).toBeNull();
});
