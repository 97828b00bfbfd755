import type { ConditionKind, Swept } from '../sweep/types.ts';

/**
 * Popups of one kind that a theme or well-known libraries open by themselves, hidden before first paint. The reader's own click
 * lifts the rule for as long as the popup is open, so a rule never eats what was asked for. Called `theme.kind` in records.
 */
export interface PopupRule {
  kind: Swept['kind'];
  /** Selectors of its box and, where it has one, its backdrop; with `shell`, of what it shows inside the shell. */
  hide: string;
  /** A library's box that popups of every kind share: only what stands inside tells them apart. */
  shell?: 'magnific';
  /** Matches while the popup would be seen. Empty: that cannot be told, nothing is recorded. Default: while it is in the page. */
  open?: string;
}

/** A condition that a theme or plugin opens: it stands until it is answered. */
export interface GateRule {
  kind: ConditionKind;
  /** In the page, open or not. */
  markup: string;
  /** Matches while it stands. */
  open: string;
  /** `name=value` of the cookie that says it was answered before. */
  answered?: string;
}

/** What one theme family, or the libraries that any theme may use, puts over its pages. */
export interface PopupFamily {
  /** A theme's name as in its `Rule`, or `library`. */
  theme: string;
  /** One rule a kind. */
  popups: readonly PopupRule[];
  gates: readonly GateRule[];
}

const ageGate = 'body>:is([id*=age-gate],[class*=age-gate],[id*=age-verif],[class*=age-verif])';
/** What people fill in themselves; the checks bring fields of their own. */
const fields = 'textarea:not([name*=captcha]),input:not([type=hidden],[type=submit],[type=button],[type=checkbox])';
/** A human check in the place of the page. One that belongs to a form for comments or letters asks nothing of who only reads. */
const challenge = `body:not(:has(main,article)) :is(.g-recaptcha,.h-captcha,.cf-turnstile):not(form:has(${fields}) *)`;

/*
 * Ids and classes are the vendors' own, typos included (`gprd`, `rltpopup`). Magnific Popup moves the popup's node into
 * `.mfp-content` and takes `mfp-hide` off it; promotion, login and age gate share that shell and, in Foxiz, even its main class.
 * Never listed: ad slots and bait (hiding them opens the ad-block dialog), login and search dialogs.
 */
export const popupFamilies: readonly PopupFamily[] = [
  {
    theme: 'soledad',
    popups: [
      { kind: 'newsletter', shell: 'magnific', hide: '.penci-popup-content' },
      { kind: 'notice', shell: 'magnific', hide: '#pencipw_unlock_popup,#pencipw_cancel_subs_popup' },
      {
        kind: 'cookie',
        hide: '.penci-wrap-gprd-law,.penci-gdrd-show',
        open: '.penci-wrap-gprd-law:not(.penci-wrap-gprd-law-close)',
      },
      { kind: 'slide-in', hide: '.penci-rlt-popup', open: '.rltpopup-show-up' },
      { kind: 'player', hide: '.pencipdc_dock_player', open: '.pencipdc_dock_player.show' },
    ],
    gates: [
      {
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
      { kind: 'newsletter', shell: 'magnific', hide: '#rb-popup-newsletter' },
      { kind: 'cookie', hide: '#rb-privacy', open: '#rb-privacy.activated' },
      { kind: 'slide-in', hide: '#footer-slideup', open: '#footer-slideup.show-slideup' },
    ],
    gates: [],
  },
  {
    theme: 'library',
    popups: [
      { kind: 'flash', hide: '.jp-no-solution,.pencipdc_no_solution', open: '' },
      {
        kind: 'cookie',
        hide: '#cc-main,.cc-window,.cookiealert,.cookie-notice,.cookie-modal,#onetrust-consent-sdk,#CybotCookiebotDialog,.cmplz-cookiebanner,.cky-consent-container,.cky-overlay,#cookie-notice,#cookie-law-info-bar,#BorlabsCookieBox,#didomi-host',
      },
      { kind: 'newsletter', hide: '.mailpoet_form_popup,.mailpoet_form_popup_overlay,.mailpoet_form_slide_in' },
      { kind: 'notice', hide: '#onesignal-slidedown-container' },
    ],
    gates: [
      { kind: 'age', markup: ageGate, open: ageGate },
      { kind: 'captcha', markup: challenge, open: challenge },
    ],
  },
];
