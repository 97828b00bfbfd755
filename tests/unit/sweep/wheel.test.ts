import { expect, test, vi } from 'vitest';
import { watchWheel } from '../../../utils/sweep/wheel.ts';

test('where the page stands is asked only once something moves: to ask has it laid out before its time', () => {
  const asked = vi.spyOn(window, 'scrollY', 'get');
  const stopping = new AbortController();
  watchWheel(document, stopping.signal, () => true);
  expect(asked).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('scroll', { bubbles: true }));
  expect(asked).toHaveBeenCalled();
  stopping.abort();
});
