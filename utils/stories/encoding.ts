const marks: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  // No mark, but the first character is `<` in two bytes.
  ['utf-16le', 0x3c, 0x00],
  ['utf-16be', 0x00, 0x3c],
];

function named(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  const name = /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? 'utf-8';
  // Bytes that read as ASCII here are not UTF-16, whatever they say of themselves.
  return /^utf-?16/i.test(name) ? 'utf-8' : name;
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

/** UTF-8 by name; where none of it can be read so, and it is not a letter that was cut, what Western Windows writes. */
function asUtf8(bytes: Uint8Array): string {
  const text = strictly(bytes);
  if (text !== null) return text;
  const lenient = new TextDecoder().decode(bytes);
  return beyondAscii.test(lenient.replaceAll('\ufffd', '')) ? lenient : new TextDecoder('windows-1252').decode(bytes);
}

/**
 * Feed bytes as text. The byte order mark decides, then the XML declaration, then UTF-8; the Content-Type header is not asked,
 * since WordPress hosts often set it wrong. Nor is a declaration believed that the bytes belie.
 */
export function decode(bytes: Uint8Array): string {
  const mark = marks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const name = mark ?? named(bytes);
  if (/^utf-?8$/i.test(name)) return asUtf8(bytes);
  const text = oneByte.test(name) ? strictly(bytes) : null;
  if (text !== null && beyondAscii.test(text)) return text;
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    // An encoding that the browser does not know, such as UTF-7 (which no browser should).
    return new TextDecoder().decode(bytes);
  }
}
