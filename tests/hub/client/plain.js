/* global jQuery, hubPage */
// Popups without a library: a native-looking dialog and a cookie notice.
jQuery($ => {
  const show = (name, id) => $(id).prop('hidden', !hubPage.popups.includes(name));
  show('newsletter', '#subscribe-modal');
  show('cookie', '#cookie-notice');
  $('html').toggleClass('modal-open', hubPage.popups.includes('newsletter'));
  $('.modal-close').on('click', () => {
    $('#subscribe-modal').prop('hidden', true);
    $('html').removeClass('modal-open');
  });
  $('.cookie-accept').on('click', event => {
    event.preventDefault();
    $('#cookie-notice').prop('hidden', true);
  });
});
