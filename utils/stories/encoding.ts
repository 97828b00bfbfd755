const marks: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-32le', 0xff, 0xfe, 0, 0],
  ['utf-32be', 0, 0, 0xfe, 0xff],
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  // No mark, but the first character is `<` in four bytes or in two.
  ['utf-32le', 0x3c, 0, 0, 0],
  ['utf-32be', 0, 0, 0, 0x3c],
  ['utf-16le', 0x3c, 0x00],
  ['utf-16be', 0x00, 0x3c],
];

function named(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  const name = /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null;
  // Bytes that read as ASCII here are neither UTF-16 nor UTF-32, whatever they say of themselves.
  return name && /^(?:utf-?(?:16|32)|ucs-)/i.test(name) ? 'utf-8' : name;
}

const strictly = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Encodings of one byte a letter are declared by habit: what is UTF-8 to the last byte, and not ASCII, is no accident. */
const oneByte = /^(?:iso-?8859|windows-?125|latin|us-ascii|ascii)/i;
const beyondAscii = /[^\0-\x7f]/;

/**
 * UTF-8 by name; where less of it can be read so than cannot, the other encoding: a letter that was cut, or one that happens to
 * be good in both, is the exception.
 */
function asUtf8(bytes: Uint8Array, other: string): string {
  const text = strictly(bytes);
  if (text !== null) return text;
  const lenient = new TextDecoder().decode(bytes);
  const letters = lenient.match(/[^\0-\x7f]/g) ?? [];
  const bad = letters.filter(letter => letter === '\ufffd').length;
  return bad <= letters.length / 2 ? lenient : new TextDecoder(other).decode(bytes);
}

/** UTF-32, which browsers do not read: big end first or last. */
function asUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}

/** The encoding that a Content-Type names; without one that a browser knows, what Western Windows writes. */
function ofHeader(type: string): string {
  const name = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ?? '';
  try {
    return new TextDecoder(name || 'windows-1252').encoding;
  } catch {
    return 'windows-1252';
  }
}

/**
 * Bytes of an HTML page as text, by what a browser goes by: the byte order mark, the Content-Type header, what the page's head
 * says; else UTF-8. A name that no browser knows counts for nothing.
 *
 * @param type - the Content-Type header
 */
export function decodePage(bytes: Uint8Array, type = ''): string {
  const mark = marks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  // Whoever could read that in ASCII is not reading UTF-16.
  const told = /^utf-?16/i.test(meta ?? '') ? 'utf-8' : meta;
  for (const name of [mark, /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1], told])
    try {
      if (name) return new TextDecoder(name).decode(bytes);
    } catch {
      // The next one.
    }
  return new TextDecoder().decode(bytes);
}

/**
 * Bytes of a feed, or of a page that may name one, as text. The byte order mark decides, then the XML declaration, then UTF-8.
 * The Content-Type header is asked last, for what is no UTF-8, since WordPress hosts often set it wrong. Nor is a declaration
 * believed that the bytes belie.
 *
 * @param type - the Content-Type header
 */
export function decode(bytes: Uint8Array, type = ''): string {
  const mark = marks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const declared = mark ?? named(bytes);
  const name = declared ?? 'utf-8';
  if (/^utf-?8$/i.test(name)) return asUtf8(bytes, declared ? 'windows-1252' : ofHeader(type));
  if (/^utf-32/.test(name)) return asUtf32(bytes, name.endsWith('le')).replace('\ufeff', '');
  const text = oneByte.test(name) ? strictly(bytes) : null;
  if (text !== null && beyondAscii.test(text)) return text;
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    // An encoding that the browser does not know, such as UTF-7 (which no browser should).
    return new TextDecoder().decode(bytes);
  }
}
