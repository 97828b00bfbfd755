import { hubIn, hubs } from './hubs.ts';
import type { Hub } from './types.ts';

/** Hubs that the reader added, and what they chose for each hub: data that is kept, and checked whenever it is read. */

/** A hub that the reader added. */
export interface AddedHub {
  /** Without `www.`. It is the hub's id too. */
  host: string;
  name: string;
  /** Its first page, at the host that answers. */
  home: string;
  feed: string;
  rest: string | null;
}

/** Colours that tell hubs apart (components/hub-colours.css). */
export const hubColours = ['teal', 'blue', 'violet', 'rose', 'brick', 'ochre', 'moss', 'slate'] as const;
export type HubColour = (typeof hubColours)[number];

/** Minutes between two looks at a hub's feed; 0: only when somebody asks. */
export const paces = [30, 60, 180, 360, 0] as const;
export type HubPace = (typeof paces)[number];

/** What a reader chooses for one hub. The settings for all hubs come first: what is off there is off here. */
export interface HubChoices {
  /** Open its stories in the reader by themselves. */
  autoReader: boolean;
  /** Put its pop-ups away. */
  sweep: boolean;
  pace: HubPace;
  colour: HubColour;
}

/** What `storage.local.hubs` holds. */
export interface KeptHubs {
  version: 1;
  added: readonly AddedHub[];
  /** By the id of the hub; a hub without is as `choicesFor` says. */
  choices: Readonly<Record<string, HubChoices>>;
}

/** More than a person adds one by one, or keeps up with. */
export const mostHubs = 200;

type Loose = Record<string, unknown>;
const objectOf = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Loose;

/** A host's name of its own: as browsers write it, without a port, and more than a country or a company of the net. */
function isHost(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 253 || value.startsWith('www.')) return false;
  return URL.parse(`https://${value}/`)?.host === value && /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(value);
}

/** An address that may be asked: https, of a usual port, without a name and a password. */
function isAddress(value: unknown): value is string {
  const url = typeof value === 'string' && value.length <= 2048 ? URL.parse(value) : null;
  return url !== null && url.protocol === 'https:' && !url.port && !url.username && !url.password;
}

const belongs = (host: string, url: string) => {
  const { hostname } = new URL(url);
  return hostname === host || hostname.endsWith(`.${host}`);
};

/** What was kept of a hub, checked; null when it cannot be one. */
export function parseAdded(value: unknown): AddedHub | null {
  const { host, name, home, feed, rest } = objectOf(value);
  if (!isHost(host) || !isAddress(feed) || !isAddress(home) || !belongs(host, home)) return null;
  return {
    host,
    name: typeof name === 'string' && name.trim() ? name.trim().slice(0, 80) : host,
    home,
    feed,
    rest: isAddress(rest) && belongs(host, rest) ? rest : null,
  };
}

/** A hub as the rest of Clearstory knows them. Addresses in numbers have no subdomains, and no pattern for them. */
export function hubFrom({ host, name, home, feed, rest }: AddedHub): Hub {
  const { hostname } = new URL(feed);
  const inNumbers = /^[\d.]+$/.test(host);
  return {
    id: host,
    name,
    hosts: [host],
    matches: [inNumbers ? `*://${host}/*` : `*://*.${host}/*`],
    home,
    feed,
    ...(!belongs(host, feed) && { feedHost: hostname }),
    rest,
    lang: '',
  };
}

/** The hub that has this host already, as its own or as a part of it or the other way round. */
export function sameSite(among: readonly Hub[], host: string): Hub | undefined {
  return hubIn(among, `https://${host}/`) ?? among.find(hub => hub.hosts.some(name => name.endsWith(`.${host}`)));
}

/** Every hub: the known ones first, then the added ones as they were added. */
export const allHubs = ({ added }: Pick<KeptHubs, 'added'>): readonly Hub[] => [...hubs, ...added.map(hubFrom)];

/** The reader's choices for a hub. */
export function choicesFor(kept: KeptHubs, id: string): HubChoices {
  const chosen = kept.choices[id];
  if (chosen) return chosen;
  const place = [...hubs.map(hub => hub.id), ...kept.added.map(({ host }) => host)].indexOf(id);
  return { autoReader: true, sweep: true, pace: 30, colour: hubColours[Math.max(place, 0) % hubColours.length]! };
}

function parseChoices(value: unknown): HubChoices | null {
  const { autoReader, sweep, pace, colour } = objectOf(value);
  if (!hubColours.includes(colour as HubColour)) return null;
  return {
    autoReader: autoReader !== false,
    sweep: sweep !== false,
    pace: paces.includes(pace as HubPace) ? (pace as HubPace) : 30,
    colour: colour as HubColour,
  };
}

/** Makes valid hubs of whatever was stored: good ones are kept, damaged and doubled ones dropped. Never throws. */
export function parseHubs(stored: unknown): KeptHubs {
  const given = objectOf(stored);
  const added: AddedHub[] = [];
  const known = [...hubs];
  for (const value of Array.isArray(given.added) ? given.added : []) {
    const hub = parseAdded(value);
    if (!hub || added.length === mostHubs || sameSite(known, hub.host)) continue;
    added.push(hub);
    known.push(hubFrom(hub));
  }
  const ids = new Set(known.map(({ id }) => id));
  const choices = Object.entries(objectOf(given.choices)).flatMap(([id, value]) => {
    const chosen = ids.has(id) ? parseChoices(value) : null;
    return chosen ? [[id, chosen] as const] : [];
  });
  return { version: 1, added, choices: Object.fromEntries(choices) };
}
