import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepHovered } from '../../../utils/sweep/hovered.ts';
import type { Intent } from '../../../utils/sweep/intent.ts';

let stopping: AbortController;
let over: Element | undefined;
let cameAt: number;

const intent = () =>
  ({
    at: () => (over?.localName === 'a' ? over : null),
    over: () => over,
    rests: () => over?.localName === 'a',
    cameAt: () => cameAt,
  }) as unknown as Intent;

beforeEach(() => {
  vi.useFakeTimers();
  stopping = new AbortController();
  cameAt = performance.now() + 1000;
  vi.advanceTimersByTime(1500);
  document.body.innerHTML = '<a></a><p></p><aside><b></b></aside>';
  over = document.querySelector('a')!;
  document.elementFromPoint = () => document.querySelector('a');
});

afterEach(() => {
  stopping.abort();
  vi.useRealTimers();
});

const card = () => document.querySelector('aside')!;

test('a card away from the link that opened it stays while the pointer rests, and a little longer', () => {
  const again = vi.fn();
  const hovered = keepHovered(window, intent(), stopping.signal, again);
  expect(hovered.take(card(), true)).toBe(true);
  const lookAfter = (ms: number) => {
    vi.advanceTimersByTime(ms);
    hovered.look(() => {});
    return hovered.held.has(card());
  };
  expect(lookAfter(5000)).toBe(true);
  over = document.querySelector('p')!;
  expect(lookAfter(1000)).toBe(true);
  expect(lookAfter(1000)).toBe(false);
  expect(again).toHaveBeenCalled();
});

test('one that the pointer goes into is theirs', () => {
  const hovered = keepHovered(window, intent(), stopping.signal, () => {});
  hovered.take(card(), true);
  over = document.querySelector('b')!;
  const entered = vi.fn();
  hovered.look(entered);
  expect(entered).toHaveBeenCalledWith(card());
  expect(hovered.held.size).toBe(0);
});

test('what is modal, covers the page with the link, or came while the page was scrolled under the pointer is none', () => {
  const hovered = keepHovered(window, intent(), stopping.signal, () => {});
  document.elementFromPoint = () => card().firstElementChild;
  expect(hovered.take(card(), true)).toBe(false);
  expect(keepHovered(window, intent(), stopping.signal, () => {}).take(card(), false)).toBe(true);
  document.elementFromPoint = () => over!;
  card().ariaModal = 'true';
  card().setAttribute('aria-modal', 'true');
  expect(hovered.take(card(), true)).toBe(false);
  card().removeAttribute('aria-modal');
  document.dispatchEvent(new Event('scroll', { bubbles: true }));
  cameAt = performance.now() + 50;
  expect(hovered.take(card(), true)).toBe(false);
  over = document.querySelector('p')!;
  expect(hovered.take(card(), true)).toBe(false);
});
