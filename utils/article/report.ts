import type { Rule } from '../hubs/types.ts';
import type { Reading } from './types.ts';

/**
 * How a page is built and what came of reading it, for whoever mends the rules: names of tags and classes, and lengths. No text of
 * the page, no address, no id, no number: nothing tells which story it was, or who looked at it.
 */
export interface PageReport {
  theme: string | null;
  outcome: string;
  access?: string;
  /** Of the story: characters, blocks, pictures. */
  length?: { text: number; blocks: number; pictures: number };
  /** How many things were left out, by rule. */
  leftOut?: Record<string, number>;
  body: string[];
  /** From the body down to the element with most paragraphs. */
  path: string[];
  /** How often the rule's selectors are found, where there is a rule. */
  found?: Record<string, number>;
}

/** A class is a name of the theme's, not of this page: no numbers, nothing of a story, a category, an author or a visitor. */
const plain = (name: string) =>
  /^[a-z][a-z_-]{1,40}$/i.test(name) &&
  !/^(?:post|page|category|tag|author|term|user|single)-|-slug|logged-in|^paged?-id|^parent-/i.test(name);

const classes = ({ classList }: Element) => Array.from(classList).filter(plain).slice(0, 12);
const nameOf = (element: Element) => [element.localName, ...classes(element)].join('.');

/** The element whose own paragraphs are longest. */
function storyBox(document: Document): Element | null {
  const lengths = new Map<Element, number>();
  for (const paragraph of Array.from(document.getElementsByTagName('p'))) {
    const box = paragraph.parentElement;
    if (box) lengths.set(box, (lengths.get(box) ?? 0) + (paragraph.textContent?.length ?? 0));
  }
  const [longest] = [...lengths].sort(([, one], [, other]) => other - one);
  return longest?.[0] ?? null;
}

function pathTo(element: Element | null): string[] {
  const path: string[] = [];
  for (let at = element; at && at.localName !== 'body' && path.length < 30; at = at.parentElement)
    path.unshift(nameOf(at));
  return path;
}

function outcome(reading: Reading): Partial<PageReport> & Pick<PageReport, 'outcome'> {
  if ('refusal' in reading) return { outcome: reading.refusal };
  const { article, fragment } = reading;
  const leftOut: Record<string, number> = {};
  for (const { rule } of article.removed) leftOut[rule] = (leftOut[rule] ?? 0) + 1;
  return {
    outcome: 'read',
    access: article.access.state,
    length: {
      text: article.textContent.length,
      blocks: article.textContent.split('\n').length,
      pictures: fragment.querySelectorAll('img').length,
    },
    leftOut,
  };
}

/** Reports on a page that was read by this rule, or without one. */
export function pageReport(document: Document, reading: Reading, rule: Rule | null): PageReport {
  const count = (selectors: readonly string[]) =>
    Object.fromEntries(selectors.map(selector => [selector, document.querySelectorAll(selector).length]));
  return {
    theme: rule?.theme ?? null,
    ...outcome(reading),
    body: document.body ? classes(document.body) : [],
    path: pathTo(storyBox(document)),
    ...(rule && { found: count([...rule.marks, ...rule.content, ...rule.title].slice(0, 40)) }),
  };
}
