// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readAny } from '../../tools/read-any.ts';

const sentence = (index: number) =>
  `Paragraph ${index} says at some length what the council decided, who was against it, and what comes next in the matter.`;

test('customized elements come along as plain ones, with their text', () => {
  const marks = ['', ' is="x-lead" lang="en"', '', ' is="x-y"', ''];
  const story = marks.map((mark, index) => `<p${mark}>${sentence(index)}</p>`).join('');
  const page = new DOMParser().parseFromString(
    `<title>Council</title><article><h1>Council</h1>${story}<figure><img is="x-z" src="https://news.example/a.jpg" alt="A boat"></figure></article>`,
    'text/html',
  );
  const reading = readAny(page, 'https://news.example/story/');
  const content = 'article' in reading ? reading.article.content : '';
  const shown = new DOMParser().parseFromString(content, 'text/html');
  expect(Array.from(shown.querySelectorAll('p'), each => each.textContent)).toEqual(marks.map((_, at) => sentence(at)));
  expect(shown.querySelector('p[lang=en]')?.textContent).toBe(sentence(1));
  expect(shown.querySelector('img')?.alt).toBe('A boat');
  expect(content).not.toContain(' is=');
});

test('the place of a note is found however the publisher named it: by an old name, or by an empty element before it', () => {
  const marks = ['_ftn1', 'fn2', '100%', 'none'].map(name => `<sup><a href="#${name}">*</a></sup>`).join(' ');
  const page = new DOMParser().parseFromString(
    `<title>Council</title><article><h1>Council</h1><p>${sentence(0)} ${marks}</p>${[1, 2, 3].map(at => `<p>${sentence(at)}</p>`).join('')}
    <p><a name="_ftn1"></a>${sentence(4)}</p><div><span id="fn2"></span><p>${sentence(5)}</p></div><p id="100%">${sentence(6)}</p></article>`,
    'text/html',
  );
  const reading = readAny(page, 'https://news.example/story/');
  const content = 'article' in reading ? reading.article.content : '';
  const shown = new DOMParser().parseFromString(content, 'text/html');
  const led = Array.from(shown.querySelectorAll('sup a'), mark => {
    const place = shown.getElementById(mark.getAttribute('href')!.slice(1));
    return place?.closest('p')?.textContent.slice(0, 11);
  });
  expect(led).toEqual(['Paragraph 4', 'Paragraph 5', 'Paragraph 6', undefined]);
});

test('empty cells hold their columns; a row without words is none', () => {
  const table =
    '<table><tr><td></td><th>2019</th></tr><tr><td> </td><td></td></tr><tr><td>Boats</td><td></td><td>412</td></tr></table>';
  const page = new DOMParser().parseFromString(
    `<title>Council</title><article><h1>Council</h1>${[0, 1, 2].map(at => `<p>${sentence(at)}</p>`).join('')}${table}<p>${sentence(3)}</p></article>`,
    'text/html',
  );
  const reading = readAny(page, 'https://news.example/story/');
  const shown = new DOMParser().parseFromString('article' in reading ? reading.article.content : '', 'text/html');
  expect(
    Array.from(shown.querySelectorAll('tr'), row => Array.from(row.cells, cell => cell.textContent.trim())),
  ).toEqual([
    ['', '2019'],
    ['Boats', '', '412'],
  ]);
});
