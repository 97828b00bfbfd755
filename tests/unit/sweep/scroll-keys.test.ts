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
function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
  vi.advanceTimersByTime(200);
  return !event.defaultPrevented;
}

const takeKeys = () =>
  window.addEventListener('keydown', event => event.preventDefault(), { capture: true, signal: stopping.signal });

test('where a popup that went keeps the scrolling keys, the page does not hear of the next one', () => {
  watchScrollKeys(document, stopping.signal, () => true);
  takeKeys();
  expect(press('PageDown')).toBe(false);
  expect(press('PageDown')).toBe(true);
  expect(press('ArrowRight')).toBe(false);
});

test('a page that scrolls by itself at a key, and one without a popup, keep their keys', () => {
  let over = false;
  watchScrollKeys(document, stopping.signal, () => over);
  takeKeys();
  press('PageDown');
  expect(press('PageDown')).toBe(false);
  over = true;
  window.addEventListener('keydown', () => window.scrollTo(0, window.scrollY + 400), { signal: stopping.signal });
  press('PageDown');
  expect(press('PageDown')).toBe(false);
});
