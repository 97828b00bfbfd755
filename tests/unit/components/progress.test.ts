import { describe, expect, test } from 'vitest';
import { litAbove, stretchesOf } from '../../../components/reader/progress.ts';

const blocks = (...names: string[]) => names.map(name => document.createElement(name));
const paragraphs = (count: number) => blocks(...Array<string>(count).fill('p'));

describe('panes', () => {
  test.each([
    [1, 5],
    [2, 6],
    [3, 6],
    [4, 8],
    [5, 5],
    [24, 24],
    [25, 13],
    [200, 23],
  ])('%i paragraphs have %i panes', (count, panes) => {
    expect(stretchesOf(paragraphs(count))).toHaveLength(panes);
  });

  test('no story has none', () => {
    expect(stretchesOf([])).toEqual([]);
  });

  test('a heading goes with what follows it, and its pane stands apart', () => {
    const [first, heading, sub, second, third, fourth, fifth] = blocks('p', 'h2', 'h3', 'p', 'p', 'p', 'p');
    const stretches = stretchesOf([first!, heading!, sub!, second!, third!, fourth!, fifth!]);
    expect(stretches.map(({ first, last }) => [first, last])).toEqual([
      [first, first],
      [heading, second],
      [third, third],
      [fourth, fourth],
      [fifth, fifth],
    ]);
    expect(stretches.map(({ gap }) => gap)).toEqual([false, true, false, false, false]);
  });

  test('every block is in exactly one pane, in order', () => {
    const all = paragraphs(101);
    const stretches = stretchesOf(all);
    const places = stretches.map(({ first, last }) => [
      all.indexOf(first as HTMLElement),
      all.indexOf(last as HTMLElement),
    ]);
    expect(places[0]![0]).toBe(0);
    expect(places.at(-1)![1]).toBe(100);
    places.slice(1).forEach(([from], index) => {
      expect(from).toBe(places[index]![1]! + 1);
    });
  });
});

describe('light', () => {
  const at = (top: number, bottom: number) => {
    const [block] = paragraphs(1);
    block!.getBoundingClientRect = () => ({ top, bottom }) as DOMRect;
    return block!;
  };

  test('fills a pane from the top down as the line passes its text', () => {
    const stretch = { first: at(100, 200), last: at(250, 300), gap: false, from: 0, to: 1 };
    expect([50, 100, 150, 300, 900].map(line => litAbove(stretch, line))).toEqual([0, 0, 0.25, 1, 1]);
  });

  test('several panes share one long block', () => {
    const block = at(0, 100);
    const half = { first: block, last: block, gap: false, from: 0.5, to: 1 };
    expect([25, 50, 75, 100].map(line => litAbove(half, line))).toEqual([0, 0, 0.5, 1]);
  });

  test('a block without a height is passed or not', () => {
    const block = at(100, 100);
    const stretch = { first: block, last: block, gap: false, from: 0, to: 1 };
    expect([litAbove(stretch, 99), litAbove(stretch, 101)]).toEqual([0, 1]);
  });
});
