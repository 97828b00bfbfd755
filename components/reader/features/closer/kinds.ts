/** What is embedded from elsewhere: the kind that the card names, and the hosts it comes from, with how its path begins where that tells. */
const hosts: Readonly<Record<string, readonly string[]>> = {
  youtube: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  vimeo: ['vimeo.com'],
  dailymotion: ['dailymotion.com'],
  x: ['twitter.com', 'x.com'],
  facebook: ['facebook.com'],
  instagram: ['instagram.com'],
  tiktok: ['tiktok.com'],
  threads: ['threads.net', 'threads.com'],
  bluesky: ['bsky.app'],
  reddit: ['reddit.com'],
  telegram: ['t.me', 'telegram.org'],
  spotify: ['spotify.com'],
  soundcloud: ['soundcloud.com'],
  podcast: ['podcasts.apple.com'],
  map: ['google.com/maps', 'maps.google.com', 'openstreetmap.org'],
  chart: ['datawrapper.de', 'dwcdn.net', 'flourish.studio', 'infogram.com'],
};

const isFrom = ({ hostname, pathname }: HTMLAnchorElement, place: string) => {
  const [host, ...path] = place.split('/');
  return `.${hostname}`.endsWith(`.${host}`) && pathname.startsWith(`/${path.join('/')}`);
};

/** A card's own link: the words of a quoted post may have some, too. */
export const linkOf = (card: HTMLElement): HTMLAnchorElement | null => card.querySelector(':scope > p > a');

/** What a card stands for: the publisher's own `video` or `audio`, or what its link's host is known for. */
export function kindOf(card: HTMLElement, link: HTMLAnchorElement): string {
  const told = card.dataset.embed!;
  if (told !== 'embed') return told;
  const known = Object.entries(hosts).find(([, places]) => places.some(place => isFrom(link, place)));
  return known?.[0] ?? told;
}
