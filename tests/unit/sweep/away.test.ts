import { beforeEach, expect, test } from 'vitest';
import { type Away, keepAway } from '../../../utils/sweep/away.ts';
import { openLedger } from '../../../utils/sweep/ledger.ts';
import type { Shield } from '../../../utils/sweep/shield.ts';

let added: string[];
let away: Away;

beforeEach(() => {
  added = [];
  const shield = {
    add: (selector: string) => added.push(selector),
    drop: (selector: string) => {
      added = added.filter(each => each !== selector);
    },
  } as unknown as Shield;
  away = keepAway(openLedger(), shield);
  document.body.innerHTML = '<div style="color:red">Popup</div>';
});

const popup = () => document.body.firstElementChild as HTMLElement;
const put = () => away.put(popup(), [popup()], false);
const markup = '<div style="color:red">Popup</div>';

test('a popup is hidden, and given back to the letter', () => {
  put();
  expect(popup().style.display).toBe('none');
  away.giveBack(popup());
  expect(document.body.innerHTML).toBe(markup);
});

test('one that comes back again and again is hidden without a change to it', () => {
  for (let times = 0; times < 3; times++) {
    put();
    popup().setAttribute('style', 'color:red');
  }
  expect(added).toEqual([]);
  put();
  expect(added).toEqual(['body>div:nth-child(1)']);
  expect(document.body.innerHTML).toBe(markup);
  away.giveBack(popup());
  expect(added).toEqual([]);
});

test('there is an end to it', () => {
  let times = 0;
  while (put() && times < 100) times++;
  expect(times).toBeGreaterThan(10);
  expect(times).toBeLessThan(100);
  expect(document.body.innerHTML).toBe(markup);
});

test('what the page emptied is not there any more, though its box is', () => {
  put();
  expect(away.isWhole(popup())).toBe(true);
  popup().replaceChildren();
  expect(away.isWhole(popup())).toBe(false);
});
