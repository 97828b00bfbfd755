import { accessOf } from './access.ts';
import { enrich, languageOf, repairImages, sourceOf } from './enrich/index.ts';
import { leadOnce } from './lead.ts';
import { find } from './pipeline.ts';
import { sanitize } from './sanitize.ts';
import { countWords, sampleOf } from './text.ts';
import type { Article, Reading } from './types.ts';
import { receipt } from './verdict.ts';

/** Characters of a minute's reading: 240 words of five letters and a space; scripts without spaces are read by character. */
const MINUTE = 1_400;

/** Reads the story on a page. The page is left as it was. */
export function read(document: Document, url: string | URL): Reading {
  try {
    const address = new URL(url);
    const found = find(document);
    if ('refusal' in found) return found;
    const { rule, draft, content, text } = found;
    const meta = enrich(document, address, { rule });
    const access = accessOf(document, content, rule);
    repairImages(content, document.baseURI);
    const leadImage = leadOnce(content, meta.leadImage);
    const fragment = sanitize(content.innerHTML, document);
    const lines = text.split('\n');
    const article: Article = {
      url: address.href,
      ...meta,
      leadImage,
      excerpt: sampleOf(lines.find(line => line.length > 60) ?? lines[0]!),
      ...languageOf(text, document.documentElement.getAttribute('lang')),
      content: '',
      textContent: text,
      source: sourceOf(lines),
      access,
      words: countWords(text),
      minutes: Math.max(1, Math.round(text.length / MINUTE)),
      removed: receipt(draft),
      missing: [],
    };
    const holder = document.implementation.createHTMLDocument('').body;
    holder.append(fragment.cloneNode(true));
    article.content = holder.innerHTML;
    return { article, fragment };
  } catch {
    return { refusal: 'failed' };
  }
}
