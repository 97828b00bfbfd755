import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchWheel } from '../../../utils/sweep/wheel.ts';

let stopping: AbortController;
let stands: number;

beforeEach(() => {
  stopping = new AbortController();
  stands = 0;
});

afterEach(() => {
  stopping.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A page whose scrolling is the test's. */
function standStill() {
  vi.useFakeTimers();
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => stands);
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
}

function scroll(to: number) {
  if (stands === to) return;
  stands = to;
  document.dispatchEvent(new Event('scroll', { bubbles: true }));
}

/** A person turns the wheel, and the page scrolls to each of these places. */
function turn(...places: number[]) {
  const wheel = new Event('wheel', { bubbles: true });
  Object.defineProperty(wheel, 'isTrusted', { value: true });
  document.body.dispatchEvent(wheel);
  for (const place of places) scroll(place);
  vi.advanceTimersByTime(100);
}

test('a page that is put back at each scroll, a moment later, does not hear of the next', () => {
  standStill();
  watchWheel(document, stopping.signal, () => true);
  document.addEventListener('scroll', () => setTimeout(() => scroll(0)), { signal: stopping.signal });
  turn(200);
  expect(stands).toBe(0);
  turn(200);
  expect(stands).toBe(200);
});

test('where the page is put back without hearing of it, the place that was wanted is told', () => {
  standStill();
  const held = vi.fn();
  watchWheel(document, stopping.signal, () => true, held);
  turn(200, 0);
  expect(held).not.toHaveBeenCalled();
  turn(200, 0);
  expect(held).toHaveBeenCalledWith(200);
});

test('where the page stands is asked only once something moves: to ask has it laid out before its time', () => {
  const asked = vi.spyOn(window, 'scrollY', 'get');
  watchWheel(document, stopping.signal, () => true);
  expect(asked).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('scroll', { bubbles: true }));
  expect(asked).toHaveBeenCalled();
});
