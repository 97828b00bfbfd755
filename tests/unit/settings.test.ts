import { describe, expect, test } from 'vitest';
import { defaults, parseSettings, withSite } from '../../utils/choices.ts';

describe('stored settings', () => {
  test('those of an earlier version are kept, and what they lack is the default', () => {
    const earlier = { version: 1, autoReader: false, sweep: true, palette: 'sepia', textSize: 22, language: 'km' };
    expect(parseSettings(earlier)).toEqual({ ...defaults, ...earlier, version: 2, day: 'sepia' });
  });

  test.each([undefined, null, 'x', 7, [], { leftAlone: 'example.org', sweptSites: { 0: 'example.org' } }])(
    'damaged ones are the default: %j',
    stored => {
      expect(parseSettings(stored)).toEqual(defaults);
    },
  );

  test('of lists of sites only host names are kept, each once', () => {
    const hosts = ['example.org', 'localhost', '127.0.0.1', '[::1]', 'xn--f8s.example', 'a_b.example.org'];
    const others = [
      ...['', '*', '*.example.org', 'example.org/*', 'https://example.org', 'EXAMPLE.org', 'a b', '.org', 'org.', ':1'],
      ...[null, 7, {}, ['example.org']],
    ];
    expect(parseSettings({ sweptSites: [...others, ...hosts, ...hosts] }).sweptSites).toEqual(hosts);
    expect(parseSettings({ leftAlone: [...hosts, ...others] }).leftAlone).toEqual(hosts);
  });

  test('a list has an end', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `site${i}.example`);
    expect(parseSettings({ sweptSites: many }).sweptSites).toHaveLength(500);
  });
});

test('a site is on a list once, or not at all', () => {
  expect(withSite(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
  expect(withSite(['a', 'b'], 'a', false)).toEqual(['b']);
  expect(withSite([], 'a', false)).toEqual([]);
});
