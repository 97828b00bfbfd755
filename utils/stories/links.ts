import type { Hub } from '../hubs/types.ts';

/** Whether an id is an address. */
export const isAddress = (text: string) => /^\s*https?:/i.test(text);

/** Whether a host name is the hub's own. Look-alikes are not. */
export function onHub(hub: Hub, url: URL): boolean {
  const host = url.hostname.replace(/\.$/, '');
  return hub.hosts.some(name => host === name || host.endsWith(`.${name}`));
}

function own(hub: Hub, link: string, base: string): URL | null {
  const url = link === '' || link.length > 2048 ? null : URL.parse(link, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.port || url.username || url.password || !onHub(hub, url))
    return null;
  url.protocol = 'https:';
  url.hash = '';
  return url.href.length > 2048 ? null : url;
}

/** The address of a story: https, on the hub, without fragment and campaign marks; null for everything else. */
export function storyUrl(hub: Hub, link: string): string | null {
  const url = own(hub, link.trim(), hub.home);
  if (!url || (url.pathname === '/' && !url.search)) return null;
  for (const name of [...url.searchParams.keys()]) if (/^utm_/i.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The address of a picture on the hub's own hosts, https; null for everything else, SVG and known pixels included. */
export function pictureUrl(hub: Hub, link: string, base = hub.home): string | null {
  const url = own(hub, link.trim(), base);
  if (!url || /\.svgz?$|[/_-](?:pixel|spacer|blank|1x1)\b/i.test(url.pathname)) return null;
  return url.href;
}
