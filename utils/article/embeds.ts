import { httpUrl } from './addresses.ts';
import { PLAYERS, POSTS } from './foreign.ts';

/** Addresses of players and cards, and of the pages that they stand for. */
const PAGES: readonly [RegExp, string][] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/?(?:videoseries)?\?(?:.*&)?list=([\w-]+).*/,
    'https://www.youtube.com/playlist?list=$1',
  ],
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20}).*/, 'https://www.youtube.com/watch?v=$1'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*/, 'https://vimeo.com/$1'],
  [/^https?:\/\/platform\.twitter\.com\/embed\/.*[?&]id=(\d+).*/, 'https://twitter.com/i/status/$1'],
  [/^https:\/\/embed\.bsky\.app\/embed\/([^/]+)\/[\w.]+\/(\w+).*/, 'https://bsky.app/profile/$1/post/$2'],
  [/^(https:\/\/open\.spotify\.com)\/embed\//, '$1/'],
  // Instagram, Threads, Mastodon: the post's own address with a word at its end.
  [/^(https:\/\/[^/]+\/(?:p\/\w|reel\/\w|@[^/]+\/)[^?]*?)\/embed\b.*/, '$1/'],
  [/^(https?:\/\/t\.me\/\w+\/\d+)\?embed.*/, '$1'],
  // WordPress's own: the post behind it.
  [/\/embed\/?#\?secret=.*/, '/'],
];

/** The page that an embed's player stands for: what a person would open. */
function publicAddress(url: URL): string {
  const spoken = url.hostname.endsWith('facebook.com') ? httpUrl(url.searchParams.get('href'), url) : null;
  return PAGES.reduce((address, [player, page]) => address.replace(player, page), spoken ?? url.href);
}

/** What an element that a script would make a player of stands for: a word of its name, and the address behind its attribute. */
const STANDS_FOR = [
  [/youtube/, 'https://www.youtube.com/watch?v='],
  [/vimeo/, 'https://vimeo.com/'],
  [/infogram/, 'https://infogram.com/'],
  [/flourish/, 'https://public.flourish.studio/'],
] as const;
const NAMED_BY = ['videoid', 'data-videoid', 'data-id', 'data-src'];

function unmade(element: Element): string | undefined {
  const named = NAMED_BY.map(name => element.getAttribute(name)).find(Boolean);
  const found = STANDS_FOR.find(([word]) => word.test(`${element.localName} ${element.className}`));
  return named && found && !element.matches('iframe, video, audio') ? found[1] + named : undefined;
}

/** Frames of advertisers. */
const AD = /(?:googlesyndication|doubleclick|amazon-adsystem|adnxs|taboola|outbrain|criteo)\.(?:com|net)$/;

/** Embeds, players and foreign posts become a figure with a plain link; nothing of theirs is loaded. */
export function repairEmbeds(root: Element, base: string | URL): void {
  for (const element of root.querySelectorAll(`${PLAYERS}, amp-youtube, amp-vimeo`)) {
    if (element.closest('[data-embed]')) continue;
    const own = element.matches('video, audio');
    const raw = ['src', 'data-src', 'data-lazy-src', 'data', 'data-litespeed-src']
      .map(name => element.getAttribute(name))
      .find(value => value && !/^(?:about|data|blob|javascript):/i.test(value));
    const inner = element.querySelector('source[src]')?.getAttribute('src');
    const address = httpUrl(unmade(element) ?? raw ?? inner, base);
    if (!address || isHiddenFrame(element) || AD.test(new URL(address).hostname)) {
      element.remove();
      continue;
    }
    // The link that WordPress leaves for those without frames.
    const quote = element.previousElementSibling;
    if (quote?.matches('blockquote.wp-embedded-content')) quote.remove();
    const title = element.getAttribute('title')?.trim() || element.getAttribute('aria-label')?.trim() || '';
    place(
      element,
      card(
        root.ownerDocument,
        own ? element.localName : 'embed',
        own ? address : publicAddress(new URL(address)),
        title,
      ),
    );
  }
  for (const quote of root.querySelectorAll(POSTS)) {
    // Of its links, to whoever wrote it and what it speaks of, the post's own says the most.
    const [link] = Array.from(quote.querySelectorAll('a[href]')).sort((a, b) => pathOf(b, base) - pathOf(a, base));
    const named = ['cite', 'data-href', 'data-instgrm-permalink', 'data-text-post-permalink']
      .map(name => quote.getAttribute(name))
      .find(Boolean);
    const address = httpUrl(named ?? link?.getAttribute('href'), base);
    if (!address) continue;
    const worded = hasOwnWords(quote);
    const title = named || worded ? '' : (link?.textContent?.trim() ?? '');
    const figure = card(root.ownerDocument, 'embed', address, title);
    quote.replaceWith(figure);
    // A quoted post's own words are part of the story: kept, above the link. Those in its links alone say that there is a post.
    if (worded) figure.prepend(plainQuote(quote));
  }
}

const pathOf = (link: Element, base: string | URL): number =>
  URL.parse(link.getAttribute('href')!, base)?.pathname.length ?? 0;

const hasOwnWords = (quote: Element): boolean =>
  quote.matches('.twitter-tweet')
    ? Boolean(quote.textContent?.trim())
    : Array.from(quote.querySelectorAll('p')).some(words => words.textContent?.trim() && !words.querySelector('a'));

/** One pixel high or declared away: a meter, not a player. */
const isHiddenFrame = (frame: Element): boolean =>
  ['width', 'height'].some(name => /^[01](?:px)?$/.test(frame.getAttribute(name) ?? '')) ||
  /display\s*:\s*none/i.test(frame.getAttribute('style') ?? '');

function place(element: Element, figure: Element): void {
  const wrapper = element.closest('figure, .wp-block-embed, .fluid-width-video-wrapper, .embed-responsive');
  const caption = wrapper?.querySelector('figcaption');
  if (caption) figure.append(caption);
  if (wrapper?.parentElement && wrapper.querySelectorAll(PLAYERS).length === 1 && !wrapper.querySelector('p, img'))
    wrapper.replaceWith(figure);
  else element.replaceWith(figure);
}

/** @param kind - `video`, `audio`: the publisher's own; `embed`: another site's */
function card(document: Document, kind: string, address: string, title: string): Element {
  const figure = document.createElement('figure');
  figure.setAttribute('data-embed', kind);
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.append(title || new URL(address).hostname.replace(/^www\./, ''));
  figure.appendChild(document.createElement('p')).append(link);
  return figure;
}

function plainQuote(quote: Element): Element {
  const plain = quote.ownerDocument.createElement('blockquote');
  plain.append(...quote.childNodes);
  return plain;
}
