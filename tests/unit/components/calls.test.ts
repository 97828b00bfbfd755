import { expect, test } from 'vitest';
import { callOf } from '../../../components/reader/calls.ts';

const pressed = (key: string, code: string, how: KeyboardEventInit = {}) =>
  callOf(new KeyboardEvent('keydown', { key, code, ...how }), null)?.key;

test('a letter is known by its name, and where another script is written by its place', () => {
  expect(pressed('l', 'KeyL')).toBe('l');
  expect(pressed('L', 'KeyL', { shiftKey: true })).toBe('l');
  // A French keyboard has its M where others have the semicolon.
  expect(pressed('m', 'Semicolon')).toBe('m');
  expect([pressed('ល', 'KeyL'), pressed('ថ', 'KeyF'), pressed('о', 'KeyJ'), pressed('ن', 'KeyK')]).toEqual([
    ...['l', 'f', 'j', 'k'],
  ]);
  expect([pressed('ឯ', 'Slash', { shiftKey: true }), pressed('؟', 'Slash', { shiftKey: true })]).toEqual(['?', '?']);
  expect([pressed('៊', 'Slash'), pressed('é', 'Digit2'), pressed('ö', 'Semicolon')]).toEqual(['៊', 'é', 'ö']);
  expect([pressed('ArrowDown', 'ArrowDown'), pressed(' ', 'Space'), pressed('Dead', 'KeyL')]).toEqual([
    ...['ArrowDown', ' ', 'Dead'],
  ]);
});

test('with Ctrl, Alt or Meta a key is the browser’s', () => {
  expect([pressed('ថ', 'KeyF', { ctrlKey: true }), pressed('?', 'Slash', { altKey: true })]).toEqual([
    ...[undefined, undefined],
  ]);
});
