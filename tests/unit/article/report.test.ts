// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { general } from '../../../utils/article/general.ts';
import { read } from '../../../utils/article/index.ts';
import { pageReport } from '../../../utils/article/report.ts';
import { ruleFor } from '../../../utils/hubs/rules.ts';

const root = join(import.meta.dirname, '../../fixtures/pages');
const names = readdirSync(root);
const parse = (name: string) => {
  const html = readFileSync(join(root, name, 'page.html'), 'utf8');
  return new DOMParser().parseFromString(html, 'text/html');
};
const urlOf = (name: string) =>
  (JSON.parse(readFileSync(join(root, name, 'truth.json'), 'utf8')) as { url: string }).url;
const reportOf = (name: string) => {
  const page = parse(name);
  return pageReport(page, read(page, urlOf(name), general), ruleFor(page));
};

describe('a report on a page', () => {
  test.each(names.slice(0, 6))('%s holds no text of it, and nothing that tells which it was', name => {
    const report = reportOf(name);
    const text = JSON.stringify(report);
    const page = parse(name);
    const words = (page.body.textContent ?? '').match(/\p{L}{4,}\s+\p{L}{4,}\s+\p{L}{4,}/gu) ?? [];
    expect(words.length).toBeGreaterThan(1);
    for (const phrase of words) expect(text).not.toContain(phrase);
    for (const secret of ['http', page.title, new URL(urlOf(name)).hostname]) expect(text).not.toContain(secret);
    // Numbers are lengths and counts; no name has one.
    for (const part of [...report.body, ...report.path]) expect(part.replace(/^h\d\b/, '')).not.toMatch(/\d/);
  });

  test('tells a theme by its rule, and how much was read', () => {
    const themed = names.map(reportOf).find(({ theme, outcome }) => theme && outcome === 'read')!;
    expect(themed.length!.text).toBeGreaterThan(500);
    expect(themed.path.length).toBeGreaterThan(1);
    expect(Object.values(themed.found!).some(count => count > 0)).toBe(true);
  });

  test('says why nothing was read', () => {
    const page = new DOMParser().parseFromString(
      '<body class="home logged-in author-dara postid-7"><p>Hi',
      'text/html',
    );
    const report = pageReport(page, read(page, 'https://example.org/', general), null);
    expect(report).toMatchObject({ theme: null, outcome: 'no-story', body: ['home'] });
  });
});
