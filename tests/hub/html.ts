/** Small helpers for templates and for the truth: escaping, text of inline HTML, addresses, dates. */

export const ORIGIN = 'https://thebettercambodia.com' as const;
export const SITE = 'The Better Cambodia';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Plain text as HTML text or attribute value. */
export function esc(text: string): string {
  return text.replace(/[&<>"]/g, mark => ESCAPES[mark]!);
}

/** Plain text the way WordPress prints titles: punctuation as numeric entities. */
export function texturize(text: string): string {
  return esc(text).replace(/[\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/g, mark => `&#${mark.codePointAt(0)};`);
}

/** The text of inline HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name) => NAMED[name] ?? whole);
}

/** First words of a text, as excerpts and descriptions have them. */
export function firstWords(text: string, count: number): string {
  const words = text.split(/\s+/);
  return words.length > count ? `${words.slice(0, count).join(' ')}\u2026` : text;
}

export function absolute(path: string): string {
  return ORIGIN + path;
}

export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `March 28, 2024`: the hub's own date format, in its own time zone. */
export function longDate(iso: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'Asia/Phnom_Penh' }).format(new Date(iso));
}

/** `2024-03-28T09:20:00`: WordPress's `date_gmt` names no zone. */
export function gmt(iso: string): string {
  return new Date(iso).toISOString().slice(0, 19);
}

/** Address of an upload: the full picture, or one of WordPress's cropped sizes. */
export function upload(name: string, size?: string): string {
  return absolute(`/wp-content/uploads/2024/03/${name}${size ? `-${size}` : ''}.png`);
}

/** Size of the originals that the painter draws. */
export const FULL = { width: 1600, height: 1000 } as const;

export const LOGO_URL = absolute('/wp-content/uploads/2024/03/logo.svg');
