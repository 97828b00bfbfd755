/**
 * How themes, membership plugins and services mark a story that they keep back: class names from their public sources.
 * Read to say so, never to show what is kept back. Selectors only.
 */
export const gates: readonly string[] = [
  // Foxiz, Newspaper, Newspack
  '.restrict-box,.tds-locker .tds-locker-form,.td-content-locked,.newspack-content-gate__gate,.newspack-memberships__gate',
  // MemberPress, Paid Memberships Pro, WooCommerce Memberships, Restrict Content Pro, Simple Membership, Patreon for WordPress
  '.mepr-unauthorized-message,.pmpro_content_message,.wc-memberships-restriction-message,.rcp_restricted',
  '.swpm-post-not-logged-in-msg,.patreon-locked-content-message',
  // Leaky Paywall (also as a wrapper), Jetpack, Ghost
  '#leaky_paywall_message,.leaky_paywall_message_wrap,.jetpack-subscribe-paywall,.gh-post-upgrade-cta',
  // Services that mount into the page: Poool, Steady, Piano
  '#poool-widget,#steady_paywall,#piano-paywall',
]
  .join()
  .split(',');
