/** What is looked at, and in which dress. */
import { palettes, type Settings } from '../../../utils/choices.ts';
import { profileNames, profiles } from '../../../utils/profiles.ts';

export type Chosen = Partial<Omit<Settings, 'version'>>;

/** One way to look at everything. */
export interface Dress {
  settings?: Chosen;
  scheme?: 'dark';
  width?: number;
}

export const dresses: Readonly<Record<string, Dress>> = {
  light: {},
  dark: { scheme: 'dark' },
  narrow: { width: 390 },
  large: { settings: { textSize: 30 } },
  khmer: { settings: { language: 'km' } },
};

/** Dresses of the story and the sheet alone: every profile, and every palette. */
export const looks: Readonly<Record<string, Dress>> = {
  ...Object.fromEntries(profileNames.map(profile => [`profile-${profile}`, { settings: profiles[profile] }])),
  ...Object.fromEntries(palettes.map(palette => [`palette-${palette}`, { settings: { palette } }])),
};

/** A story in the reader: which one, and whether its end is wanted. */
export const stories = {
  'story-seed': { id: 'seed', end: false },
  'story-khmer': { id: 'soledad-khmer', end: false },
  'story-truncated': { id: 'soledad-members', end: true },
  'story-end': { id: 'seed', end: true },
} as const;

/** What the options list once a reader has made their choices. */
export const sites: Chosen = { leftAlone: ['thebettercambodia.com'], sweptSites: ['example.org', 'news.example.com'] };

/** Panels of the reader: what opens each, in the root. Keys are written `key:x`. */
export const panels = {
  sheet: ['[data-opens=look]'],
  'sheet-profiles': ['[data-opens=look]', '.look-fold summary'],
  'sheet-more': ['[data-opens=look]', '.look-end summary'],
  menu: ['[data-opens=menu]'],
  help: ['[data-opens=menu]', '.menu [data-item=keys]'],
  receipt: ['[data-opens=receipt]'],
  picture: ['img[role=button]'],
  remove: ['key:x'],
  aloud: ['key:l'],
  lines: ['key:f'],
  saved: ['key:s'],
} as const;

/** These are seen best in the middle of the text. */
export const spoken: ReadonlySet<string> = new Set(['aloud', 'lines', 'remove']);
