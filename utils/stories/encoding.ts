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

/**
 * Feed bytes as text. The byte order mark decides, then the XML declaration, then UTF-8; the Content-Type header is not asked,
 * since WordPress hosts often set it wrong.
 */
export function decode(bytes: Uint8Array): string {
  const mark = marks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  try {
    return new TextDecoder(mark ?? named(bytes)).decode(bytes);
  } catch {
    // An encoding that the browser does not know, such as UTF-7 (which no browser should).
    return new TextDecoder().decode(bytes);
  }
}
