import { newsletterForm } from '../forms.ts';
import { ORIGIN } from '../html.ts';
import type { Page } from '../types.ts';

const SLIDE_UP = `<aside id="footer-slideup" class="f-slideup" data-delay="1000" data-expired="1"><a href="#" class="slideup-toggle" aria-label="Toggle">⌃</a><div class="slideup-inner"><p>Never miss a story.</p>${newsletterForm(5)}</div></aside>`;

function newsletter(page: Page): string {
  const display = page.popups.includes('newsletter-scroll') ? 'scroll' : 'time';
  return `<aside id="rb-popup-newsletter" class="popup-newsletter mfp-animation mfp-hide light-scheme" data-display="${display}" data-delay="1000" data-expired="1" data-offset="800"><div class="popup-newsletter-inner"><div class="popup-newsletter-content"><div class="popup-newsletter-header"><h6 class="popup-newsletter-heading h1">Join Us!</h6><p class="popup-newsletter-description">Subscribe to our newsletter</p></div><div class="popup-newsletter-shortcode">${newsletterForm(7)}</div><div class="popup-newsletter-footer"><span class="is-meta">Zero spam</span></div></div></div></aside>`;
}

/** The bait and the dialog without a way to close it (hub.md 6). */
const SITE_ACCESS = `<div id="rb-checktag"><div id="google_ads_iframe_checktag" class="ad__slot ad__slot--hero adbanner ad-wrap rb-adbanner"><img src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==" alt="adbanner"></div></div><aside id="rb-site-access" class="site-access-popup mfp-animation mfp-hide light-scheme"><div class="site-access-inner"><div class="site-access-title h2">AdBlock Detected</div><div class="site-access-description">Our site is an advertising supported site. Please whitelist to support our site.</div><div class="site-access-btn"><a class="is-btn" href="">Okay, I&#039;ll Whitelist</a></div></div></aside>`;

const LOGIN = `<div id="rb-user-popup-form" class="rb-user-popup-form mfp-animation mfp-hide"><div class="logo-popup-outer"><div class="logo-popup"><div class="login-popup-header"><span class="logo-popup-heading h3">Welcome Back!</span><p class="logo-popup-description is-meta">Sign in to your account</p></div><div class="user-login-form"><form name="popup-form" id="popup-form" action="${ORIGIN}/wp-login.php" method="post"><p class="login-username"><label for="user_login">Username or Email Address</label><input type="text" name="log" id="user_login" autocomplete="username" class="input" size="20"></p><p class="login-password"><label for="user_pass">Password</label><input type="password" name="pwd" id="user_pass" autocomplete="current-password" class="input" size="20"></p><p class="login-submit"><input type="submit" name="wp-submit" id="wp-submit" class="button button-primary" value="Log In"></p></form><div class="login-form-footer is-meta"><a href="${ORIGIN}/wp-login.php?action=lostpassword">Lost your password?</a></div></div></div></div></div>`;

/** What Foxiz prints at the end of every page, in its order (hub.md 6). */
export function overlays(page: Page): string {
  return [
    SLIDE_UP,
    newsletter(page),
    '<aside id="bookmark-notification" class="bookmark-notification"></aside>',
    SITE_ACCESS,
    LOGIN,
  ].join('\n');
}
