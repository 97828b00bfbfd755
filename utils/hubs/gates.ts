/**
 * How membership plugins and services mark a story that they keep back: class names from the plugins' public sources.
 * Read to say so, never to show what is kept back. Selectors only.
 */
export interface Gate {
  selector: string;
  state: 'truncated' | 'members';
}

const members = [
  // MemberPress, Paid Memberships Pro, WooCommerce Memberships, Restrict Content Pro, Simple Membership, Patreon for WordPress
  '.mepr-unauthorized-message,.pmpro_content_message,.wc-memberships-restriction-message,.rcp_restricted',
  '.swpm-post-not-logged-in-msg,.patreon-locked-content-message',
  // Leaky Paywall (also as a wrapper), Newspack, Jetpack, Ghost
  '#leaky_paywall_message,.leaky_paywall_message_wrap,.newspack-memberships__gate',
  '.jetpack-subscribe-paywall,.gh-post-upgrade-cta',
  // Services that mount into the page: Poool, Steady, Piano
  '#poool-widget,#steady_paywall,#piano-paywall',
];

export const gates: readonly Gate[] = members
  .join()
  .split(',')
  .map(selector => ({ selector, state: 'members' }));
