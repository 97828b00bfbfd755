import { expect, test } from 'vitest';
import { isSheer, reachOf } from '../../../utils/sweep/dims.ts';

test('a colour that lets the page through is told from none and from a full one', () => {
  for (const colour of ['rgba(0, 0, 0, 0.5)', 'color(srgb 0 0 0 / 0.4)']) expect(isSheer(colour)).toBe(true);
  for (const colour of ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0.02)', 'transparent'])
    expect(isSheer(colour)).toBe(false);
});

test('how far a shadow reaches', () => {
  expect(reachOf('rgba(33, 33, 33, 0.8) 0px 0px 1px 2px, rgba(33, 33, 33, 0.5) 0px 0px 0px 5000px')).toBe(5000);
  expect(reachOf('rgba(0, 0, 0, 0.5) 0px 0px 0px 9999px')).toBe(9999);
  expect(reachOf('none')).toBe(0);
});
