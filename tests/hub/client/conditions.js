/* global jQuery, hubPage */
// Conditions: each stands until it is answered, then the page goes on.
jQuery($ => {
  const answered = name => document.cookie.split('; ').includes(`${name}=confirmed`);
  const remember = name => {
    // biome-ignore lint/suspicious/noDocumentCookie: the theme's scripts write cookies this way, at once.
    document.cookie = `${name}=confirmed; path=/; max-age=86400`;
  };
  const gate = (src, mainClass) =>
    $.magnificPopup.open({ items: { src, type: 'inline' }, mainClass, modal: true, fixedContentPos: true });

  const open = {
    age() {
      if (answered('penci_age_verify')) return;
      gate('#penci-age-verify', 'penci-age-wall');
      $('.penci-age-yes').on('click', event => {
        event.preventDefault();
        remember('penci_age_verify');
        document.body.classList.remove('pc-age-verify');
        $.magnificPopup.close();
      });
    },
    login() {
      if (!answered('hub_member')) gate('#members-login', 'hub-login-wall');
    },
    registration() {
      $('#registration-wall').toggleClass('is-open', !answered('hub_registered'));
    },
    payment() {
      $('#paywall-overlay').toggleClass('is-open', !answered('hub_subscribed'));
    },
  }[hubPage.condition];
  open?.();
  $('html').toggleClass('hub-locked', $('.registration-wall.is-open, .paywall-overlay.is-open').length > 0);

  const cookies = { login: 'hub_member', registration: 'hub_registered', payment: 'hub_subscribed' };
  $('.gate-form').on('submit', event => {
    event.preventDefault();
    remember(cookies[hubPage.condition]);
    $('.is-open').removeClass('is-open');
    $('html').removeClass('hub-locked');
    $.magnificPopup.close();
  });
});
