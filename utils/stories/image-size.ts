/** Width and height that a picture's first bytes declare. */
export interface Size {
  width: number;
  height: number;
}

type Reader = (view: DataView) => Size | null;

const ascii = (view: DataView, at: number, text: string) =>
  view.byteLength >= at + text.length && [...text].every((letter, n) => view.getUint8(at + n) === letter.charCodeAt(0));

const jpeg: Reader = view => {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1);
    // Start of frame, of whatever kind; C4, C8 and CC in that row are tables.
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
};

const webp: Reader = view => {
  if (ascii(view, 12, 'VP8X')) {
    const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
    return { width: three(24), height: three(27) };
  }
  if (ascii(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
};

/** The property box `ispe` stands in the first kilobyte or so. */
const avif: Reader = view => {
  for (let at = 12; at + 16 <= Math.min(view.byteLength, 4096); at++)
    if (ascii(view, at, 'ispe')) return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  return null;
};

const formats: readonly { is: (view: DataView) => boolean; size: Reader }[] = [
  { is: view => ascii(view, 0, '\xff\xd8\xff'), size: jpeg },
  { is: view => ascii(view, 0, '\x89PNG'), size: view => ({ width: view.getUint32(16), height: view.getUint32(20) }) },
  { is: view => ascii(view, 0, 'RIFF') && ascii(view, 8, 'WEBP'), size: webp },
  { is: view => ascii(view, 4, 'ftypavi'), size: avif },
  {
    is: view => ascii(view, 0, 'GIF8'),
    size: view => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  },
];

/**
 * The size of a JPEG, PNG, WebP, AVIF or GIF, read before it is decoded: a picture of a few kB may unpack to gigabytes.
 * Null for everything else, SVG and HTML included.
 */
export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 32) return null;
  const size = formats.find(format => format.is(view))?.size(view) ?? null;
  return size && size.width > 0 && size.height > 0 ? size : null;
}
