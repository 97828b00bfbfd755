import type { ConditionKind, Swept } from '../sweep/types.ts';
import type { Selectors } from './types.ts';

/**
 * One popup that a theme or a well-known library opens by itself, hidden before first paint.
 * The reader's own click lifts the rule for as long as the popup is open, so a rule never eats what was asked for.
 */
export interface PopupRule {
  /** `family.what`, unique. */
  name: string;
  kind: Swept['kind'];
  /** Its own box and, where it has one, its backdrop. Or, with `shell`, what it shows inside the shell. */
  hide: Selectors;
  /** A library's box that popups of every kind share: only what stands inside tells them apart. */
  shell?: 'magnific';
  /** Matches while the popup would be seen. Empty: cannot be told, nothing is recorded. Default: the same as `hide`. */
  open?: Selectors;
}

/** A condition that a theme or plugin opens: it stands until it is answered. */
export interface GateRule {
  name: string;
  kind: ConditionKind;
  /** In the page, open or not. */
  markup: string;
  /** Matches while it stands. */
  open: string;
  /** `name=value` of the cookie that says it was answered before. */
  answered?: string;
}

/** What one theme family (or the libraries that any theme may use) puts over its pages. */
export interface PopupFamily {
  /** A theme's name as in its `Rule`, or `libraries`. */
  theme: string;
  popups: readonly PopupRule[];
  gates: readonly GateRule[];
}

/*
 * Ids and classes are the vendors' own, typos included (`gprd`, `rltpopup`). Magnific Popup moves the popup's node into
 * `.mfp-content` and takes `mfp-hide` off it; promotion, login and age gate share that shell and, in Foxiz, even its main class.
 * Never listed: ad slots and bait (hiding them opens the ad-block dialog), login and search dialogs.
 */
const ageGate = 'body > :is([id*=age-gate],[class*=age-gate],[id*=age-verif],[class*=age-verif])';

export const popupFamilies: readonly PopupFamily[] = [
  {
    theme: 'soledad',
    popups: [
      { name: 'soledad.promo', kind: 'newsletter', shell: 'magnific', hide: ['.penci-popup-content'] },
      {
        name: 'soledad.paywall',
        kind: 'notice',
        shell: 'magnific',
        hide: ['#pencipw_unlock_popup', '#pencipw_cancel_subs_popup'],
      },
      {
        name: 'soledad.cookie',
        kind: 'cookie',
        hide: ['.penci-wrap-gprd-law', '.penci-gdrd-show'],
        open: ['.penci-wrap-gprd-law:not(.penci-wrap-gprd-law-close)'],
      },
      { name: 'soledad.related', kind: 'slide-in', hide: ['.penci-rlt-popup'], open: ['.rltpopup-show-up'] },
      {
        name: 'soledad.dock',
        kind: 'player',
        hide: ['.pencipdc_dock_player'],
        open: ['.pencipdc_dock_player.show'],
      },
      { name: 'soledad.flash', kind: 'flash', hide: ['.pencipdc_no_solution'], open: [] },
    ],
    gates: [
      {
        name: 'soledad.age',
        kind: 'age',
        // The body's class comes long before the gate's own markup at its end.
        markup: '.pc-age-verify,.penci-age-verify',
        open: '.mfp-wrap .penci-age-verify',
        answered: 'penci_age_verify=confirmed',
      },
    ],
  },
  {
    theme: 'foxiz',
    popups: [
      { name: 'foxiz.newsletter', kind: 'newsletter', shell: 'magnific', hide: ['#rb-popup-newsletter'] },
      { name: 'foxiz.cookie', kind: 'cookie', hide: ['#rb-privacy'], open: ['#rb-privacy.activated'] },
      { name: 'foxiz.slideup', kind: 'slide-in', hide: ['#footer-slideup'], open: [] },
    ],
    gates: [],
  },
  {
    theme: 'jnews',
    popups: [
      {
        name: 'jnews.paywall',
        kind: 'notice',
        shell: 'magnific',
        hide: ['#jpw_unlock_popup', '#jpw_cancel_subs_popup'],
      },
      { name: 'jnews.next', kind: 'slide-in', hide: ['.jeg_popup_post'], open: ['.jeg_popup_post.active'] },
      { name: 'jnews.flash', kind: 'flash', hide: ['.jeg_no_solution'], open: [] },
    ],
    gates: [],
  },
  {
    theme: 'libraries',
    popups: [
      { name: 'jplayer.flash', kind: 'flash', hide: ['.jp-no-solution'], open: [] },
      {
        name: 'consent.banner',
        kind: 'cookie',
        hide: [
          '#cc-main',
          '.cc-window',
          '.cookiealert',
          '.klaro .cookie-notice',
          '.klaro .cookie-modal',
          '#onetrust-banner-sdk',
          '.onetrust-pc-dark-filter',
          '#CybotCookiebotDialog',
          '#CybotCookiebotDialogBodyUnderlay',
          '.qc-cmp2-container',
          '#cmplz-cookiebanner-container',
          '.cky-consent-container',
          '.cky-overlay',
          '#cookie-notice',
          '#cookie-law-info-bar',
          '#BorlabsCookieBox',
          '#iubenda-cs-banner',
          '#didomi-host',
          '#usercentrics-root',
          '#moove_gdpr_cookie_info_bar',
        ],
      },
      {
        name: 'mail.form',
        kind: 'newsletter',
        hide: [
          '.mailpoet_form_popup',
          '.mailpoet_form_popup_overlay',
          '.mailpoet_form_slide_in',
          '.mailpoet_form_fixed_bar',
          '.hustle-popup',
          '.hustle-slidein',
          '#onesignal-slidedown-container',
          '#onesignal-popover-container',
        ],
      },
    ],
    gates: [{ name: 'age.gate', kind: 'age', markup: ageGate, open: ageGate }],
  },
];
