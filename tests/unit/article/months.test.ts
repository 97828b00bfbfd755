import { expect, test } from 'vitest';
import { folded, LANGUAGES, monthOf, starts } from '../../../utils/article/enrich/months.ts';

test('every name in Latin letters begins in one of the known ways', () => {
  const known = starts.split(' ');
  const names = LANGUAGES.flatMap(language =>
    (['long', 'short'] as const).flatMap(month => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { day: 'numeric', month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) =>
        folded(format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month')!.value),
      );
    }),
  );
  expect(names.length).toBeGreaterThan(1000);
  expect(names.filter(name => /^[a-z]/.test(name) && !known.some(start => name.startsWith(start)))).toEqual([]);
});

test('a month is known in another language than the page’s, and in one that is not among them', () => {
  expect(monthOf('Dezember', 'en')).toBe(12);
  expect(monthOf('ឧសភា', 'en')).toBe(5);
  expect(monthOf('desember', 'is')).toBe(12);
  expect(monthOf('Comments', 'en')).toBeUndefined();
});
