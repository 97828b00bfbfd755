import { accessOf } from './access.ts';
import { audit } from './audit.ts';
import { baseOf, rootOf } from './dom.ts';
import { enrich, languageOf, repairImages, sourceOf } from './enrich/index.ts';
import { leadOnce } from './lead.ts';
import { type General, type NeedsGeneral, needsGeneral, type Way } from './needs.ts';
import { partsOf } from './paging.ts';
import { find } from './pipeline.ts';
import { countWords, minutesOf, sampleOf } from './text.ts';
import type { Article, Refusal } from './types.ts';
import { receipt } from './verdict.ts';

/** An article whose tree is not yet sanitized. */
export interface Composed {
  article: Omit<Article, 'content'>;
  content: Element;
}

type Outcome = Composed | { refusal: Refusal };

/**
 * All stages but the last: the story found, described and audited. The live page is only read. Without the general way the
 * answer is the same as with it, or that it is needed.
 */
export function compose(document: Document, address: URL, way: General): Outcome;
export function compose(document: Document, address: URL, way: Way): Outcome | NeedsGeneral;
export function compose(document: Document, address: URL, way: Way): Outcome | NeedsGeneral {
  const found = find(document, way);
  if ('refusal' in found) return found;
  const { rule, gate, draft, content, text } = found;
  const about = enrich(document, address, rule, way, draft);
  const language = languageOf(text, rootOf(document).getAttribute('lang'), way.more?.guessLanguage ?? null);
  if (!about || !language) return needsGeneral;
  const { data, ...meta } = about;
  const words = countWords(text);
  const access = accessOf(document, words, rule, gate, data, draft.kept);
  const missing = audit(draft, content);
  // Names tell which of these passages are not the story's. Where there are none, names would change nothing.
  if (missing.length > 0 && !way.more) return needsGeneral;
  // A rule that knows its story pages knows what they hold.
  const unknown = rule?.story.length ? null : way.more;
  unknown?.makeImages(content, draft);
  repairImages(content, baseOf(document), way.more);
  const told = unknown?.tidy(content, address, meta.leadImage, draft);
  const leadImage = leadOnce(content, told ?? meta.leadImage);
  const lines = text.split('\n');
  const article = {
    url: address.href,
    ...meta,
    leadImage,
    excerpt: sampleOf(lines.find(line => line.length > 60) ?? lines[0]!),
    ...language,
    textContent: text,
    source: sourceOf(lines),
    access,
    parts: partsOf(document, address),
    words,
    minutes: minutesOf(text, language.lang),
    removed: receipt(draft),
    missing,
  };
  return { article, content };
}
