/** Marks of campaigns and of the ways that links are handed round: they name no other story. */
const beside = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|amp|share|replytocom)$/i;

/**
 * One name for a story, whatever its address carries: feeds, lists, shared links and AMP pages of it have the same. Null for what
 * is no story's address: a front page, or not of the web.
 */
export function storyKey(address: string): string | null {
  const url = address.length > 2048 ? null : URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
  const path = url.pathname.replace(/\/amp\/?$/, '/').replace(/\/+$/, '');
  const pairs = url.search
    .slice(1)
    .split('&')
    .filter(pair => pair !== '' && !beside.test(pair.replace(/=.*$/s, '')))
    .sort();
  return path || pairs.length > 0 ? `${host}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}` : null;
}
