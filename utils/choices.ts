/** What the reader of this extension can choose, as data: pure, so that what a person sees may import it. `settings.ts` keeps it. */

export type Palette = 'auto' | 'paper' | 'white' | 'sepia' | 'dusk' | 'night' | 'black' | 'contrast';
export type Typeface = 'literata' | 'atkinson' | 'sans' | 'serif' | 'dyslexic';
export type KhmerFace = 'noto' | 'kantumruy';
export type Alignment = 'start' | 'justify';
export type Language = 'auto' | 'en' | 'km';

/** How a story looks: what the reader view itself changes. */
export interface Look {
  palette: Palette;
  /** What Auto is while the system is light, and while it is dark. */
  day: Palette;
  night: Palette;
  typeface: Typeface;
  /** Face of Khmer text. */
  khmerFace: KhmerFace;
  /** Body text in CSS pixels at 100 % zoom; one of `textSizes`. */
  textSize: number;
  /** Of Latin text; Khmer stacks its signs and gets more by its face. */
  lineHeight: number;
  /** In characters: the column is as wide as so many take in the chosen face. */
  lineLength: number;
  align: Alignment;
  /** In em. Never given to Khmer, which is written without. */
  letterSpacing: number;
  wordSpacing: number;
  /** Dim paragraphs that say again what an earlier one said. */
  dimRepeats: boolean;
  /** Put the text where translators and dictionaries see it. The page sees it there too. */
  openText: boolean;
}

/** How a story is read aloud: what the bar at the foot changes. */
export interface Speech {
  /** Speed; one of `rates`. */
  rate: number;
  /** Ids of the voices that were chosen, by language. */
  voices: Readonly<Record<string, string>>;
}

/** Everything the reader of this extension can choose. Kept in `storage.local` under `settings`. */
export interface Settings extends Look, Speech {
  version: 2;
  /** Open stories of the hub in the reader automatically. */
  autoReader: boolean;
  /** Put pop-ups away on hub pages. */
  sweep: boolean;
  /** Hubs that are left alone, by their first host: nothing is put away, nothing opens by itself. */
  leftAlone: readonly string[];
  /** Other sites where pop-ups are put away, by host name, as long as the browser permits it. */
  sweptSites: readonly string[];
  /** Other sites whose stories open by themselves, by host name, as long as the browser permits it. */
  readSites: readonly string[];
  /** The number of new stories on the toolbar icon. */
  badge: boolean;
  /** A notification when stories come. Works where the browser permits it. */
  notify: boolean;
  /** Hours of the day in which neither is shown. */
  quietHours: boolean;
  quietFrom: number;
  quietTo: number;
  /** Marks beside stories on the hubs' own lists. */
  marks: boolean;
  /** A look into a story by Alt and the pointer. */
  peek: boolean;
  /** Settings are kept in step with the reader's other browsers, by the browser's own sync. */
  sync: boolean;
  /** Language of the interface; `auto` follows the browser. */
  language: Language;
}

export const dayPalettes: readonly Palette[] = ['paper', 'white', 'sepia'];
export const nightPalettes: readonly Palette[] = ['dusk', 'night', 'black', 'contrast'];
export const palettes: readonly Palette[] = ['auto', ...dayPalettes, ...nightPalettes];
export const typefaces: readonly Typeface[] = ['literata', 'atkinson', 'sans', 'serif', 'dyslexic'];
export const khmerFaces: readonly KhmerFace[] = ['noto', 'kantumruy'];
export const languages: readonly Language[] = ['auto', 'en', 'km'];
/** Steps of the text size, in CSS pixels. */
export const textSizes: readonly number[] = [15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 30];
export const lineHeights: readonly number[] = [1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2, 2.2, 2.4];
/** 66 is the classic measure; over 80 the eye loses the next line (WCAG 1.4.8). */
export const lineLengths: readonly number[] = [46, 50, 55, 60, 66, 72, 78, 84, 90];
/** Up to what WCAG 1.4.12 asks a text to bear, and a little more. */
export const letterSpacings: readonly number[] = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15];
export const wordSpacings: readonly number[] = [0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.24, 0.3];

/** What a palette wants of the browser's own parts, such as scroll bars: the value of `color-scheme`. */
export function schemeOf(palette: Palette): 'light' | 'dark' | 'light dark' {
  if (palette === 'auto') return 'light dark';
  return dayPalettes.includes(palette) ? 'light' : 'dark';
}

/** The palette to show: Auto is one of two by the system's own colours. */
export const paletteNow = ({ palette, day, night }: Pick<Look, 'palette' | 'day' | 'night'>, dark: boolean): Palette =>
  palette === 'auto' ? (dark ? night : day) : palette;

/** Hours of the day. */
export const hours: readonly number[] = [...Array(24).keys()];

/** Speeds of reading aloud. */
export const rates: readonly number[] = [0.5, 0.8, 1, 1.1, 1.2, 1.5, 2];

