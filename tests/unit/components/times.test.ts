import { describe, expect, test } from 'vitest';
import { ago, clock, when } from '../../../components/headlines/time.ts';
import { headlines as en } from '../../../locales/en.json';
import { headlines as km } from '../../../locales/km.json';
import { at, hour, minute, now } from './headlines-scene.tsx';

describe('times in words', () => {
  test.each([
    [now + 5 * minute, 'just now'],
    [now - 59_000, 'just now'],
    [now - minute, '1 min ago'],
    [now - 59 * minute, '59 min ago'],
    [now - hour, '1 h ago'],
    [at(2026, 10, 23, 0, 5), '11 h ago'],
    [at(2026, 10, 22, 23, 55), 'yesterday'],
    [at(2026, 10, 22, 0, 5), 'yesterday'],
    [at(2026, 10, 21, 23, 0), '2 days ago'],
    [at(2026, 10, 17, 1, 0), '6 days ago'],
    [at(2026, 10, 16, 23, 0), '16 Nov'],
    [at(2025, 11, 24, 12, 0), '24 Dec 2025'],
  ])('%s is %s', (then, words) => {
    expect(ago(then, now, en, 'en')).toBe(words);
  });

  test('shortly after midnight, the evening before is told in hours', () => {
    const night = at(2026, 10, 23, 0, 30);
    expect(ago(night - 2 * hour, night, en, 'en')).toBe('2 h ago');
  });

  test('Khmer has its own words, months and digits, without the browser’s help', () => {
    expect(ago(now - 40 * minute, now, km, 'km')).toBe('៤០ នាទីមុន');
    expect(ago(at(2026, 2, 28, 12, 0), now, km, 'km')).toBe('២៨ មីនា');
    expect(clock(at(2026, 10, 23, 9, 40), 'km')).toBe('០៩:៤០');
  });

  test('both languages name twelve months', () => {
    for (const words of [en, km]) expect(words.months.split(' ')).toHaveLength(12);
  });

  test('within a sentence, today is a time of day', () => {
    expect(when(at(2026, 10, 23, 9, 40), now, en, 'en')).toBe('09:40');
    expect(when(at(2026, 10, 22, 9, 40), now, en, 'en')).toBe('yesterday');
    expect(when(at(2026, 10, 1, 9, 40), now, en, 'en')).toBe('1 Nov');
  });
});
