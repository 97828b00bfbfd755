/** What the reader of this extension can choose, as data: pure, so that what a person sees may import it. `settings.ts` keeps it. */

export type Palette = 'auto' | 'paper' | 'white' | 'sepia' | 'dusk' | 'night' | 'black' | 'contrast';
export type Language = 'auto' | 'en' | 'km';

/** Everything the reader of this extension can choose. Kept in `storage.local` under `settings`. */
export interface Settings {
  version: 1;
  /** Open stories of the hub in the reader automatically. */
  autoReader: boolean;
  /** Put pop-ups away on hub pages. */
  sweep: boolean;
  /** Hubs that are left alone, by their first host: nothing is put away, nothing opens by itself. */
  leftAlone: readonly string[];
  /** Other sites where pop-ups are put away, by host name, as long as the browser permits it. */
  sweptSites: readonly string[];
  palette: Palette;
  /** Body text in CSS pixels at 100 % zoom; one of `textSizes`. */
  textSize: number;
  /** Language of the interface; `auto` follows the browser. */
  language: Language;
}

export const palettes: readonly Palette[] = ['auto', 'paper', 'white', 'sepia', 'dusk', 'night', 'black', 'contrast'];

/** What a palette wants of the browser's own parts, such as scroll bars: the value of `color-scheme`. */
export function schemeOf(palette: Palette): 'light' | 'dark' | 'light dark' {
  if (palette === 'auto') return 'light dark';
  return palettes.indexOf(palette) < palettes.indexOf('dusk') ? 'light' : 'dark';
}
export const languages: readonly Language[] = ['auto', 'en', 'km'];
/** Steps of the text size, in CSS pixels. */
export const textSizes: readonly number[] = [15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 30];

export const defaults: Settings = {
  version: 1,
  autoReader: true,
  sweep: true,
  leftAlone: [],
  sweptSites: [],
  palette: 'auto',
  textSize: 20,
  language: 'auto',
};

/** A host name as browsers write it: `example.org`, `localhost`, `127.0.0.1`, `[::1]`; other scripts as `xn--…`. */
const hostName = /^(?:[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?|\[[0-9a-f:.]{2,45}\])$/;

/** More sites than a person chooses one by one. */
const mostSites = 500;

/** The host names of a stored list, each once. */
const hostsOf = (value: readonly unknown[]): string[] =>
  [...new Set(value)]
    .filter((host): host is string => typeof host === 'string' && hostName.test(host))
    .slice(0, mostSites);

/**
 * Makes valid settings of whatever was stored: good values are kept, bad ones fall back to their default.
 * Storage may be damaged, older or newer than this version; none of that may keep a page from opening.
 */
export function parseSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const pick = <K extends keyof Settings>(key: K, valid: (value: unknown) => boolean): Settings[K] =>
    Object.hasOwn(given, key) && valid(given[key]) ? (given[key] as Settings[K]) : defaults[key];
  const hosts = (key: 'leftAlone' | 'sweptSites') => hostsOf(pick(key, Array.isArray));
  return {
    version: 1,
    autoReader: pick('autoReader', value => typeof value === 'boolean'),
    sweep: pick('sweep', value => typeof value === 'boolean'),
    leftAlone: hosts('leftAlone'),
    sweptSites: hosts('sweptSites'),
    palette: pick('palette', value => palettes.includes(value as Palette)),
    textSize: pick('textSize', value => textSizes.includes(value as number)),
    language: pick('language', value => languages.includes(value as Language)),
  };
}

/** A list of sites with one in it, or without it. */
export const withSite = (sites: readonly string[], host: string, on: boolean): string[] => [
  ...sites.filter(site => site !== host),
  ...(on ? [host] : []),
];
