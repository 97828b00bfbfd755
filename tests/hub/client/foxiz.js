/* global jQuery, hubPage */
// What Foxiz's own scripts do with its popups (hub.md 6), on the same library.
jQuery($ => {
  const wants = name => hubPage.popups.includes(name);
  const open = (src, options) =>
    $.magnificPopup.open({
      items: { src, type: 'inline' },
      mainClass: 'popup-animation',
      fixedContentPos: true,
      removalDelay: 200,
      ...options,
    });

  // The privacy bar stands in the header and is opened by the script.
  const answered = document.cookie.includes('RubyPrivacyAllowed=1');
  if (wants('cookie') && !answered) $('#rb-privacy').addClass('activated');
  $('#privacy-trigger').on('click', event => {
    event.preventDefault();
    // biome-ignore lint/suspicious/noDocumentCookie: the theme's scripts write cookies this way, at once.
    document.cookie = 'RubyPrivacyAllowed=1; path=/; max-age=86400';
    $('#rb-privacy').removeClass('activated');
  });

  // The newsletter dialog, after a time or after scrolling.
  const box = document.getElementById('rb-popup-newsletter');
  const newsletter = () => open('#rb-popup-newsletter', { mainClass: 'popup-animation hub-promo' });
  if (wants('newsletter')) setTimeout(newsletter, Number(box.dataset.delay));
  if (wants('newsletter-scroll'))
    $(window).on('scroll.promo', () => {
      if (window.scrollY < Number(box.dataset.offset)) return;
      $(window).off('scroll.promo');
      newsletter();
    });

  const slideUp = $('#footer-slideup');
  if (wants('slideup')) setTimeout(() => slideUp.addClass('show-slideup'), Number(slideUp.data('delay')));
  $('.slideup-toggle').on('click', event => {
    event.preventDefault();
    slideUp.toggleClass('show-slideup');
  });

  // Dialogs that the reader opens by a click.
  $('.login-toggle[href^="#"]').on('click', event => {
    event.preventDefault();
    open('#rb-user-popup-form', { focus: '#user_login' });
  });
  $('.featured-lightbox-trigger').on('click', event =>
    open(event.currentTarget.dataset.source, { items: { src: event.currentTarget.dataset.source, type: 'image' } }),
  );

  // Reading bar.
  const progress = document.getElementById('reading-progress');
  if (progress)
    window.addEventListener('scroll', () => {
      progress.style.width = `${(100 * window.scrollY) / (document.documentElement.scrollHeight - window.innerHeight)}%`;
    });

  // 1.5 s after load the bait is measured; the dialog then has no way to close.
  const afterLoad = action => (document.readyState === 'complete' ? action() : window.addEventListener('load', action));
  const measure = () => {
    const bait = document.querySelector('.rb-adbanner');
    if (!hubPage.wallAlways && bait && bait.offsetHeight >= 1) return;
    document.addEventListener('contextmenu', event => event.preventDefault());
    open('#rb-site-access', {
      mainClass: 'popup-animation hub-adblock-wall',
      modal: true,
      closeOnBgClick: false,
      enableEscapeKey: false,
      showCloseBtn: false,
    });
  };
  afterLoad(() => setTimeout(measure, 1500));
});
