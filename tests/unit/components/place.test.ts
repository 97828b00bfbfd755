import { describe, expect, test, vi } from 'vitest';
import { bringUnderEye, scrolledSoFar } from '../../../components/reader/features/place/eye.ts';
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

describe('a page that scrolls in a box of its own', () => {
  const words = 'The pilots of the harbour waited for the tide.';
  const box = document.createElement('div');
  box.style.overflowY = 'auto';
  box.append(storyOf('An earlier paragraph of the story.', words));
  const paragraph = box.querySelector('p:last-child')!;
  document.body.replaceChildren(box);
  Object.defineProperty(box, 'scrollHeight', { value: 5_000 });
  Object.defineProperty(box, 'clientHeight', { value: 600 });
  box.scrollTop = 1_200;
  document.elementFromPoint = () => paragraph;
  paragraph.getClientRects = () => [new DOMRect(0, 0, 1, 1)] as unknown as DOMRectList;
  const place = { top: 1_000 };
  paragraph.getBoundingClientRect = () => new DOMRect(0, place.top, 600, 100);

  test('is scrolled as far as the box is', () => {
    expect(scrolledSoFar(window)).toBe(1_200);
  });

  test('brings a paragraph under the eye by that box, and the window has nothing left to do', () => {
    const moved: number[] = [];
    box.scrollBy = (by?: ScrollToOptions | number) => {
      moved.push((by as ScrollToOptions).top!);
      place.top -= moved.at(-1)!;
    };
    const still = vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
    const key = words.replace(/\s/g, '').toLowerCase().slice(0, 60);
    bringUnderEye(document.body, { key, share: 0.5 }, window);
    expect(moved).toEqual([1_050 - window.innerHeight * 0.3]);
    expect((still.mock.calls[0]![0] as ScrollToOptions).top).toBe(0);
  });
});
