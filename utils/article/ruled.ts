import type { Rule } from '../hubs/types.ts';
import { attribute, tagOf, titleOf } from './dom.ts';
import { extractByRule } from './extract.ts';
import { type HintOf, type Suspect, suspectBy } from './hints.ts';
import { nameOf } from './parts.ts';
import { survey } from './survey.ts';
import type { Draft } from './verdict.ts';

const within = (element: Element, selector: string) => Element.prototype.querySelectorAll.call(element, selector);

/** The story's element on a page that may hold several (a theme that loads the next story below this one): the first. */
function contentOf(document: Document, rule: Rule): Element | null {
  for (const selector of rule.content) {
    const found = Document.prototype.querySelector.call(document, selector);
    if (found) return found;
  }
  return null;
}

/**
 * The story as the theme's rule finds it, or null when the rule finds nothing that is shown.
 * The survey takes in the article around it too, so that the audit sees what the rule may have missed.
 */
export function draftByRule(
  document: Document,
  rule: Rule,
  visible: (element: Element) => boolean,
  hintOf: HintOf,
): Draft | null {
  const content = contentOf(document, rule);
  if (!content) return null;
  const dropped = new Map<Element, Suspect>();
  for (const { kind, selector } of rule.drop) {
    for (const element of within(content, selector)) {
      if (!dropped.has(element)) dropped.set(element, { kind, rule: `${rule.theme}.drop`, word: selector });
    }
  }
  const suspect = (element: Element): Suspect | null => {
    if (content.contains(element)) return dropped.get(element) ?? null;
    const name = nameOf(attribute(element, 'class'), attribute(element, 'id'));
    return suspectBy(tagOf(element), attribute(element, 'role'), hintOf(name));
  };
  const seen = survey(content.closest('article, main') ?? content, visible, hintOf, suspect);
  const home = seen.boxes.find(box => box.element === content);
  return home && home.to > home.from ? extractByRule(seen, home, titleOf(document)) : null;
}
