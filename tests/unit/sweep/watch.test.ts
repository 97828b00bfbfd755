import { beforeEach, expect, test } from 'vitest';
import { asks, keyAsks } from '../../../utils/sweep/intent.ts';
import { isTelling } from '../../../utils/sweep/watch.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<main><p>text</p><div class="site-modal"></div><button><b>Log in</b></button><img></main><div id="late"></div>';
});

const record = (type: string, selector: string, rest: Partial<MutationRecord> = {}) =>
  ({
    type,
    target: document.querySelector(selector)!,
    attributeName: 'class',
    addedNodes: [],
    ...rest,
  }) as unknown as MutationRecord;
const added = (html: string) => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return [...holder.children] as unknown as NodeList;
};

test("a lock, a change at the page's edge, a telling name and an opening dialog are looked at at once", () => {
  expect(isTelling(record('attributes', 'html'))).toBe(true);
  expect(isTelling(record('attributes', '#late'))).toBe(true);
  expect(isTelling(record('attributes', '.site-modal'))).toBe(true);
  expect(isTelling(record('attributes', 'p', { attributeName: 'open' }))).toBe(true);
  expect(isTelling(record('childList', 'body'))).toBe(true);
  expect(isTelling(record('childList', 'main', { addedNodes: added('<section role="dialog"></section>') }))).toBe(true);
});

test("the story's own changes are not", () => {
  expect(isTelling(record('attributes', 'p'))).toBe(false);
  expect(isTelling(record('childList', 'main', { addedNodes: added('<p>more</p>') }))).toBe(false);
});

test('pressing a control asks for something, pressing text does not', () => {
  expect(asks(document.querySelector('b')!)).toBe(true);
  expect(asks(document.querySelector('img')!)).toBe(true);
  expect(asks(document.querySelector('p')!)).toBe(false);
  expect(asks(undefined)).toBe(false);
});

test('keys that move about ask for nothing, shortcuts and pressed controls do', () => {
  const button = document.querySelector('button')!;
  const text = document.querySelector('p')!;
  for (const key of ['Tab', 'Escape', 'ArrowDown', 'PageDown', 'End', 'Shift', 'F5'])
    expect(keyAsks(key, button)).toBe(false);
  expect(keyAsks('/', text)).toBe(true);
  expect(keyAsks(' ', text)).toBe(false);
  expect(keyAsks(' ', button)).toBe(true);
  expect(keyAsks('Enter', button)).toBe(true);
});
