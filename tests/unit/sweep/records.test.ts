import { beforeEach, expect, test, vi } from 'vitest';
import { clip, firstWords, openRecords, type Records } from '../../../utils/sweep/records.ts';

let records: Records;
const back = (isThere = true) => ({ restore: vi.fn(), isThere: () => isThere });

beforeEach(() => {
  records = openRecords();
});

test('the same popup again is the same item, also with another number in it', () => {
  records.add('newsletter', 'heuristic.cover', 'Only  9 left', back());
  records.add('newsletter', 'heuristic.cover', 'Only 8 left', back());
  records.add('cookie', 'heuristic.words', 'We use cookies', back());
  expect(records.items).toEqual([
    { id: 1, kind: 'newsletter', rule: 'heuristic.cover', sample: 'Only 9 left' },
    { id: 2, kind: 'cookie', rule: 'heuristic.words', sample: 'We use cookies' },
  ]);
});

test('a restored item is shown, leaves the list and is spared from then on', () => {
  const [one, again, other] = [back(), back(), back()];
  records.add('notice', 'r', 'Hello', one);
  records.add('notice', 'r', 'Hello', again);
  records.add('popup', 'r', 'Other', other);
  expect(records.restore(1)).toBe(true);
  expect(one.restore).toHaveBeenCalledOnce();
  expect(again.restore).toHaveBeenCalledOnce();
  expect(other.restore).not.toHaveBeenCalled();
  expect(records.items.map(({ id }) => id)).toEqual([2]);
  expect(records.spares('notice', 'r', ' Hello ')).toBe(true);
  expect(records.spares('popup', 'r', 'Other')).toBe(false);
  expect(records.restore(1)).toBe(false);
});

test('what the page took away itself is said not to reopen', () => {
  records.add('popup', 'r', 'Gone', back(false));
  expect(records.items[0]).toMatchObject({ reopens: false });
});

test('lines of a popup stand apart in its words', () => {
  const popup = document.createElement('div');
  popup.innerHTML = '<h2>Join our newsletter</h2><p>Get the <b>good news</b> of Cambodia.</p>';
  expect(clip(firstWords(popup))).toBe('Join our newsletter Get the good news of Cambodia.');
});
