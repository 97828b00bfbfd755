import { afterEach, expect, test } from 'vitest';
import { selectedIn } from '../../../components/reader/features/menu/selection.ts';
import { placeStory } from '../../../components/reader/story.ts';

const make = (name: string, ...inside: (Node | string)[]) => {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
};
const first = make('li', 'The first thing');
const second = make('li', 'The second thing');
const fragment = document.createDocumentFragment();
fragment.append(make('p', 'A harbour, its pilots and the tide.'), make('ul', first, second), make('p', 'ទឹកទន្លេឡើង'));
const story = placeStory(fragment, []);

function select([from, start]: [Node, number], [to, end]: [Node, number]) {
  document.body.replaceChildren(story.element);
  document.getSelection()!.setBaseAndExtent(from.firstChild!, start, to.firstChild!, end);
  return selectedIn(story, document);
}
afterEach(() => document.getSelection()!.removeAllRanges());

test('the lines of a list are blocks of their own', () => {
  expect(select([first, 4], [second, 10])?.blocks).toEqual(['first thing', 'The second']);
});

test('what was begun or ended within a word takes in the rest of it; Khmer has no spaces to go by', () => {
  const [line, , khmer] = story.blocks as [Element, Element, Element];
  expect(select([line, 4], [line, 16])).toEqual({ blocks: ['harbour, its pilots'], before: 'A ' });
  expect(select([khmer, 3], [khmer, 8])?.blocks).toEqual([khmer.textContent!.slice(3, 8)]);
});