export const defaults: Settings = {
  version: 2,
  autoReader: true,
  sweep: true,
  leftAlone: [],
  sweptSites: [],
  readSites: [],
  badge: true,
  notify: false,
  quietHours: false,
  quietFrom: 22,
  quietTo: 7,
  marks: true,
  peek: true,
  sync: false,
  language: 'auto',
  rate: 1,
  voices: {},
  palette: 'auto',
  day: 'paper',
  night: 'night',
  typeface: 'literata',
  khmerFace: 'noto',
  textSize: 20,
  lineHeight: 1.6,
  lineLength: 66,
  align: 'start',
  letterSpacing: 0,
  wordSpacing: 0,
  dimRepeats: true,
  openText: false,
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

/** Settings that are lists of other sites, which the browser is asked for one by one. */
export type ChosenList = 'sweptSites' | 'readSites';

/** Settings that are lists of host names. */
type SiteList = 'leftAlone' | ChosenList;

const switched: readonly boolean[] = [true, false];

/** What each part of the look can be. */
const lookValues: { readonly [K in keyof Look]: readonly Look[K][] } = {
  palette: palettes,
  day: dayPalettes,
  night: nightPalettes,
  typeface: typefaces,
  khmerFace: khmerFaces,
  textSize: textSizes,
  lineHeight: lineHeights,
  lineLength: lineLengths,
  align: ['start', 'justify'],
  letterSpacing: letterSpacings,
  wordSpacing: wordSpacings,
  dimRepeats: switched,
  openText: switched,
};
const values: { readonly [K in keyof Omit<Settings, 'version' | 'voices' | SiteList>]: readonly Settings[K][] } = {
  autoReader: switched,
  sweep: switched,
  badge: switched,
  notify: switched,
  quietHours: switched,
  quietFrom: hours,
  quietTo: hours,
  marks: switched,
  peek: switched,
  sync: switched,
  language: languages,
  rate: rates,
  ...lookValues,
};

const among = <T extends object>(given: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([key]) => keys.includes(key))) as Partial<T>;

const lookKeys = Object.keys(lookValues);

/** The look of these settings, alone. Works on a part of them too. */
export const lookOf = <T extends Partial<Settings>>(settings: T) =>
  among(settings, lookKeys) as Pick<T, keyof T & keyof Look>;

/** What the reader view shows and changes of these settings. Works on a part of them too. */
export const viewOf = <T extends Partial<Settings>>(settings: T) =>
  among(settings, [...lookKeys, 'rate', 'voices']) as Pick<T, keyof T & keyof (Look & Speech)>;

type Stored = Record<string, unknown>;

/**
 * From each version to the next, the first from version 1.
 * 1 → 2: Auto got a palette for each half of the day. A palette that was chosen for good is the one for its half.
 */
const steps: readonly ((old: Stored) => Stored)[] = [
  old => ({ ...old, [dayPalettes.includes(old.palette as Palette) ? 'day' : 'night']: old.palette }),
];

/** A voice for each of a few languages: what a reader chooses by hand. */
function areVoices(value: unknown): value is Settings['voices'] {
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= 40 &&
    entries.every(([lang, id]) => /^[a-z]{2,3}$/.test(lang) && typeof id === 'string' && id.length <= 300)
  );
}

/**
 * Makes valid settings of whatever was stored: good values are kept, bad ones fall back to their default.
 * Storage may be damaged, older or newer than this version; none of that may keep a page from opening.
 */
export function parseSettings(stored: unknown): Settings {
  let given = (typeof stored === 'object' && stored !== null ? stored : {}) as Stored;
  for (let version = Number(given.version); steps[version - 1]; version++) given = steps[version - 1]!(given);
  const kept = Object.entries(values).filter(
    ([key, allowed]) => Object.hasOwn(given, key) && (allowed as readonly unknown[]).includes(given[key]),
  );
  const hosts = (key: SiteList) => (Array.isArray(given[key]) ? hostsOf(given[key]) : defaults[key]);
  return {
    ...defaults,
    ...Object.fromEntries(kept.map(([key]) => [key, given[key]])),
    leftAlone: hosts('leftAlone'),
    sweptSites: hosts('sweptSites'),
    readSites: hosts('readSites'),
    voices: areVoices(given.voices) ? given.voices : defaults.voices,
  };
}

/** Every other site that is chosen for something, once. */
export const chosenSites = ({ sweptSites, readSites }: Pick<Settings, ChosenList>): string[] => [
  ...new Set([...sweptSites, ...readSites]),
];

/** A site as the switches know it: a hub by its first host, any other by its host name. */
export interface Site {
  host: string;
  isHub: boolean;
}

/** What these settings want on a site: stories that open by themselves, pop-ups put away, and something on the hub's own lists. */
export function wantedOn(
  settings: Settings,
  site: Site | undefined,
): { automatic: boolean; sweep: boolean; lists: boolean } {
  const { autoReader, sweep, leftAlone, readSites, sweptSites, marks, peek } = settings;
  if (!site) return { automatic: false, sweep: false, lists: false };
  const { host, isHub } = site;
  if (!isHub) return { automatic: readSites.includes(host), sweep: sweptSites.includes(host), lists: false };
  const isWanted = !leftAlone.includes(host);
  return { automatic: autoReader && isWanted, sweep: sweep && isWanted, lists: (marks || peek) && isWanted };
}

/** A list of sites with one in it, or without it. */
export const withSite = (sites: readonly string[], host: string, on: boolean): string[] => [
  ...sites.filter(site => site !== host),
  ...(on ? [host] : []),
];
