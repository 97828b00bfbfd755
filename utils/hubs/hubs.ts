import type { Hub } from './types.ts';

/** The Better Cambodia. WordPress; its theme has changed before and will again, so it is detected, never assumed. */
export const theBetterCambodia: Hub = {
  id: 'thebettercambodia',
  name: 'The Better Cambodia',
  hosts: ['thebettercambodia.com'],
  matches: ['*://*.thebettercambodia.com/*'],
  home: 'https://thebettercambodia.com/',
  feed: 'https://thebettercambodia.com/feed/',
  rest: 'https://thebettercambodia.com/wp-json/wp/v2/',
  lang: 'en',
};

export const hubs: readonly Hub[] = [theBetterCambodia];

/** The hub among these that an address belongs to, or undefined. Subdomains belong to their hub; look-alike hosts do not. */
export function hubIn(hubs: readonly Hub[], url: string | URL): Hub | undefined {
  const address = typeof url === 'string' ? URL.parse(url) : url;
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  const host = address.hostname.replace(/\.$/, '');
  return hubs.find(hub => hub.hosts.some(name => host === name || host.endsWith(`.${name}`)));
}

/** The same among the hubs that Clearstory knows by itself. */
export const hubOf = (url: string | URL): Hub | undefined => hubIn(hubs, url);
