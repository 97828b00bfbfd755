import { expect, test } from 'vitest';
import { conditionOf, dismisses, leadsOn, popupOf, refuses } from '../../../utils/sweep/words.ts';

test.each([
  '×',
  'x',
  'Close',
  'Close this window',
  'No thanks',
  'Not now',
  'Maybe later',
  'Skip',
  'Ignore',
  'Continue to site',
  'Continue in browser',
  'Go back to reading',
  'Understood',
  'បិទ',
  'ទេ អរគុណ',
])('"%s" sends an overlay away', words => expect(dismisses(words)).toBe(true));

test.each([
  'Leave',
  'Cancel',
  'Log in',
  'Subscribe',
  'I am 18 or older',
  "Okay, I'll whitelist",
  'Exit',
  'Continue without ads',
  '',
])('"%s" does not', words => expect(dismisses(words)).toBe(false));

test('an article may speak of all this: only whole phrases count', () => {
  expect(conditionOf('The bank wants to read the market before the vote')).toBeUndefined();
  expect(popupOf('Officials met on Thursday')).toBeUndefined();
});

test.each([
  ['cookie', 'This website uses cookies to ensure you get the best experience. OK'],
  ['cookie', 'Wir verwenden Cookies. Alle akzeptieren'],
  ['cookie', 'Ihre Privatsphäre Mit Ihrer Zustimmung speichern wir Informationen auf Ihrem Gerät.'],
  ['cookie', 'Dbamy o Twoją prywatność. Zgadzam się'],
  ['cookie', 'Gizlilik ayarları. Hepsini kabul et'],
  ['cookie', 'We have updated our privacy policy. By using our site you accept the new terms.'],
  ['cookie', 'This site uses third-party website tracking technologies. Deny Accept All'],
  ['cookie', 'เว็บไซต์นี้ใช้คุกกี้ ยอมรับทั้งหมด'],
  ['cookie', 'Situs ini menggunakan cookie. Oke'],
  ['cookie', 'Our Terms of Service have changed. Accept and close'],
  ['notice', 'How likely is it that you would recommend our site to a friend?'],
  ['notice', 'Your web browser is out-of-date. Update your browser for more security.'],
  ['notice', 'Get our app for the best reading experience INSTALL'],
  ['notice', 'The Daily FREE - In Google Play VIEW'],
  ['notice', 'The Daily wants to send you alerts. Block Allow'],
  ['notice', 'Step 2 Titles are bigger now'],
  ['cookie', 'We have updated our privacy policy Read'],
  ['notice', 'Get one message each morning on Telegram'],
  ['notice', 'Never be the last to know. Switch on desktop news.'],
  ['popup', 'Dara P. bought a yearly plan 3 hours ago'],
  ['popup', 'Offer ends in 02:13:10 See plans'],
  ['popup', 'A full year for the price of six months. See the offer'],
  ['popup', 'Up next: Harbour pilots walk out'],
  ['popup', 'Never miss an update'],
  ['newsletter', 'One recipe a week by email. By signing up you agree to our privacy policy.'],
] as const)('%s: "%s"', (kind, words) => expect(popupOf(words)).toBe(kind));

test('a wall whose small print names cookies is a wall', () => {
  expect(
    conditionOf('Create a free account to continue reading. By registering you agree to our terms and cookie policy.'),
  ).toBe('registration');
});

test.each([
  'This article is for subscribers. No account? Subscribe',
  'Subscribers only. Log in with your number.',
  'Members only. Become one today.',
  'This story is for our supporters.',
  'Become a supporter for $3 a month to go on reading.',
])('asks for a membership: "%s"', words => expect(conditionOf(words)).toBe('payment'));

test.each([
  ['payment', 'Your free preview has ended. Buy this article for $2'],
  ['registration', 'Create your free account to go on'],
  ['captcha', 'Drag the piece to fit the puzzle'],
  ['age', 'When were you born?'],
] as const)('a wall, %s: "%s"', (kind, words) => expect(conditionOf(words)).toBe(kind));

test.each(['Follow The Daily: Telegram Facebook', 'Enjoying this story? Share it', 'Before you go: rice prices fall'])(
  'an offer: "%s"',
  words => expect(popupOf(words)).toBe('popup'),
);

test.each(["I don't feel lucky", 'Rather not', 'Only what is needed'])('"%s" refuses', words =>
  expect(refuses(words)).toBe(true),
);

test.each(["I don't have an account", 'I already have an account', 'Only $1 a week'])('"%s" does not', words =>
  expect(refuses(words)).toBe(false),
);

test('what the law keeps from a country stands', () => {
  expect(conditionOf('451: Unavailable for legal reasons')).toBe('terms');
  expect(conditionOf('Please confirm your country of residence')).toBe('terms');
  expect(conditionOf('For licensing reasons this video cannot be shown')).toBe('terms');
  expect(conditionOf('This page is only for qualified investors. Confirm that you are one')).toBe('terms');
});

test('a way on past an ad blocker is one, a login of somebody else is none', () => {
  expect(dismisses('Continue with ad blocker')).toBe(true);
  expect(dismisses('Continue with Google')).toBe(false);
});

test('cookies come before anything else', () => {
  const notice = 'We use cookies. Log in to read our policy. Subscribe to our newsletter. Accept';
  expect(popupOf(notice)).toBe('cookie');
  expect(conditionOf(notice)).toBeUndefined();
});

test.each([
  'No thanks',
  'Not now',
  'Maybe later',
  'Decline',
  'Reject all',
  'No',
  'Stay here',
  'Refuser',
  'Alle ablehnen',
])('"%s" says no to what is asked', words => expect(refuses(words)).toBe(true));

test.each(['×', 'Close', 'OK', 'Got it', 'Dismiss', 'Schließen', 'Fermer', 'Yes', 'Cancel', 'Notice of the day', ''])(
  '"%s" does not',
  words => expect(refuses(words)).toBe(false),
);

test('a tour leads on', () => {
  expect(['Next', 'Next step', 'Take the tour'].every(leadsOn)).toBe(true);
  expect(['Next story', 'Tour de France'].some(leadsOn)).toBe(false);
});

test('a notice of cookies may name a login or subscribers, but no price', () => {
  expect(conditionOf('We use cookies. Subscribers, log in to continue. Accept')).toBeUndefined();
  expect(conditionOf('We use cookies for adverts. Accept, or subscribe for £3 per month to read without')).toBe(
    'payment',
  );
});

test.each([
  ['login', 'Sign in with your school account'],
  ['login', 'Your organization requires you to sign in'],
  ['registration', 'Enter your email to read this story'],
  [undefined, 'Sign in with your Google account'],
  [undefined, 'Enter your email to get our newsletter'],
] as const)('%s: "%s"', (kind, words) => expect(conditionOf(words)).toBe(kind));
