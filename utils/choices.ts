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
  palette: Palette;
  /** Body text in CSS pixels at 100 % zoom; one of `textSizes`. */
  textSize: number;
  /** Language of the interface; `auto` follows the browser. */
  language: Language;
  /** Speed of reading aloud; one of `rates`. */
  rate: number;
  /** Ids of the voices that were chosen, by language. */
  voices: Readonly<Record<string, string>>;
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

/** Speeds of reading aloud. */
export const rates: readonly number[] = [0.5, 0.8, 1, 1.1, 1.2, 1.5, 2];

export const defaults: Settings = {
  version: 1,
  autoReader: true,
  sweep: true,
  palette: 'auto',
  textSize: 20,
  language: 'auto',
  rate: 1,
  voices: {},
};

/** A voice for each of a few languages: what a reader chooses by hand. */
function areVoices(value: unknown): boolean {
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
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const pick = <K extends keyof Settings>(key: K, valid: (value: unknown) => boolean): Settings[K] =>
    Object.hasOwn(given, key) && valid(given[key]) ? (given[key] as Settings[K]) : defaults[key];
  return {
    version: 1,
    autoReader: pick('autoReader', value => typeof value === 'boolean'),
    sweep: pick('sweep', value => typeof value === 'boolean'),
    palette: pick('palette', value => palettes.includes(value as Palette)),
    textSize: pick('textSize', value => textSizes.includes(value as number)),
    language: pick('language', value => languages.includes(value as Language)),
    rate: pick('rate', value => rates.includes(value as number)),
    voices: pick('voices', areVoices),
  };
}
