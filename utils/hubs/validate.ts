import type { Rule } from './types.ts';

const KINDS: ReadonlySet<string> = new Set(
  'popup newsletter related share comments ad form player author navigation hidden embed counter tags duplicate other'.split(
    ' ',
  ),
);
const LISTS = [
  'marks',
  'story',
  'content',
  'title',
  'byline',
  'published',
  'leadImage',
  'truncated',
  'continue',
  'comments',
  'commentCount',
  'newsletter',
] as const;
const KEYS = [
  'theme',
  'marks',
  'story',
  'content',
  'title',
  'byline',
  'published',
  'leadImage',
  'drop',
  'truncated',
  'continue',
  'comments',
  'commentCount',
  'newsletter',
];

// Selectors only: nothing that ends a selector and begins a declaration, an import or a comment.
// A filter list that could write declarations once sent data out ("uBlock, I exfiltrate", PortSwigger 2021).
const FORBIDDEN = /[{};\\@<!]|url\s*\(|\/\*|:has\(|\n/i;
const SELECTOR = /^[\w\s.#[\]="'^$*~|>+:()/-]{1,160}$/;

const sorted = (list: readonly string[]) => list.every((item, index) => index === 0 || list[index - 1]! < item);

function wrongSelector(selector: unknown): string | null {
  if (typeof selector !== 'string' || selector.trim() !== selector || selector === '') return 'is not a selector';
  if (FORBIDDEN.test(selector)) return `has what no selector needs: ${selector}`;
  if (selector.includes(',')) return `is a list; write one selector an entry: ${selector}`;
  return SELECTOR.test(selector) ? null : `has unknown characters: ${selector}`;
}

/** What is wrong with a rule, in words; empty when it is valid and in canonical form. */
export function faultsOf(rule: Rule): string[] {
  const faults: string[] = [];
  const say = (where: string, what: string) => faults.push(`${rule.theme}.${where}: ${what}`);
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(rule.theme)) say('theme', 'is not a plain name');
  if (Object.keys(rule).join() !== KEYS.join()) say('', `keys are not ${KEYS.join(', ')}`);
  for (const name of LISTS) {
    const list = rule[name];
    for (const selector of list) {
      const wrong = wrongSelector(selector);
      if (wrong) say(name, wrong);
    }
    if (new Set(list).size !== list.length) say(name, 'names a selector twice');
  }
  for (const name of ['marks', 'content', 'title'] as const) if (rule[name].length === 0) say(name, 'is empty');
  for (const { kind, selector } of rule.drop) {
    const wrong = wrongSelector(selector);
    if (wrong) say('drop', wrong);
    if (!KINDS.has(kind)) say('drop', `unknown kind ${kind}`);
  }
  if (!sorted(rule.drop.map(({ kind, selector }) => `${kind} ${selector}`)))
    say('drop', 'is not sorted by kind and selector');
  return faults;
}
