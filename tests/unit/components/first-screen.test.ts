import { afterEach, expect, test, vi } from 'vitest';
import { paintFirstScreen } from '../../../components/reader/first-screen.ts';
import { placeStory } from '../../../components/reader/story.ts';

const look = { textSize: 20, lineHeight: 1.6, lineLength: 66 };

function storyOf(paragraphs: number) {
  const fragment = document.createDocumentFragment();
  for (let each = 0; each < paragraphs; each++)
    fragment.append(Object.assign(document.createElement('p'), { textContent: 'word '.repeat(66) }));
  return placeStory(fragment, []);
}

const cut = (story: { element: Element }) => story.element.querySelector('[data-last]');

afterEach(() => {
  vi.useRealTimers();
});

test('a long story is laid out little further than the window first, and whole then, though there be no frame', () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const frame = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
  const story = storyOf(60);
  paintFirstScreen(story, look);
  const last = story.blocks.indexOf(cut(story)!);
  // Five lines each.
  expect(last * 5 * look.textSize * look.lineHeight).toBeGreaterThan(window.innerHeight);
  expect(last).toBeLessThan(30);
  vi.runAllTimers();
  expect(cut(story)).toBeNull();
  frame.mockRestore();
});

test('a short one is whole at once', () => {
  const story = storyOf(3);
  paintFirstScreen(story, look);
  expect(cut(story)).toBeNull();
});
