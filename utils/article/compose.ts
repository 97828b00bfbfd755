import { accessOf } from './access.ts';
import { audit } from './audit.ts';
import { baseOf, rootOf } from './dom.ts';
import { enrich, languageOf, repairImages, sourceOf } from './enrich/index.ts';
import { leadOnce } from './lead.ts';
import { find } from './pipeline.ts';
import { countWords, sampleOf } from './text.ts';
import type { Article, Refusal } from './types.ts';
import { receipt } from './verdict.ts';

/** Characters of a minute's reading: 240 words of five letters and a space; scripts without spaces are read by character. */
const MINUTE = 1_400;

/** An article whose tree is not yet sanitized. */
export interface Composed {
  article: Omit<Article, 'content'>;
  content: Element;
}

/** All stages but the last: the story found, described and audited. The live page is only read. */
export function compose(document: Document, address: URL): Composed | { refusal: Refusal } {
  const found = find(document);
  if ('refusal' in found) return found;
  const { rule, draft, content, text } = found;
  const meta = enrich(document, address, { rule });
  const access = accessOf(document, content, rule);
  const missing = audit(draft, content);
  repairImages(content, baseOf(document));
  const leadImage = leadOnce(content, meta.leadImage);
  const lines = text.split('\n');
  const article = {
    url: address.href,
    ...meta,
    leadImage,
    excerpt: sampleOf(lines.find(line => line.length > 60) ?? lines[0]!),
    ...languageOf(text, rootOf(document).getAttribute('lang')),
    textContent: text,
    source: sourceOf(lines),
    access,
    words: countWords(text),
    minutes: Math.max(1, Math.round(text.length / MINUTE)),
    removed: receipt(draft),
    missing,
  };
  return { article, content };
}
