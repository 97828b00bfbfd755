import { sameSite } from './kept.ts';
import type { Hub } from './types.ts';

/** What somebody typed or pasted as the address of a news site. */
export type Typed =
  | { kind: 'site'; host: string; address: string }
  /** It is a hub already. */
  | { kind: 'known'; hub: Hub }
  | { kind: 'no-address' };

/** Reads an address as people write them: with or without `https://`, `www.` and a path. */
export function readAddress(text: string, hubs: readonly Hub[]): Typed {
  const typed = text.trim().replace(/^feed:(?:\/\/)?/i, '');
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.port || url.username || /\s/.test(typed))
    return { kind: 'no-address' };
  const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(host)) return { kind: 'no-address' };
  const hub = sameSite(hubs, host);
  if (hub) return { kind: 'known', hub };
  url.protocol = 'https:';
  url.hash = '';
  return { kind: 'site', host, address: url.href };
}
