import { expect, test } from 'vitest';
import { Reached } from '../../../components/reader/features/beside/reached.ts';
import { mostIn } from '../../../utils/pace.ts';

const minute = 60_000;

test('no more was read than one can read in the time', () => {
  const reached = new Reached('en');
  reached.show(0);
  expect(reached.news(9000, 9000, 0)).toBeNull();
  const soon = reached.news(9000, 9000, minute / 2)!;
  expect(soon.left).toBe(9000 - mostIn(minute / 2, 'en'));
  expect(reached.news(9000, 9000, 60 * minute)).toEqual({ share: 1, left: 0 });
});

test('time out of sight does not count', () => {
  const reached = new Reached('en');
  reached.show(0);
  reached.hide(1000);
  expect(reached.news(9000, 9000, 60 * minute)).toBeNull();
  reached.show(60 * minute);
  expect(reached.news(9000, 9000, 61 * minute)!.share).toBeCloseTo(mostIn(minute + 1000, 'en') / 9000);
});

test('only news is told: a little more is none, the end is', () => {
  const reached = new Reached('en');
  reached.show(0);
  const late = 60 * minute;
  expect(reached.news(100, 9000, late)).toBeNull();
  expect(reached.news(8900, 9000, late)!.left).toBe(100);
  expect(reached.news(8950, 9000, late)).toBeNull();
  expect(reached.news(9000, 9000, late)).toEqual({ share: 1, left: 0 });
  expect(reached.news(9000, 9000, late)).toBeNull();
  expect(new Reached('en').news(0, 0, late)).toBeNull();
});
