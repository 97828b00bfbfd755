import { beforeAll, expect, test } from 'vitest';
import { anchorOf } from '../../../utils/sweep/story.ts';

beforeAll(() => {
  Element.prototype.checkVisibility ??= () => true;
});

const paragraph = `<p>${'The boats leave before the sun is up. '.repeat(6)}</p>`;
const find = (html: string, floats = (_: Element) => false) => {
  document.body.innerHTML = html;
  return anchorOf(document, floats)?.id ?? null;
};

test('the story is what is called so', () =>
  expect(find(`<div id="teasers">${paragraph.repeat(5)}</div><main id="story"></main>`)).toBe('story'));

test('without a name it is the box of many paragraphs', () =>
  expect(find(`<div id="top"><p>Home</p></div><div id="text">${paragraph.repeat(5)}</div>`)).toBe('text'));

test('teasers, dialogs and what lies over the page are none', () => {
  expect(find('<div id="menu"><p>One</p><p>Two</p><p>Three</p><p>Four</p></div>')).toBeNull();
  expect(find(`<div role="dialog"><div id="small-print">${paragraph.repeat(5)}</div></div>`)).toBeNull();
  expect(find(`<div id="app">${paragraph.repeat(5)}</div>`, () => true)).toBeNull();
});
