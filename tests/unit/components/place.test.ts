import { expect, test } from 'vitest';
import { placeOf } from '../../../components/reader/features/place/position.ts';

const storyOf = (...paragraphs: string[]) => {
  const story = document.createElement('div');
  for (const words of paragraphs) story.append(Object.assign(document.createElement('p'), { textContent: words }));
  return story;
};
const before = 'The boats of the southern village came home before the rain began.';
const sentence = 'The pilots waited for the tide that nobody in the harbour had foreseen on that day.';
const after = 'A ministry has promised to look into it.';
const position = { quote: sentence, prefix: before.slice(-40) };
const found = (...paragraphs: string[]) => placeOf(storyOf(...paragraphs), position)?.startContainer.textContent;

test('a place is found where its sentence stands, also after another one', () => {
  expect(found(before, sentence, after)).toBe(sentence);
  expect(found(sentence, 'Something new was put before.', sentence, before, sentence)).toBe(sentence);
  expect(found(after, 'An update.', sentence)).toBe(sentence);
});

test('of a sentence that was written anew some words still stand', () => {
  const anew = 'The three pilots waited for the tide that nobody in the port had foreseen on Monday.';
  expect(found('Other words.', anew, after)).toBe(anew);
});

test('of a sentence that is gone those before it still stand', () => {
  expect(found(before, after)).toBe(before);
});

test('words that stand twice tell nothing, and neither does another story', () => {
  const twice = 'Once more the tide that nobody in the harbour had foreseen came.';
  expect(found(twice, after, twice)).toBeUndefined();
  expect(found(after, 'Nothing of it is left.')).toBeUndefined();
});
