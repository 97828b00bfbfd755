// @vitest-environment node
import { expect, test } from 'vitest';
import { wayIntoBand } from '../../../components/reader/features/aloud/marks.ts';
import { around, linesOf, nearest } from '../../../components/reader/features/focus/lines.ts';

const line = (top: number, bottom: number) => ({ top, bottom });
const lines = [line(0, 30), line(32, 62), line(64, 94), line(120, 150)];

test('boxes side by side, small ones among them, make one line', () => {
  expect(linesOf([line(32, 62), line(0, 30), line(2, 12), line(34, 64), line(10, 10), line(66, 96)])).toEqual([
    line(0, 30),
    line(32, 64),
    line(66, 96),
  ]);
});

test('the line at a height, in a gap the nearer one', () => {
  expect([-5, 40, 100, 116, 900].map(y => nearest(lines, y))).toEqual([0, 1, 2, 3, 3]);
  expect(nearest([], 10)).toBe(-1);
});

test('one, three or five lines around it; at an end, as many on the other side', () => {
  expect(around(lines, 1, 1)).toEqual(line(32, 62));
  expect(around(lines, 1, 3)).toEqual(line(0, 94));
  expect(around(lines, 0, 3)).toEqual(line(0, 94));
  expect(around(lines, 3, 3)).toEqual(line(32, 150));
  expect(around(lines, 3, 5)).toEqual(line(0, 150));
  expect(around([], -1, 3)).toBeNull();
  // A picture, or what stands beyond one, is no neighbour.
  expect(around([line(0, 30), line(40, 400), line(410, 440), line(442, 472)], 2, 5)).toEqual(line(410, 472));
  expect(around([line(0, 30), line(400, 430)], 1, 3)).toEqual(line(400, 430));
});

test('what is spoken stands between 30 and 60 % of the height', () => {
  expect(wayIntoBand(line(400, 500), 1000)).toBe(0);
  // Too low: as little as needed. Too high, or taller than the band: its top to the band's top.
  expect(wayIntoBand(line(700, 800), 1000)).toBe(200);
  expect(wayIntoBand(line(100, 200), 1000)).toBe(-200);
  expect(wayIntoBand(line(400, 900), 1000)).toBe(100);
});
