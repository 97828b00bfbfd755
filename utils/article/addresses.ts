/** Addresses of pictures and links as a publisher writes them, made absolute or refused. */

/** An address that names a picture's file. */
export const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i;

/** An address that names a document's: a report, a table of figures. */
export const DOCUMENT_FILE = /\.(?:pdf|docx?|odt|xlsx?|ods|csv|pptx?)(?:$|[?#])/i;

/**
 * An absolute http(s) address, or null. A quote that never ended takes the text that follows into the address: Chromium asks
 * for none that holds a line break and `<` (WHATWG Fetch, dangling markup), and parsing would hide both from it.
 */
export function httpUrl(value: string | null | undefined, base: string | URL): string | null {
  const raw = value?.trim();
  if (!raw || raw.length > 4000 || (/[\n\t\r]/.test(raw) && raw.includes('<'))) return null;
  const url = URL.parse(raw, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

const MAX_SET = 8000;

/** A srcset with absolute http(s) addresses only, or undefined. Commas inside addresses (image CDNs) stay. */
export function setOf(value: string | null | undefined, base: string | URL): string | undefined {
  if (!value || value.length > MAX_SET) return undefined;
  const items = value
    .split(/,\s+|,(?=https?:|\/)/)
    .map(item => item.trim().split(/\s+/))
    .flatMap(([address, size]) => {
      const url = httpUrl(address?.replace(/,$/, ''), base);
      return url && (!size || /^\d+(?:\.\d+)?[wx]$/.test(size)) ? [size ? `${url} ${size}` : url] : [];
    });
  return items.length > 0 ? items.join(', ') : undefined;
}
