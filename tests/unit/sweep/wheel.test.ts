import { expect, test, vi } from 'vitest';
import { watchWheel } from '../../../utils/sweep/wheel.ts';

test('a page that is put back at each scroll, a moment later, does not hear of the next', () => {
  vi.useFakeTimers();
  const stopping = new AbortController();
  let stands = 0;
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => stands);
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  watchWheel(document, stopping.signal, () => true);
  const heard = vi.fn(() => setTimeout(() => scroll(0)));
  const scroll = (to: number) => {
    if (stands === to) return;
    stands = to;
    document.dispatchEvent(new Event('scroll', { bubbles: true }));
  };
  const turn = () => {
    const wheel = new Event('wheel', { bubbles: true });
    Object.defineProperty(wheel, 'isTrusted', { value: true });
    document.body.dispatchEvent(wheel);
    scroll(200);
    vi.advanceTimersByTime(100);
  };
  document.addEventListener('scroll', heard);
  turn();
  expect(stands).toBe(0);
  turn();
  expect(stands).toBe(200);
  stopping.abort();
  document.removeEventListener('scroll', heard);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('where the page is put back without hearing of it, the place that was wanted is told', () => {
  vi.useFakeTimers();
  const stopping = new AbortController();
  let stands = 0;
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => stands);
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  const held = vi.fn();
  watchWheel(document, stopping.signal, () => true, held);
  const scroll = (to: number) => {
    stands = to;
    document.dispatchEvent(new Event('scroll', { bubbles: true }));
  };
  const turn = () => {
    const wheel = new Event('wheel', { bubbles: true });
    Object.defineProperty(wheel, 'isTrusted', { value: true });
    document.body.dispatchEvent(wheel);
    scroll(200);
    scroll(0);
    vi.advanceTimersByTime(100);
  };
  turn();
  expect(held).not.toHaveBeenCalled();
  turn();
  expect(held).toHaveBeenCalledWith(200);
  stopping.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('where the page stands is asked only once something moves: to ask has it laid out before its time', () => {
  const asked = vi.spyOn(window, 'scrollY', 'get');
  const stopping = new AbortController();
  watchWheel(document, stopping.signal, () => true);
  expect(asked).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('scroll', { bubbles: true }));
  expect(asked).toHaveBeenCalled();
  stopping.abort();
});
