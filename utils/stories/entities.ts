/** The names of HTML 4 still turn up in feeds; WordPress itself writes numbers. Latin-1 letters are in code point order from U+00A0. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** In code point order from U+03B1, and the capitals from U+0391: both alphabets have a place for the final sigma. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

/** The other names of HTML 4, each with its letter. */
const others =
  'hellip… ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› bull• euro€ trade™ prime′ Prime″ oline‾ frasl⁄ ' +
  'permil‰ dagger† Dagger‡ larr← uarr↑ rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ OEligŒ oeligœ ScaronŠ scaronš YumlŸ ' +
  'fnofƒ circˆ tilde˜ thetasymϑ upsihϒ pivϖ weierp℘ imageℑ realℜ alefsymℵ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ ' +
  'prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ ' +
  'sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ lang⟨ rang⟩ loz◊ spades♠ clubs♣ hearts♥ diams♦';

const xml = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const html = new Map([
  ...xml,
  ...latin1.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ...greek.split(' ').map((name, at) => [name, String.fromCharCode(0x3b1 + at)] as const),
  ...greek
    .split(' ')
    .map((name, at) => [name[0]!.toUpperCase() + name.slice(1), String.fromCharCode(0x391 + at)] as const),
  ...others.split(' ').map(pair => [pair.slice(0, -1), pair.slice(-1)] as const),
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);

function decoder(names: ReadonlyMap<string, string>): (text: string) => string {
  return text =>
    text.replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,9}));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name) return names.get(name) ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    );
}

/** XML's five names and numbers, once. Other names stay, so that the HTML inside is decoded by its own rules. */
export const decodeXml = decoder(xml);
/** HTML 4's names and numbers, once. */
export const decodeHtml = decoder(html);
