import { beforeAll, expect, test } from 'vitest';
import { linesOf, pointsOf } from '../../../utils/sweep/detect.ts';
import { look, rootsOf, wordsOf } from '../../../utils/sweep/look.ts';

beforeAll(() => {
  // happy-dom has no layout: whatever is not display:none can be seen.
  Element.prototype.checkVisibility ??= function (this: Element) {
    return getComputedStyle(this).display !== 'none';
  };
});

function read(html: string) {
  document.body.innerHTML = html;
  const overlay = document.body.firstElementChild!;
  return look(
    overlay,
    rootsOf(overlay, host => host.shadowRoot),
    true,
    false,
  );
}

test('reads words, labels and fields, not scripts and styles', () => {
  const { text, email, password, content } = read(
    '<div><style>.a{}</style><h2>Join  us</h2><script>var a</script><input type="email" placeholder="Your email"></div>',
  );
  expect(text).toBe('Join us Your email');
  expect({ email, password, content }).toEqual({ email: true, password: false, content: true });
});

test('does not read what waits for a click', () => {
  const { text, email } = read(
    '<div><button>Chat</button><form style="display:none"><p>Welcome to our help desk</p><input type="email" placeholder="Your email"></form></div>',
  );
  expect({ text, email }).toEqual({ text: 'Chat', email: false });
});

test('reads what the shield hides', () => {
  expect(read('<div>Play<p style="display:none;visibility:hidden">Update Required</p></div>').text).toBe(
    'Play Update Required',
  );
});

test('reads what stands in elements without a box', () => {
  expect(read('<div><p style="display:contents">Subscribe</p></div>').text).toBe('Subscribe');
});

test('looks into shadow trees', () => {
  document.body.innerHTML = '<promo-box></promo-box>';
  const host = document.body.firstElementChild!;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p>Subscribe</p>';
  expect(wordsOf(rootsOf(host, each => each.shadowRoot))).toBe('Subscribe');
});

test.each([
  '<div><button class="modal-close"></button></div>',
  '<div><button aria-label="Close">×</button></div>',
  '<div><a href="#">No thanks</a></div>',
  '<div><span data-bs-dismiss="modal">Weiter</span></div>',
  '<div><button><i class="fa fa-times"></i></button></div>',
  '<div><button title="Hide this message">▾</button></div>',
  '<div>Summer sale <span>×</span></div>',
  '<div><p style="cursor:pointer">no thanks</p></div>',
  '<div>Early tickets <a href="#" class="bar-hide">+</a></div>',
])('a way to close: %s', html => expect(read(html).dismissible).toBe(true));

test.each([
  '<div><button>Register</button><a href="/">Leave</a></div>',
  '<div><a class="close" href="https://hub.example/" aria-label="Close">×</a></div>',
  '<div class="close-all"><button class="enclosed">Log in</button></div>',
  '<div><button class="swal-close" style="display:none">×</button></div>',
  '<div><p>Skip</p><p>3 × 4</p></div>',
  '<div><input type="password"><button class="hide-password"></button></div>',
])('no way to close: %s', html => expect(read(html).dismissible).toBe(false));

const scale = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `<button>${from + i}</button>`).join('');

test('a scale of marks asks, where it may be left; days of a month do not', () => {
  const cross = '<button aria-label="Close">×</button>';
  expect(read(`<div>${scale(0, 10)}${cross}</div>`).asks).toBe(true);
  expect(read(`<div>${scale(1, 5)}${cross}</div>`).asks).toBe(true);
  expect(read(`<div>${scale(1, 5)}</div>`).asks).toBe(false);
  expect(read(`<div>${scale(1, 3)}${cross}</div>`).asks).toBe(false);
  expect(read(`<div>${scale(1, 10)}${scale(1, 10)}${cross}</div>`).asks).toBe(false);
});

test('a sidebar is told from the wrapper that goes by its name', () => {
  document.body.innerHTML =
    '<div class="right-sidebar"><main></main><div id="box"></div><div id="sidebar"><div id="widget"></div></div></div>';
  const facts = (selector: string) => {
    const element = document.querySelector(selector)!;
    return look(element, [element], false, false);
  };
  expect(facts('#widget').sidebar).toBe(true);
  expect(facts('#box').sidebar).toBe(false);
});

test('looks into shadow trees inside of shadow trees', () => {
  document.body.innerHTML = '<promo-box></promo-box>';
  const outer = document.body.firstElementChild!.attachShadow({ mode: 'open' });
  outer.innerHTML = '<p>One</p><promo-inner></promo-inner>';
  outer.querySelector('promo-inner')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Two</p>';
  expect(wordsOf(rootsOf(document.body.firstElementChild!, each => each.shadowRoot))).toBe('One Two');
});

test('the grid looks at the edges, inside of them', () => {
  expect(linesOf(1000, 5)).toEqual([24, 250, 500, 750, 976]);
});

test('a close look has more points, and each look stands for the whole view', () => {
  const [close, routine] = [pointsOf(1000, 800, true), pointsOf(1000, 800, false)];
  expect(close.length).toBeGreaterThan(2 * routine.length);
  for (const points of [close, routine]) expect(points.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
});

test.each([
  ['<div><button>Yes, keep me posted</button><button>Not now</button></div>', true],
  ['<div><button>Next</button><button aria-label="Close">×</button></div>', true],
  ['<div><button>Next</button></div>', false],
  ['<div><a href="/story">Ferries stop</a><button aria-label="Dismiss">×</button></div>', false],
])('asks: %s', (html, asks) => expect(read(html).asks).toBe(asks));

test.each([
  ['<div>Reader day <a href="/day">Reserve a seat</a><button aria-label="Close">×</button></div>', true],
  ['<div>Two for one <div class="cta_button">Show me</div><i class="bar_close"></i></div>', true],
  ['<div>Reader day <a href="/day">Reserve a seat</a></div>', false],
  ['<div>No comments came <button>Try again</button><button aria-label="Close">×</button></div>', false],
  ['<div>Central Market <button>Get directions</button><button aria-label="Close">×</button></div>', false],
  ['<div>Flood warning <a href="/flood">Learn more</a><button aria-label="Close">×</button></div>', false],
])('sells: %s', (html, sells) => expect(read(html).sells).toBe(sells));

test.each([
  ['<div><form><button>Subscribe</button></form><button>Continue reading ›</button></div>', true],
  ['<div><form><button>Sign up</button></form><a href="#">Keep reading</a></div>', true],
  ['<div><form><input type="email"><button>Continue reading</button></form></div>', false],
  ['<div><button>Continue reading</button></div>', false],
  ['<div><button>Subscribe</button><a href="https://pay.example/plans">Continue reading</a></div>', false],
])('a way past an offer: %s', (html, dismissible) => expect(read(html).dismissible).toBe(dismissible));
