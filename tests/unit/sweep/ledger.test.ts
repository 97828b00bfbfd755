import { beforeEach, expect, test } from 'vitest';
import { openLedger } from '../../../utils/sweep/ledger.ts';

const before = '<p class="a  b" style="color:RED;overflow: hidden">x</p><i inert="">y</i>';
let element: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = before;
  element = document.querySelector('p')!;
});

test('everything comes back byte for byte, also after several changes to one element', () => {
  const ledger = openLedger();
  ledger.style(element, { display: 'none' });
  ledger.style(element, { 'overflow-y': 'auto', display: 'block' });
  ledger.change(element, 'class', () => element.classList.remove('b'));
  const inert = document.querySelector('i')!;
  ledger.change(inert, 'inert', () => inert.removeAttribute('inert'));
  expect(document.body.innerHTML).not.toBe(before);
  ledger.undo();
  expect(document.body.innerHTML).toBe(before);
});

test('what the page wrote meanwhile stays', () => {
  const ledger = openLedger();
  ledger.style(element, { display: 'none' });
  element.style.setProperty('margin', '3px');
  ledger.undo();
  expect(element.style.margin).toBe('3px');
  expect(element.style.display).toBe('');
});

test('a change is taken back once', () => {
  let times = 0;
  const ledger = openLedger();
  const restore = ledger.note(() => times++);
  restore();
  restore();
  ledger.undo();
  expect(times).toBe(1);
});
