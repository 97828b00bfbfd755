// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { audit } from '../../../utils/article/audit.ts';
import { found, pageOf, paragraphs, sentence } from './made-pages.ts';

describe('audit', () => {
  const page = () => pageOf(`<article><h1>Council approves the bridge</h1>${paragraphs(8)}</article>`);

  it('finds nothing missing in a whole story', () => {
    const { draft, content } = found(page());
    expect(audit(draft, content)).toEqual([]);
  });

  it('notices each paragraph that a later stage loses, and where it stood', () => {
    for (const lost of [0, 3, 7]) {
      const { draft, content } = found(page());
      content.querySelectorAll('p')[lost]!.remove();
      expect(audit(draft, content)).toEqual([{ text: sentence(lost), words: 21, after: lost - 1 }]);
    }
  });

  it('notices a paragraph that the extraction itself leaves out', () => {
    const { draft, content } = found(page());
    const block = draft.survey.blocks.find(({ text }) => text === sentence(4))!;
    draft.fate[block.index] = 'out';
    content.querySelectorAll('p')[4]!.remove();
    expect(audit(draft, content).map(({ text }) => text)).toEqual([sentence(4)]);
  });
});
