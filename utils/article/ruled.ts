import type { Rule } from '../hubs/types.ts';
import { first, isBare, matches, titleOf } from './dom.ts';
import { extractByRule } from './extract.ts';
import { holdsForeign } from './foreign.ts';
import { type Hint, type Suspect, suspectBy } from './hints.ts';
import type { Way } from './needs.ts';
import { survey } from './survey.ts';
import type { Draft } from './verdict.ts';

/**
 * The story as the theme's rule finds it, or null when the rule finds nothing that is shown. On a page that may hold several
 * (a theme that loads the next story below this one) the first.
 * The survey takes in the article around it too, so that the audit sees what the rule may have missed.
 * An exact rule names all that is not the story in it; for the others names tell, as on any page. Without the general way a
 * story that holds foreign parts is left alone.
 */
export function draftByRule(
  document: Document,
  rule: Rule,
  visible: (element: Element) => boolean,
  { hintOf, more }: Way,
): Draft | null {
  const content = first(document, rule.content);
  if (!content) return null;
  const exact = rule.story.length > 0;
  // One question for all of them: nearly no element is any.
  const anyDrop = rule.drop.map(({ selector }) => selector).join();
  if (!more && holdsForeign(content, anyDrop)) return null;
  const dropped = (element: Element): Suspect | null => {
    const drop =
      anyDrop !== '' &&
      !isBare(element) &&
      matches(element, anyDrop) &&
      rule.drop.find(one => matches(element, one.selector));
    return drop ? { kind: drop.kind, rule: `${rule.theme}.drop`, word: drop.selector } : null;
  };
  const suspect = (element: Element, ...marks: [tag: string, role: string, hint: Hint]) =>
    content.contains(element) ? (dropped(element) ?? (exact ? null : suspectBy(...marks))) : suspectBy(...marks);
  const seen = survey(content.closest('article, main') ?? content, visible, hintOf, suspect);
  const home = seen.boxes.find(box => box.element === content);
  return home && home.to > home.from
    ? extractByRule(seen, home, titleOf(document), exact ? undefined : more?.suspects)
    : null;
}
