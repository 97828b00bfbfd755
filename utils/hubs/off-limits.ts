/** Paths where the publisher's own staff work, or where no page for people is served. */
const paths = [
  /^\/wp-admin(\/|$)/,
  /^\/wp-login\.php/,
  /^\/wp-json(\/|$)/,
  /^\/xmlrpc\.php/,
  /(^|\/)feed(\/|$)/,
  /\.xml$/,
];

/**
 * Query parameters of previews, the customizer and page builders: WordPress core, Elementor, Beaver Builder, Divi, WPBakery,
 * Fusion/Avada, Thrive, Bricks, Oxygen, Brizy, SiteOrigin, Zion; and WordPress's attachment and feed addresses.
 */
const parameters = [
  'preview',
  'preview_id',
  'preview_nonce',
  'customize_changeset_uuid',
  'customize_theme',
  'customize_messenger_channel',
  'elementor-preview',
  'fl_builder',
  'et_fb',
  'vc_editable',
  'vc_action',
  'fb-edit',
  'tve',
  'bricks',
  'ct_builder',
  'brizy-edit',
  'brizy-edit-iframe',
  'siteorigin_panels_live_editor',
  'zionbuilder-preview',
  'attachment_id',
  'feed',
];

/** True for addresses that are never swept and never read, whatever they show. */
export function isOffLimits(url: URL | Location): boolean {
  if (paths.some(path => path.test(url.pathname))) return true;
  const query = new URLSearchParams(url.search);
  return parameters.some(name => query.has(name));
}

/** Marks of a page that its own staff is working on, or of a bare attachment. Asked of the parsed document. */
export function isStaffPage(document: Document): boolean {
  return (
    document.getElementById('wpadminbar') !== null ||
    document.body?.matches('.attachment, .wp-customizer, .elementor-editor-active, .fl-builder-edit') === true
  );
}
