import { expect, test } from 'vitest';
import { placedSentences } from '../../../utils/speech/passages.ts';

/** Nodes made by hand: `[name, ...children]`. */
type Tree = string | [string, ...Tree[]];
function grow(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [name, ...children] = tree;
  const [tag, cls] = name.split('.');
  const element = document.createElement(tag!);
  if (cls) element.className = cls;
  element.append(...children.map(grow));
  return element;
}

const story = grow([
  'div',
  ['p', 'On Mar. 28 ', ['a', 'the lake'], '\n  rose. It', ['b', ' fell'], ' again.', ['sup', ['a', '1']]],
  ['figure', ['img'], ['figcaption', 'A boat.']],
  ['ul', ['li', 'First.', ['ul', ['li', 'Inner.']]], ['li', 'Second', ['br'], 'line.']],
  ['blockquote', ['p', 'It rained.'], ['cite', 'A farmer']],
  ['table', ['tr', ['td', 'Not read.']]],
  ['p', 'ទឹកឡើង។ ទឹកស្រក។'],
]) as HTMLElement;
document.body.append(story);
const placed = placedSentences([story], 'en');

test('sentences come in order, each with its language; pictures, tables and note marks are left out', () => {
  expect(placed.map(({ text, lang }) => [text.replace(/\s+/g, ' '), lang])).toEqual([
    ['On Mar. 28 the lake rose.', 'en'],
    ['It fell again.', 'en'],
    ['First.', 'en'],
    ['Inner.', 'en'],
    ['Second', 'en'],
    ['line.', 'en'],
    ['It rained.', 'en'],
    ['A farmer', 'en'],
    ['ទឹកឡើង។', 'km'],
    ['ទឹកស្រក។', 'km'],
  ]);
});

test('each sentence, and each word in it, knows its place', () => {
  for (const { text, range } of placed) expect(range().toString().replace(/\s/g, ' ')).toBe(text.replace(/\n/g, ''));
  const [, second] = placed;
  expect(second!.range({ start: 3, end: 7 }).toString()).toBe('fell');
  expect(second!.block.localName).toBe('p');
});

test('marks of notes are silent however they are written; links in words are not', () => {
  const mark = (href: string, ...inside: Tree[]) => {
    const link = grow(['a', ...inside]) as HTMLAnchorElement;
    link.setAttribute('href', href);
    return link;
  };
  const paragraph = document.createElement('p');
  paragraph.append('The lake', mark('#n1', '1'), ' rose', mark('#n2', '[2]'), mark('#n3', ['sup', '3']), ' ');
  paragraph.append(mark('#map', 'here'), ' by ', mark('/y', '12'), ' cm.');
  expect(placedSentences([paragraph], 'en').map(({ text }) => text)).toEqual(['The lake rose here by 12 cm.']);
});

test('a quote in another language has its own voice, either way', () => {
  const languages = (text: string, lang: string) =>
    placedSentences([grow(['p', text]) as HTMLElement], lang).map(each => each.lang);
  expect(languages('លោក សុខ បាននិយាយ។ “The water came at night.” ទឹកឡើង។', 'km')).toEqual(['km', 'en', 'km']);
  expect(languages('The farmer answered. «ទឹកឡើង។» Then he left.', 'en')).toEqual(['en', 'km', 'en']);
});
