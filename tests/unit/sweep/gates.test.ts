// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { popupFamilies } from '../../../utils/hubs/popups.ts';
import { mayOpen } from '../../../utils/sweep/gates.ts';

const gates = popupFamilies.flatMap(family => family.gates);
const check = '<div class="g-recaptcha"><textarea name="g-recaptcha-response"></textarea></div>';

test.each([
  ['in the place of the page', `<form><input type="hidden" name="r">${check}<input type="submit"></form>`, true],
  ['of another make', '<h1>One more step</h1><div class="cf-turnstile"></div>', true],
  [
    'below a letter to the editor',
    `<form><input type="email"><textarea name="letter"></textarea>${check}</form>`,
    false,
  ],
  ['below a name and an address', `<form><input name="name"><p>${check}</p></form>`, false],
  ['on a page with a story', `<article><p>It rained.</p></article>${check}`, false],
])('a human check %s', (_, html, stands) => {
  document.body.innerHTML = html;
  expect(mayOpen(document, gates)).toBe(stands);
});
