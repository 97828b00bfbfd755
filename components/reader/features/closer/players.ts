/** What a card's address plays by, by the kind that the card names. */
const players: Readonly<Record<string, (url: URL) => string | null>> = {
  youtube: ({ searchParams, pathname, hostname }) => {
    const list = pathname === '/playlist' && searchParams.get('list');
    if (list) return `https://www.youtube-nocookie.com/embed/videoseries?list=${encodeURIComponent(list)}&autoplay=1`;
    const id = searchParams.get('v') ?? (hostname === 'youtu.be' ? pathname.slice(1) : pathname.split('/')[2]);
    return id && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` : null;
  },
  vimeo: ({ pathname }) => {
    const id = /\/(\d{5,})/.exec(pathname)?.[1];
    return id ? `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1` : null;
  },
  dailymotion: ({ pathname }) => {
    const id = /\/video\/(\w+)/.exec(pathname)?.[1];
    return id ? `https://geo.dailymotion.com/player.html?video=${id}` : null;
  },
  facebook: ({ href, pathname }) =>
    /\/(?:videos?|reel|watch)\b/.test(pathname)
      ? `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(href)}`
      : null,
  soundcloud: ({ href, hostname }) =>
    hostname === 'w.soundcloud.com' ? href : `https://w.soundcloud.com/player/?url=${encodeURIComponent(href)}`,
  spotify: ({ pathname }) => `https://open.spotify.com/embed${pathname.replace(/^\/embed/, '')}`,
};

/** The address of the player for an embed; null where there is none that works without the other site's scripts in the page. */
export function playerFor(kind: string, address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && Object.hasOwn(players, kind) ? players[kind]!(url) : null;
}

/** The frame of another site's player. It learns of the reader's visit when it is loaded, which is on a click only. */
export function frameFor(document: Document, kind: string, address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
  frame.setAttribute('allow', 'autoplay; fullscreen; encrypted-media; picture-in-picture');
  // YouTube plays nothing for nobody: it wants the site's name, and gets no more.
  frame.referrerPolicy = kind === 'youtube' ? 'strict-origin' : 'no-referrer';
  frame.src = address;
  return frame;
}

/** The page's own player of the same file. */
export const originalOf = (page: Document, address: string): HTMLMediaElement | null =>
  [...page.querySelectorAll<HTMLMediaElement>('video, audio')].find(media =>
    [media.currentSrc, media.src, media.querySelector('source')?.src].includes(address),
  ) ?? null;

/** A player of ours for a film or a sound of the publisher's, at the time to which the page's own had come. */
export function mediaFor(document: Document, kind: string, address: string): HTMLMediaElement {
  const media = document.createElement(kind === 'audio' ? 'audio' : 'video');
  const original = originalOf(document, address);
  media.controls = true;
  media.preload = 'metadata';
  if (media instanceof HTMLVideoElement) {
    media.playsInline = true;
    if (original instanceof HTMLVideoElement && original.poster) media.poster = original.poster;
  }
  media.src = address;
  const time = original?.currentTime ?? 0;
  const goOn = () => {
    if (media.currentTime < time) media.currentTime = time;
  };
  media.addEventListener('loadedmetadata', goOn, { once: true });
  goOn();
  return media;
}
