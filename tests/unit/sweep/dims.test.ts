import { expect, test } from 'vitest';
import { findDims, isSheer, reachOf } from '../../../utils/sweep/dims.ts';

test('a colour that lets the page through is told from none and from a full one', () => {
  for (const colour of ['rgba(0, 0, 0, 0.5)', 'color(srgb 0 0 0 / 0.4)']) expect(isSheer(colour)).toBe(true);
  for (const colour of ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0.02)', 'transparent'])
    expect(isSheer(colour)).toBe(false);
  expect(isSheer('rgb(0, 0, 0)', 0.5)).toBe(true);
  expect(isSheer('rgba(0, 0, 0, 0)', 0.5)).toBe(false);
});

test('how far a shadow reaches', () => {
  expect(reachOf('rgba(33, 33, 33, 0.8) 0px 0px 1px 2px, rgba(33, 33, 33, 0.5) 0px 0px 0px 5000px')).toBe(5000);
  expect(reachOf('rgba(0, 0, 0, 0.5) 0px 0px 0px 9999px')).toBe(9999);
  expect(reachOf('none')).toBe(0);
});

test('a backdrop may be made of pieces around a hole', () => {
  const root = document.documentElement;
  Object.defineProperties(root, { clientWidth: { value: 1000 }, clientHeight: { value: 800 } });
  const lay = (left: number, top: number, width: number, height: number, opacity = 0.5) => {
    const piece = document.body.appendChild(document.createElement('div'));
    piece.style.cssText = `position:absolute;background-color:rgb(0,0,0);opacity:${opacity}`;
    piece.getBoundingClientRect = () => new DOMRect(left, top, width, height);
    return piece;
  };
  document.body.replaceChildren();
  const pieces = [lay(0, 0, 1000, 100), lay(0, 100, 50, 100), lay(950, 100, 50, 100), lay(0, 200, 1000, 3000)];
  lay(900, 700, 50, 50, 0.8);
  expect(findDims(document, null)).toEqual(pieces);
  pieces[3]!.remove();
  expect(findDims(document, null)).toEqual([]);
});
