import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awaitWords } from '../../../utils/sweep/again.ts';

let box: HTMLElement;
const speaks = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  speaks.mockClear();
  box = document.createElement('div');
});
afterEach(() => vi.useRealTimers());

const words = 'Please sign in to go on with this story of the harbour.';

test('what opened empty is judged anew once it has its words', () => {
  awaitWords(() => true)(box, () => [box], 0, speaks);
  vi.advanceTimersByTime(1000);
  expect(speaks).not.toHaveBeenCalled();
  box.textContent = words;
  vi.advanceTimersByTime(1000);
  expect(speaks).toHaveBeenCalledOnce();
});

test('a wall may say no more than a few words', () => {
  awaitWords(() => true)(box, () => [box], 0, speaks);
  box.textContent = 'Log in to continue';
  vi.advanceTimersByTime(1000);
  expect(speaks).toHaveBeenCalledOnce();
});

test('not what had its words, nor what is shown again', () => {
  awaitWords(() => true)(box, () => [box], words.length, speaks);
  awaitWords(() => false)(box, () => [box], 0, speaks);
  box.textContent = words;
  vi.advanceTimersByTime(10_000);
  expect(speaks).not.toHaveBeenCalled();
});

test('a frame that has loaded has another document', () => {
  const loaded = document.createElement('div');
  loaded.textContent = words;
  let inner = document.createElement('div');
  awaitWords(() => true)(box, () => [box, inner], 0, speaks);
  inner = loaded;
  vi.advanceTimersByTime(1000);
  expect(speaks).toHaveBeenCalledOnce();
});

test('each time once, and then no more', () => {
  const wait = awaitWords(() => true);
  box.textContent = words;
  for (let times = 0; times < 9; times++) {
    wait(box, () => [box], 0, speaks);
    vi.advanceTimersByTime(10_000);
  }
  expect(speaks).toHaveBeenCalledTimes(3);
});
