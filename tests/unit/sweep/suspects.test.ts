import { beforeEach, expect, test, vi } from 'vitest';
import { keepSuspects } from '../../../utils/sweep/suspects.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height }) as DOMRect;
const change = (target: Element) => ({ type: 'attributes', target, addedNodes: [] }) as unknown as MutationRecord;

beforeEach(() => {
  document.body.innerHTML = '<div id="a"></div><div id="b"><i></i></div>';
});

test('the middle of what changed is looked at, or of what it places', () => {
  const suspects = keepSuspects();
  const [a, b] = [...document.body.children] as [Element, Element];
  a.getBoundingClientRect = () => box(10, 20, 100, 50);
  b.getBoundingClientRect = () => box(0, 0, 0, 0);
  b.firstElementChild!.getBoundingClientRect = () => box(200, 0, 20, 20);
  suspects.note(change(a));
  suspects.note(change(b));
  suspects.note(change(document.body));
  const middles = suspects.points().map(({ x, y }) => [x, y]);
  expect(middles).toEqual([
    [60, 45],
    [210, 10],
  ]);
});

test('what has gone, or changed long ago, is forgotten', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const suspects = keepSuspects();
  const [a, b] = [...document.body.children] as [Element, Element];
  for (const each of [a, b]) each.getBoundingClientRect = () => box(0, 0, 10, 10);
  suspects.note(change(a));
  suspects.note(change(b));
  a.remove();
  expect(suspects.points()).toHaveLength(1);
  vi.advanceTimersByTime(5000);
  expect(suspects.points()).toHaveLength(0);
  vi.useRealTimers();
});

test('of what was there from the start, what was put at the end is looked at', () => {
  const suspects = keepSuspects();
  document.body.append(...Array.from({ length: 20 }, () => document.createElement('div')));
  for (const [at, each] of [...document.body.children].entries())
    each.getBoundingClientRect = () => box(10 * at, 0, 10, 10);
  suspects.addLast(document.body);
  expect(suspects.points().map(({ x }) => x)).toEqual([145, 155, 165, 175, 185, 195, 205, 215]);
});
