import { expect, test } from 'vitest';
import { isMark, noteOf } from '../../../components/reader/features/closer/notes.ts';
import { followInside, placeStory } from '../../../components/reader/story.ts';

const leads = [
  '#user-content-100%',
  '#user-content-cell',
  '#user-content-none',
  'https://news.example/#x',
  '#user-content-mark',
];
/** Nodes are made, never parsed: a mark for each place, and a note in a paragraph and in a row. */
function noted() {
  const make = (name: string, id = '', ...inside: (Node | string)[]) => {
    const element = Object.assign(document.createElement(name), { id });
    element.append(...inside);
    return element;
  };
  const marks = leads.map(href => Object.assign(document.createElement('a'), { href, textContent: '1' }));
  const fragment = document.createDocumentFragment();
  fragment.append(
    make('p', 'user-content-mark', ...marks),
    make('p', 'user-content-100%', 'A note with a sign in its name.'),
    make('table', '', make('tr', '', make('td', 'user-content-cell', '2'), make('td', '', 'A note in a row.'))),
  );
  const { element } = placeStory(fragment, []);
  document.body.replaceChildren(element);
  return { element, marks };
}

test('a mark leads to its note, whatever that is named and wherever it stands', () => {
  const { element, marks } = noted();
  expect(marks.every(isMark)).toBe(true);
  expect(marks.map(mark => noteOf(element, mark)?.textContent)).toEqual([
    'A note with a sign in its name.',
    '2A note in a row.',
    ...[undefined, undefined, undefined],
  ]);
});

test('a link inside the story never changes the page’s address, also where its place is not in the story', () => {
  const { element, marks } = noted();
  expect(marks.map(mark => followInside(element, mark))).toEqual([true, true, true, false, true]);
  expect(followInside(element, document.createElement('a'))).toBe(false);
});
