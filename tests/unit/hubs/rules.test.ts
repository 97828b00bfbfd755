// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { ruleFor, rules } from '../../../utils/hubs/rules.ts';
import type { Rule } from '../../../utils/hubs/types.ts';
import { faultsOf } from '../../../utils/hubs/validate.ts';

const every = (rule: Rule) => [
  ...[rule.marks, rule.story, rule.content, rule.title, rule.byline, rule.published, rule.leadImage].flat(),
  ...[rule.truncated, rule.continue, rule.comments, rule.commentCount, rule.newsletter].flat(),
  ...rule.drop.map(({ selector }) => selector),
];

describe('site rules', () => {
  test.each(rules.map(rule => [rule.theme, rule] as const))('%s is valid and in canonical form', (_, rule) => {
    expect(faultsOf(rule)).toEqual([]);
  });

  test.each(rules.map(rule => [rule.theme, rule] as const))('%s: a browser understands each selector', (_, rule) => {
    const refused = every(rule).filter(selector => {
      try {
        document.querySelector(selector);
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toEqual([]);
  });

  test('names are unique', () => {
    expect(new Set(rules.map(rule => rule.theme)).size).toBe(rules.length);
  });

  test('no rule names a host', () => {
    const hosts = rules.flatMap(every).filter(selector => /https?:\/\/|\.(?:com|org|net|kh)\b/.test(selector));
    expect(hosts).toEqual([]);
  });

  test('a page of no known theme has no rule', () => {
    const page = new DOMParser().parseFromString('<body class="post"><main><h1>a</h1><p>b</p></main>', 'text/html');
    expect(ruleFor(page)).toBeNull();
  });
});

describe('the validator notices', () => {
  const good = rules[0]!;
  const bad: [string, Partial<Rule>][] = [
    ['a declaration', { content: ['p{background:url(//x)}'] }],
    ['an address', { content: ['[style*="url(x)"]'] }],
    ['a comment', { content: ['p/**/a'] }],
    ['an escape', { content: ['.a\\62'] }],
    ['an import', { marks: ['@import'] }],
    ['a list in one entry', { title: ['h1, h2'] }],
    ['an empty selector', { title: [''] }],
    ['no content', { content: [] }],
    ['a selector named twice', { byline: ['.a', '.a'] }],
    ['an unsorted drop', { drop: [...good.drop].reverse() }],
    ['an unknown kind', { drop: [{ kind: 'junk' as 'other', selector: '.a' }] }],
    ['a name with spaces', { theme: 'My Theme' }],
  ];
  test.each(bad)('%s', (_, part) => {
    expect(faultsOf({ ...good, ...part })).not.toEqual([]);
  });
});
