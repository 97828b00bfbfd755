/** Paths where the publisher's own staff work, or where no page for people is served. */
const paths = /^\/(wp-(admin|json)(\/|$)|(wp-login|xmlrpc)\.php)|\/feed(\/|$)|\.xml$/;

/**
 * How query parameters begin of previews, the customizer and page builders: WordPress core, Elementor, Beaver Builder, Divi, WPBakery,
 * Fusion/Avada, Thrive, Bricks, Oxygen, Brizy, SiteOrigin, Zion; and WordPress's attachment and feed addresses.
 */
const parameters =
  /[?&](preview|customize_|elementor-|zionbuilder|(fl|ct)_builder|et_fb|vc_|fb-edit|tve\b|bricks|brizy|siteorigin|attachment_id|feed\b)/;

/** True for addresses that are never swept and never read, whatever they show. */
export function isOffLimits(url: URL | Location): boolean {
  // Not by `URLSearchParams`: in content scripts of Firefox its iterators cannot be iterated.
  return paths.test(url.pathname) || parameters.test(url.search);
}

/** Marks of a page that its own staff is working on, or of a bare attachment. Asked of the parsed document. */
export function isStaffPage(document: Document): boolean {
  const marks = '#wpadminbar,body:is(.attachment,.wp-customizer,.elementor-editor-active,.fl-builder-edit)';
  return document.querySelector(marks) !== null;
}
