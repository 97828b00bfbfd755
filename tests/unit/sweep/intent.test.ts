import { expect, test } from 'vitest';
import { keyAsks, shareWords, watchIntent } from '../../../utils/sweep/intent.ts';

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

/** A trusted event of the pointer. */
function send(type: string, element: Element, init: EventInit & { relatedTarget?: Element } = {}): Event {
  const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
  return event;
}

test('the pointer comes to a control, and leaves it with the window', () => {
  document.body.innerHTML = '<button><b></b></button><p></p>';
  const [button, text] = ['button', 'p'].map(name => document.querySelector(name)!);
  const intent = watchIntent(window, new AbortController().signal, () => {});
  pointAt(text!);
  expect([intent.at(), intent.rests()]).toEqual([null, false]);
  pointAt(button!.firstElementChild!);
  expect([intent.at(), intent.rests()]).toEqual([button, true]);
  send('pointerout', button!, { relatedTarget: button!.firstElementChild! });
  expect(intent.rests()).toBe(true);
  send('pointerout', button!);
  expect([intent.at(), intent.rests(), intent.over()]).toEqual([null, false, undefined]);
});

test("a menu of the page's own is asked for by a right click; the browser's is not", async () => {
  document.body.innerHTML = '<p></p>';
  const intent = watchIntent(window, new AbortController().signal, () => {});
  const soon = () => new Promise(done => setTimeout(done, 5));
  send('contextmenu', document.querySelector('p')!);
  await soon();
  expect(intent.recent()).toBe(false);
  document.body.addEventListener('contextmenu', event => event.preventDefault(), { once: true });
  send('contextmenu', document.querySelector('p')!);
  await soon();
  expect(intent.recent()).toBe(true);
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

test('what a network brings late is waited for when it says what was pressed', () => {
  document.body.innerHTML = '<button>Share this story</button><p>Text</p>';
  const intent = watchIntent(window, new AbortController().signal, () => {});
  expect(intent.waitedFor('Share Copy link Email')).toBe('');
  send('click', document.querySelector('button')!);
  expect(intent.waitedFor('Share Copy link Email')).toBe('Share this story');
  expect(intent.waitedFor('Never miss anything')).toBe('');
});

test.each([
  ['ចែករំលែក', 'ចែករំលែកអត្ថបទនេះ', true],
  ['分享', '分享到微信', true],
  ['On to it', 'It is on', false],
] as const)('"%s" and "%s" share a word: %s', (one, other, shared) => expect(shareWords(one, other)).toBe(shared));
