import { httpUrl } from './addresses.ts';
import { PLAYERS, POSTS } from './foreign.ts';

/** What is embedded from elsewhere: the kind that the reader names on the card in its place, and the hosts it comes from. */
const KINDS = (
  'youtube youtube.com youtube-nocookie.com youtu.be|vimeo vimeo.com|dailymotion dailymotion.com|x twitter.com x.com|' +
  'facebook facebook.com|instagram instagram.com|tiktok tiktok.com|telegram t.me telegram.org|spotify spotify.com|' +
  'soundcloud soundcloud.com|podcast podcasts.apple.com|map google.com openstreetmap.org|' +
  'chart datawrapper.de dwcdn.net flourish.studio infogram.com'
)
  .split('|')
  .map(row => row.split(' '));

const kindOf = ({ hostname }: URL): string =>
  KINDS.find(([, ...hosts]) => hosts.some(host => `.${hostname}`.endsWith(`.${host}`)))?.[0] ?? 'embed';

/** The page that an embed's player stands for: what a person would open. */
function publicAddress(url: URL): string {
  const video = /^\/(?:embed|v|shorts)\/([\w-]{6,20})/.exec(url.pathname)?.[1];
  if (video && kindOf(url) === 'youtube') return `https://www.youtube.com/watch?v=${video}`;
  const vimeo = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (vimeo && url.hostname === 'player.vimeo.com') return `https://vimeo.com/${vimeo}`;
  const spoken = url.hostname.endsWith('facebook.com') ? url.searchParams.get('href') : null;
  return (spoken && httpUrl(spoken, url)) || url.href;
}

/** Embeds, players and foreign posts become a figure with a plain link; nothing of theirs is loaded. */
export function repairEmbeds(root: Element, base: string | URL): void {
  for (const element of Array.from(root.querySelectorAll(PLAYERS))) {
    if (element.closest('[data-embed]')) continue;
    const own = element.matches('video, audio');
    const raw = ['src', 'data-src', 'data-lazy-src', 'data', 'data-litespeed-src']
      .map(name => element.getAttribute(name))
      .find(value => value && !/^(?:about|data|blob|javascript):/i.test(value));
    const inner = element.querySelector('source[src]')?.getAttribute('src');
    const address = httpUrl(raw ?? inner, base);
    if (!address || isHiddenFrame(element)) {
      element.remove();
      continue;
    }
    const url = new URL(address);
    const kind = own ? element.localName : kindOf(url);
    const title = element.getAttribute('title')?.trim() || element.getAttribute('aria-label')?.trim() || '';
    place(element, card(root.ownerDocument, kind, own ? address : publicAddress(url), title));
  }
  for (const quote of Array.from(root.querySelectorAll(POSTS))) {
    const links = Array.from(quote.querySelectorAll('a[href]'));
    const address = httpUrl(
      quote.getAttribute('cite') ??
        quote.getAttribute('data-href') ??
        quote.getAttribute('data-instgrm-permalink') ??
        links.at(-1)?.getAttribute('href'),
      base,
    );
    if (!address) continue;
    const figure = card(root.ownerDocument, kindOf(new URL(address)), address, '');
    quote.replaceWith(figure);
    // A quoted post's own words are part of the story: kept, above the link.
    if (quote.matches('.twitter-tweet') && quote.textContent?.trim()) figure.prepend(plainQuote(quote));
  }
}

/** One pixel high or declared away: a meter, not a player. */
const isHiddenFrame = (frame: Element): boolean =>
  ['width', 'height'].some(name => /^[01](?:px)?$/.test(frame.getAttribute(name) ?? '')) ||
  /display\s*:\s*none/i.test(frame.getAttribute('style') ?? '');

function place(element: Element, figure: Element): void {
  const wrapper = element.closest(
    'figure, .wp-block-embed, .fluid-width-video-wrapper, .embed-responsive, .video-container',
  );
  const caption = wrapper?.querySelector('figcaption');
  if (caption) figure.append(caption);
  if (wrapper?.parentElement && wrapper.querySelectorAll(PLAYERS).length === 1 && !wrapper.querySelector('p, img'))
    wrapper.replaceWith(figure);
  else element.replaceWith(figure);
}

function card(document: Document, kind: string, address: string, title: string): Element {
  const figure = document.createElement('figure');
  figure.setAttribute('data-embed', kind);
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.append(title || new URL(address).hostname.replace(/^www\./, ''));
  const line = document.createElement('p');
  line.append(link);
  figure.append(line);
  return figure;
}

function plainQuote(quote: Element): Element {
  const plain = quote.ownerDocument.createElement('blockquote');
  plain.append(...quote.childNodes);
  return plain;
}
