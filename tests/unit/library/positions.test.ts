// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { keepPosition, positionOf } from '../../../utils/library/positions.ts';
import { parsePosition } from '../../../utils/library/types.ts';

const day = 24 * 3600 * 1000;
const at = (n: number) => `https://thebettercambodia.com/story-${n}/`;
const position = { quote: 'Twice a year the river changes its mind.', prefix: 'breathes' };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a place is kept, changed and forgotten', async () => {
  expect(await positionOf(at(1))).toBeNull();
  await keepPosition(at(1), position);
  expect(await positionOf(at(1))).toEqual(position);
  await keepPosition(at(1), { ...position, quote: 'Nobody calls it a flood.' });
  expect((await positionOf(at(1)))?.quote).toBe('Nobody calls it a flood.');
  await keepPosition(at(1), null);
  expect(await positionOf(at(1))).toBeNull();
});

test('at most 300 are kept: the oldest go', async () => {
  for (let n = 0; n < 305; n++) await keepPosition(at(n), position, 1000 + n);
  expect(await positionOf(at(4))).toBeNull();
  expect(await positionOf(at(5))).toEqual(position);
  expect(await positionOf(at(304))).toEqual(position);
});

test('after half a year a place is forgotten', async () => {
  await keepPosition(at(1), position, 0);
  await keepPosition(at(2), position, 170 * day);
  expect(await positionOf(at(1))).toEqual(position);
  await keepPosition(at(3), position, 190 * day);
  expect(await positionOf(at(1))).toBeNull();
  expect(await positionOf(at(2))).toEqual(position);
});

test('writes at once do not lose each other', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, n) => keepPosition(at(n), position)));
  expect((await Promise.all(Array.from({ length: 50 }, (_, n) => positionOf(at(n))))).every(Boolean)).toBe(true);
});

test('what a page’s script sends is checked', () => {
  expect(parsePosition(position)).toEqual(position);
  for (const bad of [null, 7, {}, { quote: 'x' }, { quote: ' ', prefix: '' }, { quote: 'x'.repeat(201), prefix: '' }])
    expect(parsePosition(bad)).toBeNull();
});
