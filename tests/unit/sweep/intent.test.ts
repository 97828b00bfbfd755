import { expect, test } from 'vitest';
import { watchIntent } from '../../../utils/sweep/intent.ts';

/** Lays an element out; happy-dom has no layout. */
function lay(element: Element, width: number, height: number): Element {
  element.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
  element.checkVisibility = () => true;
  return element;
}

function pointAt(element: Element): void {
  const event = new Event('pointerover', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
}

test('a menu opens beside the pointer; a dialog whose backdrop came up under it came by itself', () => {
  document.body.innerHTML = '<div><a></a><ul></ul></div><div><i></i><section></section></div>';
  const [item, menu, backdrop, dialog] = ['a', 'ul', 'i', 'section'].map(name => document.querySelector(name)!);
  const intent = watchIntent(window, new AbortController().signal, () => {});
  pointAt(lay(item!, 80, 20));
  expect(intent.beside(menu!, null)).toBe(true);
  expect(intent.beside(dialog!, null)).toBe(false);
  pointAt(lay(backdrop!, innerWidth, innerHeight));
  expect(intent.beside(dialog!, null)).toBe(false);
});
