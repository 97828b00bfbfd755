import { expect, test } from 'vitest';
import { conditionOf, dismisses, popupOf } from '../../../utils/sweep/words.ts';

test.each(['×', 'x', 'Close', 'Close this window', 'No thanks', 'Not now', 'Maybe later', 'Skip', 'បិទ', 'ទេ អរគុណ'])(
  '"%s" sends an overlay away',
  words => expect(dismisses(words)).toBe(true),
);

test.each(['Leave', 'Cancel', 'Log in', 'Subscribe', 'I am 18 or older', "Okay, I'll whitelist", 'Exit', ''])(
  '"%s" does not',
  words => expect(dismisses(words)).toBe(false),
);

test('an article may speak of all this: only whole phrases count', () => {
  expect(conditionOf('The bank wants to read the market before the vote')).toBeUndefined();
  expect(popupOf('Officials met on Thursday')).toBeUndefined();
});

test('cookies come before anything else', () => {
  const notice = 'We use cookies. Log in to read our policy. Subscribe to our newsletter. Accept';
  expect(popupOf(notice)).toBe('cookie');
  expect(conditionOf(notice)).toBeUndefined();
});
