import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palettes } from '../../utils/choices.ts';

type Colours = Readonly<Record<string, string>>;

const css = readFileSync('components/palettes.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Custom properties of every rule that names a palette, in the order of the file. */
const rules = [...css.matchAll(/([^{}]*data-palette[^{}]*)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
  names: [...selector!.matchAll(/\[data-palette="(\w+)"\]/g)].map(([, name]) => name!),
  colours: Object.fromEntries([...body!.matchAll(/(--\w+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!])),
}));
const coloursOf = (name: string): Colours[] =>
  rules.filter(rule => rule.names.includes(name)).map(rule => rule.colours);

/** WCAG 2.2: relative luminance and contrast. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

const grounds = ['--page', '--air', '--raise', '--sink'];

describe('palettes', () => {
  test('the sums are right', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test('every palette has its colours, all of the same names', () => {
    const names = Object.keys(coloursOf('paper')[0]!);
    expect(names.length).toBeGreaterThan(12);
    for (const palette of palettes)
      for (const colours of coloursOf(palette)) expect(Object.keys(colours), palette).toEqual(names);
  });

  test('Auto is Paper, and Night in the dark', () => {
    expect(coloursOf('auto')).toEqual([coloursOf('paper')[0], coloursOf('night')[0]]);
  });

  test.each(palettes)('%s: text 7 to 1, secondary text 4.5 to 1, outlines 3 to 1, on every ground', palette => {
    expect(coloursOf(palette).length).toBeGreaterThan(0);
    for (const colours of coloursOf(palette)) {
      const least = (name: string, on: readonly string[]) =>
        Math.min(...on.map(ground => contrast(colours[name]!, colours[ground]!)));
      expect(least('--ink', [...grounds, '--light', '--glow']), 'text').toBeGreaterThanOrEqual(7);
      expect(least('--soft', grounds), 'secondary').toBeGreaterThanOrEqual(4.5);
      expect(least('--accent', grounds), 'accent').toBeGreaterThanOrEqual(4.5);
      expect(least('--on', ['--accent']), 'on accent').toBeGreaterThanOrEqual(4.5);
      expect(least('--edge', grounds), 'outlines').toBeGreaterThanOrEqual(3);
    }
  });
});
