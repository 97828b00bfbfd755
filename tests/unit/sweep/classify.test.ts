import { describe, expect, test } from 'vitest';
import { type Facts, judge } from '../../../utils/sweep/classify.ts';

const facts = (over: Partial<Facts>): Facts => ({
  text: '',
  names: '',
  covers: false,
  over: true,
  locks: false,
  dialog: false,
  dismissible: false,
  asks: false,
  sells: false,
  password: false,
  email: false,
  writing: false,
  leads: false,
  birthday: false,
  reserved: false,
  captcha: false,
  stage: false,
  media: false,
  content: true,
  framed: false,
  links: 0,
  navigation: false,
  sidebar: false,
  stuck: false,
  ...over,
});

const newsletter = 'Never miss a story. Sign up for our newsletter. Subscribe now to keep reading. No thanks';

describe('conditions stand', () => {
  test.each([
    ['age', { text: 'Are you over 18? You must confirm your age to enter. I am 18 or older Leave', covers: true }],
    ['age', { text: 'តើអ្នកមានអាយុលើស 18 ឆ្នាំឬទេ?', covers: true, dismissible: true }],
    ['login', { text: 'Your edition is ready. Sign in with your number.', covers: true }],
    ['age', { text: 'ຢືນຢັນອາຍຸ: 18 ປີຂຶ້ນໄປ', covers: true }],
    ['age', { text: 'Gorfod bod yn 18 oed. Ydw. Nac ydw', covers: true }],
    ['registration', { text: 'Create a free account to continue reading', covers: true, email: true }],
    ['registration', { text: 'Create a free account to continue reading', locks: true }],
    ['registration', { text: 'Check your inbox. Confirm your email address to keep reading.', covers: true }],
    ['login', { text: 'Please sign in to read this story.', covers: true, password: true }],
    ['login', { text: 'Members only', covers: true, password: true }],
    ['payment', { text: 'Subscribe to continue reading. Unlimited access for $2 a month.', covers: true }],
    ['payment', { text: 'You have no free articles left. Already a subscriber? Log in', covers: true }],
    ['adblock', { text: 'Ad blocker detected. Please disable your ad blocker to go on.', covers: true }],
    ['captcha', { text: 'Verify you are human', covers: true, captcha: true, dismissible: true }],
    ['captcha', { names: 'https://challenges.cloudflare.com/turnstile', covers: true }],
    ['terms', { text: 'You must accept our Terms of Use to view this page. I accept I do not', covers: true }],
    ['payment', { text: 'Продолжение доступно по подписке. Войти', covers: true }],
    [
      'payment',
      { text: 'Accept cookies or subscribe. To read on, pay £3 per month. Accept and continue', covers: true },
    ],
    ['payment', { names: 'tp-modal https://buy.tinypass.com/checkout', covers: true }],
    ['login', { text: 'Wëllkomm op eiser Säit', covers: true, leads: true }],
    ['payment', { text: 'Weider op eiser Säit', covers: true, reserved: true }],
    ['terms', { text: 'Nëmme fir Leit déi hei wunnen, wielt wann ech gelift Äre Kanton', covers: true, locks: true }],
    ['age', { text: 'Before you enter', covers: true, birthday: true }],
  ] as const)('%s: %j', (kind, given) => {
    expect(judge(facts(given))).toEqual({ condition: kind });
  });
});

