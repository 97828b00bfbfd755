// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { general } from '../../../utils/article/general.ts';
import { find, STORY_BUDGET } from '../../../utils/article/pipeline.ts';
import { NODE_BUDGET } from '../../../utils/article/survey.ts';
import { pageOf, paragraphs, sentence } from './made-pages.ts';

describe('what is no story', () => {
  it('refuses lists and empty pages', () => {
    const card = (index: number) =>
      `<div class="card"><h3><a href="/${index}">Headline number ${index} of this front page</a></h3><p>${sentence(index)}</p></div>`;
    const list = Array.from({ length: 8 }, (_, index) => card(index)).join('');
    expect(find(pageOf(`<main>${list}</main>`), general)).toEqual({ refusal: 'no-story' });
    expect(find(pageOf('<p>Not found.</p>'), general)).toEqual({ refusal: 'no-story' });
  });

  it('refuses lists whose headlines are no headings, and pages of links above a footer', () => {
    const each = (card: (index: number) => string) => Array.from({ length: 8 }, (_, index) => card(index)).join('');
    const plain = each(
      index =>
        `<div class="item"><div class="name"><a href="/${index}">Headline number ${index} of this front page</a></div><div class="sum">${sentence(index)}</div></div>`,
    );
    expect(find(pageOf(`<main>${plain}</main>`), general)).toEqual({ refusal: 'no-story' });
    const links = each(index => `<h3><a href="/${index}">Headline number ${index} of this front page</a></h3>`);
    const footer =
      '<footer><p>Copyright of the paper, whose words may not be printed again. All rights reserved.</p></footer>';
    expect(find(pageOf(`<main>${links}</main>${footer}`), general)).toEqual({ refusal: 'no-story' });
    const captions = each(
      index =>
        `<figure><img src="/${index}.jpg"><figcaption><a href="/${index}">Photo story ${index}</a></figcaption></figure>`,
    );
    expect(find(pageOf(`<main>${captions}</main>${footer}`), general)).toEqual({ refusal: 'no-story' });
  });

  it('takes no debate for a list, though each speaker’s name is a link', () => {
    const speech = (index: number) =>
      `<div><h4><a href="/members/${index}">Ms. Adler</a></h4><p>${sentence(index)}</p></div>`;
    const debate = Array.from({ length: 8 }, (_, index) => speech(index)).join('');
    expect(find(pageOf(`<main><h1>Council approves the bridge</h1>${debate}</main>`), general)).toHaveProperty('text');
  });

  it('says that a page is too complex instead of walking it', () => {
    expect(find(pageOf(`${'<div>'.repeat(1_600)}${paragraphs(5)}`), general)).toEqual({ refusal: 'too-complex' });
  });

  it.each([
    ['nodes', NODE_BUDGET, () => document.createTextNode('x')],
    ['elements of a story', STORY_BUDGET, () => Object.assign(document.createElement('b'), { textContent: 'x' })],
  ])(
    'says so where there are too many %s',
    (_, budget, make) => {
      const page = pageOf(`<article>${paragraphs(5)}<p id="long"></p></article>`);
      const long = page.getElementById('long')!;
      for (let index = 0; index <= budget; index++) long.appendChild(page.adoptNode(make()));
      expect(find(page, general)).toEqual({ refusal: 'too-complex' });
    },
    60_000,
  );
});
