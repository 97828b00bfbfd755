// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { found, pageOf, paragraphs, sentence } from './made-pages.ts';

describe('the lines above a story', () => {
  it('drops the repeated headline, the byline and an advertisement label', () => {
    const { text } = found(
      pageOf(
        `<article><h1>Council approves the bridge</h1><div class="byline">By A. Person</div>${paragraphs(2)}<div>Advertisement</div>${paragraphs(4).slice(paragraphs(2).length)}</article>`,
      ),
    );
    expect(text.split('\n')).toEqual([0, 1, 2, 3].map(sentence));
  });

  it('keeps a list of short lines that a story opens with', () => {
    const lines = Array.from({ length: 8 }, (_, index) => `<div>${index + 1} May, noon, Hall ${index}</div>`).join('');
    expect(found(pageOf(`<article><div>${lines}${paragraphs(4)}</div></article>`)).text).toContain(
      '1 May, noon, Hall 0',
    );
  });

  it('keeps a short sentence that a story opens with', () => {
    const head = '<h1>Council approves the bridge</h1><p>May 6, 2025</p>';
    const { text } = found(pageOf(`<article>${head}<p>It was still dark.</p>${paragraphs(5)}</article>`));
    expect(text.split('\n').slice(0, 2)).toEqual(['It was still dark.', sentence(0)]);
  });

  it('leaves out the date above a story, however it is set, but no chronicle’s first one', () => {
    const text = (body: string) => found(pageOf(`<article>${body}</article>`)).text.split('\n');
    expect(text(`<h3>Tue 6 May 2025</h3>${paragraphs(4)}`)).toEqual([0, 1, 2, 3].map(sentence));
    expect(text(`<ul><li><time>06 May 2025</time></li></ul>${paragraphs(4)}`)).toEqual([0, 1, 2, 3].map(sentence));
    expect(text(`<h3>6 May 2025</h3>${paragraphs(4)}<h3>7 May 2025</h3><p>${sentence(9)}</p>`)[0]).toBe('6 May 2025');
    expect(text(`<h3>11 bridges of 2025</h3>${paragraphs(4)}`)[0]).toBe('11 bridges of 2025');
  });

  it('keeps the address of a letter', () => {
    expect(found(pageOf(`<article><h1>A letter</h1><p>Dear Ann,</p>${paragraphs(4)}</article>`)).text).toContain(
      'Dear Ann,',
    );
  });
});
