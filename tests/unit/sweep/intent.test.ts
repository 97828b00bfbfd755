import { expect, test } from 'vitest';
import { hangsOn } from '../../../utils/sweep/hangs.ts';
import { keyAsks, watchIntent } from '../../../utils/sweep/intent.ts';

/** Lays an element out; happy-dom has no layout. */
function lay(element: Element, width: number, height: number, left = 0, top = 0): Element {
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
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

test('a box at the end of the page hangs on the control that the pointer came to', () => {
  document.body.innerHTML = '<button><b></b></button><p></p><aside></aside><section></section>';
  const [button, text, menu, bar] = ['button', 'p', 'aside', 'section'].map(name => document.querySelector(name)!);
  const intent = watchIntent(window, new AbortController().signal, () => {});
  pointAt(text!);
  expect(intent.at()).toBeNull();
  pointAt(button!.firstElementChild!);
  expect(intent.at()).toBe(button);
  lay(button!, 80, 30, 300, 100);
  expect(hangsOn(lay(menu!, 400, 140, 140, 138), button!)).toBe(true);
  expect(hangsOn(lay(menu!, 400, 140, 380, 90), button!)).toBe(true);
  expect(hangsOn(lay(menu!, 400, 140, 500, 400), button!)).toBe(false);
  expect(hangsOn(lay(bar!, innerWidth, 140, 0, 138), button!)).toBe(false);
});

test('Space asks on a control made of a box; elsewhere it scrolls', () => {
  document.body.innerHTML = '<span role="switch"></span><span role="menuitemradio"><i></i></span><p></p>';
  const [toggle, item, text] = ['[role=switch]', 'i', 'p'].map(each => document.querySelector(each)!);
  expect(keyAsks(' ', toggle)).toBe(true);
  expect(keyAsks('Enter', item)).toBe(true);
  expect(keyAsks(' ', text)).toBe(false);
});

test('a press on plain text is remembered apart; one beside everything is not', () => {
  document.body.innerHTML = '<p><sup></sup></p><button></button>';
  const intent = watchIntent(window, new AbortController().signal, () => {});
  const press = (element: Element) => {
    const event = new Event('pointerdown', { bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    element.dispatchEvent(event);
  };
  press(document.body);
  expect(intent.pressedText(600)).toBe(false);
  press(document.querySelector('sup')!);
  expect(intent.pressedText(600)).toBe(true);
  expect(intent.recent()).toBe(false);
  press(document.querySelector('button')!);
  expect(intent.recent()).toBe(true);
});
