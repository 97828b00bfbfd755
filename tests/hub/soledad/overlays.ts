import { newsletterForm } from '../forms.ts';
import { permalink } from '../head.ts';
import { longDate, ORIGIN, upload } from '../html.ts';
import { LOGO, menu, others, type Site, titleHtml } from '../site.ts';
import type { Page } from '../types.ts';

/** Both boxes of the premium plugin: closed on every page, opened only for members by their own click. */
const PAYWALL = `<div id="pencipw_unlock_popup" class="pencipw_popup mfp-with-anim mfp-hide"><div class="pencipw_popup"><h5>Are you sure want to unlock this post?</h5><span>Unlock left : 0</span><button type="button" class="btn yes"><span>Yes</span></button><button type="button" class="btn no">No</button></div></div>
<div id="pencipw_cancel_subs_popup" class="pencipw_popup mfp-with-anim mfp-hide"><div class="pencipw_popup"><h5>Are you sure want to cancel subscription?</h5><button type="button" class="btn yes"><span>Yes</span></button><button type="button" class="btn no">No</button></div></div>`;

const SIDE_MENU = `<div class="penci-go-to-top-floating">↑</div><a href="#" id="close-sidebar-nav" class="header-1 mstyle-default">×</a><nav id="sidebar-nav" class="header-1 mstyle-default"><div id="sidebar-nav-logo"><a href="${ORIGIN}/">${LOGO}</a></div>${menu('menu-main-1')}</nav>`;

function readAlso(page: Page, site: Site): string {
  const items = others(site, page.story, 3).map((other, index) => {
    const thumb = other.lead
      ? `<figure class="rltpopup-thumbnail"><a data-bgset="${upload(other.lead.name, '263x175')}" class="penci-lazy rltpopup-thumb penci-image-holder" href="${permalink(other)}"></a></figure>`
      : '';
    return `<div class="rltpopup-item" style="transition-delay: ${400 + 80 * index}ms;"><div class="rltpopup-item-inner">${thumb}<div class="rltpopup-meta"><h4><a class="rltpopup-title" href="${permalink(other)}">${titleHtml(other)}</a></h4><span class="date">${longDate(other.published)}</span></div></div></div>`;
  });
  return `<aside class="penci-rlt-popup penci-rltpopup-left"><h3 class="rtlpopup-heading">Read also<a class="penci-close-rltpopup">x<span></span><span></span></a></h3><div class="penci-rtlpopup-content">${items.join('')}</div></aside>`;
}

const COOKIES = `<div class="penci-wrap-gprd-law penci-wrap-gprd-law-close penci-close-all style-1"><div class="penci-gprd-law"><p><span class="penci-gprd-law-content">This website uses cookies to improve your experience. We&#039;ll assume you&#039;re ok with this, but you can opt-out if you wish.</span> <a aria-label="GPRD Accept" class="penci-gprd-accept" href="#">Accept</a> <a class="penci-gprd-more" href="#">Read More</a></p></div><a class="penci-gdrd-show" aria-label="GDRD Show" href="#">Privacy &amp; Cookies Policy</a></div>`;

const LOGIN = `<div id="penci-login-popup" class="mfp-hide penci-popup-wrapper"><div id="penci-popup-login" class="penci-login-register penci-popup-login"><div class="penci-login-container"><div class="penci-lgpop-title">Sign In</div><div class="penci-login"><form name="penci-loginpopform" id="penci-loginpopform" action="${ORIGIN}/wp-login.php" method="post" novalidate="novalidate"><div class="pclogin-input"><input type="text" name="log" id="penci_user" class="input" placeholder="Username or email" size="20"></div><div class="pclogin-input"><input type="password" name="pwd" id="penci_pass" class="input" placeholder="Password" size="20"></div><div class="pclogin-input pclogin-input-checkbox"><p><input name="rememberme" type="checkbox" id="remembermepopup" value="forever"> Keep me signed in until I sign out</p></div><div class="pclogin-input"><input type="submit" name="penci_submit" class="pcpop-button" value="Login to your account"></div></form></div><div class="penci-popup-desc register register-popup"><p><a aria-label="Lost Password" class="penci-lostpassword-btn" href="#">Forgot your password?</a></p></div></div></div><div id="penci-popup-passreset" class="penci-login-register penci-popup-passreset penci-hidden"><div class="penci-login-container"><div class="penci-lgpop-title">Password Recovery</div><form class="penci-passreset-popup" action="${ORIGIN}/wp-login.php?action=lostpassword" method="post"><input class="penci_user_email" name="penci_user_email" type="text" placeholder="Email Address"><input type="submit" class="pcpop-button" value="Send My Password"><div class="penci-popup-desc pass-revocer-popup"><p>A new password will be emailed to you.</p><p>Have received a new password? <a class="penci-login-popup-btn" href="#login">Login here</a></p></div></form></div></div></div>`;

/** Hidden by the theme's style sheet only: it has no `mfp-hide`. */
const NEWSLETTER = `<div id="penci-popup-1" class="mfp-with-anim penci-popup-content normal-content move-to-top"><h3>Join our newsletter</h3><p>Get the good news of Cambodia in your inbox.</p>${newsletterForm(5)}</div>`;

/** The podcast plugin's player, printed on every page; "Update Required" is its own box, not jPlayer's. */
const DOCK = `<div class="pencipdc_podcast pencipdc_dock_player"><div class="pencipdc_dock_player_inner"><div class="pencipdc_player audio_player style_1"><div class="pencipdc_player_wrapper"><div id="pencipdc-player-1" class="pencipdc_jplayer"></div><div id="pencipdc-player-container-1" class="pencipdc_audio"><div class="pencipdc_player_inner"><div class="pencipdc_player_control"><a href="#" class="pencipdc_player_control__play" title="Play">▶</a> <a href="#" class="pencipdc_player_control__pause" title="Pause">❚❚</a></div><div class="pencipdc_player_current_item__title pencipdc_post_title"><span>-</span></div><div class="pencipdc_player_bar"><span class="pencipdc_player_bar__current_time">00:00</span> / <span class="pencipdc_player_bar__duration">00:00</span></div><div class="pencipdc_no_solution"><span>Update Required</span> <a href="http://get.adobe.com/flashplayer/" target="_blank" rel="noreferrer">Flash plugin</a></div></div></div></div></div></div></div>`;

/** The bait that ad blockers hide, and the dialog that opens when they do. */
const ADBLOCK = `<ins class="adsbygoogle Ad-Container sidebar-ad" aria-hidden="true">&nbsp;</ins><div id="penci-adblocker-popup-adblock" class="penci-popup penci-adblocker-popup mfp-hide"><h3>Ad Blocker Detected</h3><p>Our website is made possible by displaying online advertisements to our visitors. Please consider supporting us by disabling your ad blocker.</p><a href="#" class="btn penci-adblock-reload">Refresh</a></div>`;

/** What the theme and its plugins print at the end of every page, in their order (hub.md 3). */
export function overlays(page: Page, site: Site): string {
  return [PAYWALL, SIDE_MENU, readAlso(page, site), COOKIES, LOGIN, NEWSLETTER, DOCK, ADBLOCK].join('\n');
}
