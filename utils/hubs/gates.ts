/**
 * How membership plugins and services mark a story that they keep back: class names from the plugins' public sources.
 * Read to say so, never to show what is kept back. Selectors only.
 */
export interface Gate {
  selector: string;
  state: 'truncated' | 'members';
}

export const gates: readonly Gate[] = [
  // MemberPress, Paid Memberships Pro, WooCommerce Memberships, Restrict Content Pro, Simple Membership, Patreon for WordPress
  { selector: '.mepr-unauthorized-message', state: 'members' },
  { selector: '.pmpro_content_message', state: 'members' },
  { selector: '.wc-memberships-restriction-message', state: 'members' },
  { selector: '.rcp_restricted', state: 'members' },
  { selector: '.swpm-post-not-logged-in-msg', state: 'members' },
  { selector: '.patreon-locked-content-message', state: 'members' },
  // Leaky Paywall (also as a wrapper), Newspack, Jetpack, Ghost
  { selector: '#leaky_paywall_message', state: 'members' },
  { selector: '.leaky_paywall_message_wrap', state: 'members' },
  { selector: '.newspack-memberships__gate', state: 'members' },
  { selector: '.jetpack-subscribe-paywall', state: 'members' },
  { selector: '.gh-post-upgrade-cta', state: 'members' },
  // Services that mount into the page: Poool, Steady, Piano
  { selector: '#poool-widget', state: 'members' },
  { selector: '#steady_paywall', state: 'members' },
  { selector: '#piano-paywall', state: 'members' },
];
