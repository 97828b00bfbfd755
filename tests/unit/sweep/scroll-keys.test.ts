import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchScrollKeys } from '../../../utils/sweep/scroll-keys.ts';

let stopping: AbortController;

beforeEach(() => {
  stopping = new AbortController();
  vi.useFakeTimers();
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(5000);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
});

afterEach(() => {
  stopping.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A person presses a key. False: the page took it. */
async function press(key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(200);
  return !event.defaultPrevented;
}

const takeKeys = () =>
  window.addEventListener('keydown', event => event.preventDefault(), { capture: true, signal: stopping.signal });

let scrolled: number[];

beforeEach(() => {
  scrolled = [];
  vi.spyOn(window, 'scrollBy').mockImplementation((_, top) => void scrolled.push(Math.sign(top as number)));
});

test('where a popup that went keeps the scrolling keys, they scroll all the same from the first on', async () => {
  watchScrollKeys(document, stopping.signal, () => true);
  takeKeys();
  for (const key of ['PageDown', 'PageDown', 'ArrowUp', 'ArrowRight']) await press(key);
  expect(scrolled).toEqual([1, 1, -1]);
});

test('a page hears every key, and one that answers, scrolls by itself or had no popup is left alone', async () => {
  let over = true;
  let answer = () => {};
  const heard = vi.fn();
  watchScrollKeys(document, stopping.signal, () => over);
  takeKeys();
  window.addEventListener('keydown', () => [heard(), answer()], { signal: stopping.signal });
  for (const each of [
    () => document.body.append('Slide 2'),
    () => document.body.setAttribute('data-slide', '3'),
    () => window.scrollTo(0, window.scrollY + 400),
  ]) {
    answer = each;
    await press('PageDown');
  }
  over = false;
  answer = () => {};
  await press('PageDown');
  expect(heard).toHaveBeenCalledTimes(4);
  expect(scrolled).toEqual([]);
});
