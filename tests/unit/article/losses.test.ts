// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { losses } from '../../bench/extraction/losses.ts';
import { readAny } from '../../tools/read-any.ts';

const root = join(import.meta.dirname, '../../fixtures/pages');
const parse = (name: string) =>
  new DOMParser().parseFromString(readFileSync(join(root, name, 'page.html'), 'utf8'), 'text/html');
const names = readdirSync(root);

test('of paragraphs lost on purpose the audit names at least 95 in 100, whatever loses them', () => {
  const all = names.flatMap(name => losses(parse(name)));
  for (const [kind, each] of Object.entries(Object.groupBy(all, ({ kind }) => kind))) {
    expect(each!.length, kind).toBeGreaterThan(150);
    const noticed = each!.filter(loss => loss.noticed).length;
    expect(noticed / each!.length, kind).toBeGreaterThanOrEqual(0.95);
  }
});

test('where nothing is lost the audit is silent', () => {
  const alarms = names.filter(name => {
    const reading = readAny(parse(name), 'https://news.example/story/');
    return 'article' in reading && reading.article.missing.length > 0;
  });
  expect(alarms).toEqual([]);
});
