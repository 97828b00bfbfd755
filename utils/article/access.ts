import type { Rule } from '../hubs/types.ts';
import { countWords } from './text.ts';
import type { Access } from './types.ts';

/** Did the publisher deliver the whole story? Judged by the theme's own marks. */
export function accessOf(document: Document, content: Element, rule: Rule | null): Access {
  const words = countWords(content.textContent ?? '');
  const mark = rule?.truncated.find(({ selector }) => document.querySelector(selector) !== null);
  return { state: mark?.state ?? 'complete', evidence: mark?.selector ?? '', words };
}