describe('popups are swept', () => {
  test.each([
    ['newsletter', { text: newsletter, covers: true, dismissible: true, email: true }],
    ['newsletter', { text: newsletter, email: true }],
    ['payment wall with a way to close', { text: 'Subscribe to continue reading', covers: true, dismissible: true }],
    ['payment bar that covers nothing', { text: 'Subscribe for $2 a month, full access', dismissible: true }],
    ['cookie notice that mentions an age', { text: 'We use cookies. Are you under 16? Ask your parents. Accept' }],
    ['ad-block dialog with a close button', { text: 'Ad blocker detected', covers: true, dismissible: true }],
    ['Flash notice in a player', { text: 'Update Required Flash plugin', media: true }],
    ['picture without a word', { covers: true }],
    ['tour of a page for members', { text: 'Hello there', covers: true, reserved: true, dismissible: true }],
    ['cookie notice that leads to an account', { text: 'We use cookies. Accept', covers: true, leads: true }],
    ['box without known words that can be refused', { text: 'x '.repeat(40), covers: true, locks: true, asks: true }],
    ['box without known words over a page that scrolls', { text: 'x '.repeat(40), covers: true }],
    ['alerts for breaking news', { text: 'Breaking news by notification? Turn on', dismissible: true, sells: true }],
    ['newsletter whose small print mentions an age', { text: `${newsletter} ${'x'.repeat(300)} over 16`, email: true }],
    ['honeypot words', { text: `Newsletter. Leave this field empty if you're human`, covers: true, dismissible: true }],
    ['a frame whose words cannot be read', { names: 'SP Consent Message', links: 0 }],
    [
      'a popup over a page without a story',
      { text: newsletter, covers: true, over: false, email: true, dismissible: true },
    ],
    [
      'address wanted, and a way to close',
      { text: 'Want the best local stories first?', email: true, dismissible: true },
    ],
    ['address wanted, and nothing else', { text: 'Get stories like this one', email: true }],
    ['cookies named, and a way to close', { text: 'Usamos cookies propias', dismissible: true }],
    ['consent that sticks to the top', { text: 'Our Terms of Service have changed. Accept', stuck: true }],
    ['bar at the top with a way to close', { text: 'Sale: half price', stuck: true, dismissible: true }],
    ['frame of others that is a dialog', { names: 'Sign in with Example Dialog', framed: true }],
    [
      'question that can be refused',
      { text: 'Want the big stories first? Yes Not now', asks: true, dismissible: true },
    ],
    ['survey with room for words', { text: 'How likely are you to recommend us?', writing: true, dismissible: true }],
    ['something to be had, and a way to close', { text: 'Reader day on Saturday', sells: true, dismissible: true }],
    ['cookies named, and something to press', { text: 'Cookies help us to see which stories are read. Fine' }],
    ['dialog with its buttons in a nav', { text: 'Möchten Sie Nachrichten per Push?', navigation: true, covers: true }],
    ['frame of others with a cross outside', { text: 'x', framed: true, dismissible: true }],
    ['offer that fills a canvas', { text: 'Spin for half-price', covers: true, stage: true }],
    ['unknown dialog with a close button', { text: 'Bonjour', dialog: true, dismissible: true }],
  ] as const)('%s', (_, given) => {
    expect(judge(facts(given))).toHaveProperty('sweep');
  });

  test('a cover without anything in it is a backdrop', () => {
    expect(judge(facts({ covers: true, content: false }))).toEqual({ sweep: 'backdrop' });
  });
});

describe('the page keeps what is its own', () => {
  test.each([
    ['game', { text: 'Score 320', covers: true, stage: true }],
    ['small player of others', { text: '×', framed: true, dismissible: true, media: true }],
    ['header', { text: 'Home Subscribe to our newsletter', navigation: true }],
    ['header that sticks', { text: 'Subscribe to our newsletter', stuck: true }],
    ['frame of others', { names: 'advertisement', framed: true }],
    ['menu that covers', { text: 'Home Society', navigation: true, covers: true, links: 2 }],
    ['sticky sidebar with a newsletter form', { text: newsletter, email: true, sidebar: true }],
    ['help box', { text: 'How can we help? Leave us a message', email: true, dismissible: true }],
    ['breaking news', { text: 'Breaking Parliament approves sale of the airline', dismissible: true }],
    ['comment form', { text: 'Your comment', email: true, writing: true }],
    ['chat window', { text: 'Questions about your subscription?', writing: true, email: true, dismissible: true }],
    ['small age question', { text: 'Are you over 18? Yes No', asks: true }],
    ['player that asks', { text: 'Play the next part? No thanks', asks: true, media: true }],
    ['app that is one box', { text: 'Mail Sign in', covers: true, over: false }],
    ['chat whose small print speaks of data', { text: 'By chatting you accept our privacy policy', names: 'livechat' }],
    ['chat', { text: 'Welcome to our help', names: 'crisp-client', dismissible: true }],
    ['player that speaks of cookies', { text: 'How to bake coconut cookies for the new year', media: true }],
    ['share bar', { text: 'Print Share' }],
    ['small player', { text: 'Support us', media: true, dismissible: true }],
    ['go to top', { text: '↑' }],
    ['a page that is one thing over the view', { text: 'Level 1', covers: true, over: false, dismissible: true }],
  ] as const)('%s', (_, given) => {
    expect(judge(facts(given))).toBeNull();
  });
});
