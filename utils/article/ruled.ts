import type { Rule } from '../hubs/types.ts';
import { extractByRule } from './extract.ts';
import type { Suspect } from './hints.ts';
import { survey } from './survey.ts';
import type { Draft } from './verdict.ts';

/** The story's element on a page that holds several (a theme that loads the next story below this one). */
function contentOf(document: Document, rule: Rule): Element | null {
  for (const selector of rule.content) {
    const found = document.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** The story as the theme's rule finds it, or null when the rule finds nothing. */
export function draftByRule(document: Document, rule: Rule, visible: (element: Element) => boolean): Draft | null {
  const content = contentOf(document, rule);
  if (!content) return null;
  const dropped = new Map<Element, Suspect>();
  for (const { kind, selector } of rule.drop) {
    for (const element of content.querySelectorAll(selector)) {
      if (!dropped.has(element)) dropped.set(element, { kind, rule: `${rule.theme}.drop`, word: selector });
    }
  }
  return extractByRule(
    survey(content, visible, element => dropped.get(element) ?? null),
    document.title,
  );
}
