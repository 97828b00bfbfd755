import { expect, test } from 'vitest';
import { checkPopups } from '../../../utils/hubs/check-popups.ts';
import { type PopupFamily, popupFamilies } from '../../../utils/hubs/popups.ts';

const parses = (selector: string) => {
  try {
    document.querySelector(selector);
    return true;
  } catch {
    return false;
  }
};

const family = (popup: object): PopupFamily[] => [
  { theme: 'x', popups: [{ kind: 'cookie', hide: '.bar', ...popup }], gates: [] },
];

test('the shipped rules are sound', () => expect(checkPopups(popupFamilies, parses)).toEqual([]));

test.each([
  [{ kind: 'nothing' }, 'no such kind'],
  [{ hide: 'body' }, 'hides too much'],
  [{ hide: '.bar,div' }, 'hides too much'],
  [{ hide: '.adsbygoogle' }, 'never'],
  [{ hide: '#penci-login-popup' }, 'never'],
  [{ shell: 'fancy' }, 'no such shell'],
  [{ shell: 'magnific', open: '.bar' }, 'when it is open'],
])('%j is refused', (popup, why) => {
  expect(checkPopups(family(popup), () => true).join()).toContain(why);
});

test('selectors that a browser refuses are named', () => {
  expect(checkPopups(family({ hide: '.bar[' }), selector => !selector.endsWith('['))).toHaveLength(1);
});

test('a kind stands once in a family, a theme once', () => {
  const twice: PopupFamily = {
    theme: 'x',
    popups: [
      { kind: 'cookie', hide: '.a' },
      { kind: 'cookie', hide: '.b' },
    ],
    gates: [],
  };
  expect(checkPopups([twice, { ...twice, popups: [] }], () => true)).toHaveLength(2);
});
