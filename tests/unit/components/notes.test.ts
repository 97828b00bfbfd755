import { describe, expect, test } from 'vitest';
import { copyNote, isMark, noteOf } from '../../../components/reader/features/closer/notes.ts';
import { followInside, placeStory } from '../../../components/reader/story.ts';

const leads = [
  '#user-content-100%',
  '#user-content-cell',
  '#user-content-none',
  'https://news.example/#x',
  '#user-content-mark',
];
const make = (name: string, id = '', ...inside: (Node | string)[]) => {
  const element = Object.assign(document.createElement(name), { id });
  element.append(...inside);
  return element;
};
/** Nodes are made, never parsed: a mark for each place, and a note in a paragraph and in a row. */
function noted() {
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

const link = (words: string, href = '#user-content-ref', id = '') =>
  Object.assign(document.createElement('a'), { href, id, textContent: words });

/** Ways to write a note, each with the place that its mark leads to. */
const ways: Readonly<Record<string, () => Element>> = {
  'its number before it, as Wikipedia’s': () =>
    make('li', 'user-content-note', '^ ', make('sup', '', link('a')), ' ', make('sup', '', link('b')), ' The note.'),
  'its number in a link of its own, beside its words': () =>
    make('div', '', link('1', '#user-content-ref', 'user-content-note'), make('div', '', make('p', '', 'The note.'))),
  'a term and its words': () =>
    make('dl', '', make('dt', 'user-content-note', '1'), make('dd', '', 'The note. ', link('↑'))),
  'named in a link at its beginning': () =>
    make('p', '', '[', link('1', '#user-content-ref', 'user-content-note'), '] The note.'),
  'a way back in words': () => make('p', 'user-content-note', 'The note. ', link('[Back to the text]')),
  'a way back by a sign and words': () => make('p', 'user-content-note', 'The note. ', link('↩ Return')),
};

describe.each(Object.entries(ways))('a note with %s', (_, write) => {
  test('is shown by its words alone', () => {
    const mark = link('[1]', '#user-content-note');
    const { element } = placeStory(document.createDocumentFragment(), []);
    element.append(make('p', 'user-content-ref', 'A lake.', mark), write());
    document.body.replaceChildren(element);
    expect(isMark(mark)).toBe(true);
    const shown = make('div', '', ...copyNote(noteOf(element, mark)!));
    expect(shown.textContent?.trim()).toBe('The note.');
  });
});

test('what stands round a note’s words stays where no number led back', () => {
  const note = make('li', '', '[Editor’s note: two lakes.] ', link('See the map', '#user-content-map'), '.');
  expect(make('div', '', ...copyNote(note)).textContent).toBe('[Editor’s note: two lakes.] See the map.');
});

test.each(['the table below', 'here', 'More', 'Back to top', '↩', 'back'])('%s is no mark of a note', words => {
  expect(isMark(link(words))).toBe(false);
});
