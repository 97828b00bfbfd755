import { describe, expect, it } from 'vitest';
import { findQuote, textDirectives } from '../../../utils/page/target.ts';

function story(...paragraphs: string[]): HTMLElement {
  const article = document.createElement('article');
  for (const text of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    article.append(paragraph);
  }
  return article;
}

describe('textDirectives', () => {
  it('reads prefix, start, end and suffix, percent-decoded', () => {
    expect(textDirectives('https://a.example/x#:~:text=of%20the-,the%20river,the%20sea,-at%20dawn')).toEqual([
      { prefix: 'of the', start: 'the river', end: 'the sea', suffix: 'at dawn' },
    ]);
  });

  it('reads several, beside an ordinary fragment, and ignores other directives', () => {
    const url = 'https://a.example/x#top:~:text=one&unknown=1&text=two';
    expect(textDirectives(url).map(directive => directive.start)).toEqual(['one', 'two']);
  });

  it('finds none in an address without', () => {
    expect(textDirectives('https://a.example/x#respond')).toEqual([]);
  });
});

describe('findQuote', () => {
  const text = story('The river rose in  May.', 'Then the river fell, and the boats went home.');

  it('finds a passage whatever its case and white space', () => {
    expect(findQuote(text, { start: 'rose in may' })?.toString()).toBe('rose in  May');
  });

  it('takes the occurrence that its prefix names', () => {
    expect(findQuote(text, { prefix: 'then', start: 'the river' })?.startContainer.textContent).toContain('fell');
  });

  it('reaches over paragraphs from start to end', () => {
    expect(findQuote(text, { start: 'rose', end: 'fell' })?.toString()).toContain('May.Then the river fell');
  });

  it('says null when the text is not there', () => {
    expect(findQuote(text, { start: 'mountain' })).toBeNull();
  });
});
