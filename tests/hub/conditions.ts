import { ORIGIN, SITE } from './html.ts';
import type { Page } from './types.ts';

/** The age gate: magnific without a close button; answering sets a cookie and the page goes on (hub.md 3). */
const age = `<div id="penci-age-verify" class="penci-popup penci-age-verify mfp-hide"><div class="penci-age-verify-inner"><h3>Age verification</h3><p>This story is about rice wine. Are you 18 years of age or older?</p><p><a href="#" class="btn penci-age-yes">Yes, I am 18 or older</a> <a href="${ORIGIN}/" class="btn penci-age-no">No</a></p></div></div>`;

/** The sign-in dialog, opened by the page itself for members' stories. */
const login = `<div id="members-login" class="penci-popup members-login mfp-hide" role="dialog" aria-label="Sign in"><h3>Members only</h3><p>Please sign in to read this story.</p><form class="gate-form" action="${ORIGIN}/wp-login.php" method="post"><p><input type="text" name="log" placeholder="Username or email" required></p><p><input type="password" name="pwd" placeholder="Password" required></p><p><input type="submit" value="Log In"></p></form></div>`;

const registration = `<div id="registration-wall" class="registration-wall" role="dialog" aria-modal="true" aria-labelledby="registration-title"><div class="registration-wall-box"><h2 id="registration-title">Create a free account to continue reading</h2><p>${SITE} is free for registered readers.</p><form class="gate-form" action="${ORIGIN}/register/" method="post"><p><input type="email" name="user_email" placeholder="Email address" required></p><p><input type="submit" value="Register"></p></form><p>Already registered? <a href="${ORIGIN}/wp-login.php">Log in</a></p></div></div>`;

const payment = `<div id="paywall-overlay" class="paywall-overlay" role="dialog" aria-modal="true" aria-labelledby="paywall-title"><div class="paywall-box"><h2 id="paywall-title">Subscribe to continue reading</h2><p>Get unlimited access to every story for $2 a month. Cancel anytime.</p><form class="gate-form" action="${ORIGIN}/subscribe/" method="post"><p><label><input type="radio" name="plan" value="month" checked> Monthly, $2</label> <label><input type="radio" name="plan" value="year"> Yearly, $20</label></p><p><input type="submit" value="Subscribe now"></p></form><p>Already a subscriber? <a href="${ORIGIN}/wp-login.php">Sign in</a></p></div></div>`;

/** Ad-block dialogs stand on every page of their theme (see the themes' overlays), so there is nothing to add here. */
const HTML: Partial<Record<NonNullable<Page['condition']>, string>> = { age, login, registration, payment };

/** The markup that a page's condition adds at the end of the body. */
export function conditionHtml(page: Page): string {
  return (page.condition && HTML[page.condition]) ?? '';
}

const BODY_CLASS: Partial<Record<NonNullable<Page['condition']>, string>> = {
  age: 'pc-age-verify',
  registration: 'registration-required',
  payment: 'paywall-active',
};

export function conditionClass(page: Page): string {
  return (page.condition && BODY_CLASS[page.condition]) ?? '';
}
