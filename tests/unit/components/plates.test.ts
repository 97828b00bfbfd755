import { describe, expect, test } from 'vitest';
import { needsPlate, watchPlates } from '../../../components/reader/features/beside/plates.ts';

type Pixel = readonly [number, number, number, number];
const clear: Pixel = [0, 0, 0, 0];
const ink: Pixel = [20, 20, 20, 255];
const white: Pixel = [250, 250, 250, 255];
const red: Pixel = [180, 30, 30, 255];

/** So many hundredths of each. */
const picture = (...parts: readonly (readonly [number, Pixel])[]) =>
  parts.flatMap(([share, pixel]) => Array.from({ length: share }, () => pixel).flat());

describe('a plate', () => {
  test('goes under dark lines on nothing', () => {
    expect(needsPlate(picture([80, clear], [20, ink]))).toBe(true);
    expect(needsPlate(picture([50, clear], [40, white], [10, red]))).toBe(true);
  });

  test('goes under whatever is drawn on nothing for a bright page', () => {
    expect(needsPlate(picture([80, clear], [20, white]), true)).toBe(true);
    expect(needsPlate(picture([100, white]), true)).toBe(false);
  });

  test('not under light lines, a whole picture, rounded corners, or nothing at all', () => {
    expect(needsPlate(picture([80, clear], [20, white]))).toBe(false);
    expect(needsPlate(picture([50, white], [50, ink]))).toBe(false);
    expect(needsPlate(picture([4, clear], [96, ink]))).toBe(false);
    expect(needsPlate(picture([100, clear]))).toBe(false);
    expect(needsPlate([])).toBe(false);
  });
});

test('a picture that does not come is no button', () => {
  const story = document.createElement('div');
  const image = document.createElement('img');
  for (const [name, value] of Object.entries({ role: 'button', tabindex: '0', 'aria-label': 'Enlarge', alt: 'A boat' }))
    image.setAttribute(name, value);
  story.append(image);
  const end = watchPlates(story, story);
  expect(image.getAttribute('role')).toBe('button');
  image.dispatchEvent(new Event('error'));
  expect(image.getAttributeNames()).toEqual(['alt', 'data-lost']);
  end();
});
