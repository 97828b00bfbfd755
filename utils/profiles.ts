import { defaults, type Look, lookOf } from './choices.ts';

/** Ways to look that are chosen in one tap. */
export type Profile = 'default' | 'tired' | 'lowVision' | 'dyslexia' | 'khmer' | 'eink';

/** A look without what is chosen for other reasons than comfort: that stays as it is. */
type Comfort = Omit<Look, 'dimRepeats' | 'openText'>;

const { dimRepeats: _, openText: __, ...plain }: Look = lookOf(defaults);

/** How each differs from the defaults. */
const differences: Readonly<Record<Profile, Partial<Comfort>>> = {
  default: {},
  tired: { day: 'sepia', night: 'dusk', textSize: 22, lineHeight: 1.8, lineLength: 60 },
  lowVision: {
    day: 'white',
    night: 'contrast',
    typeface: 'atkinson',
    textSize: 28,
    lineHeight: 1.7,
    lineLength: 55,
    letterSpacing: 0.02,
    wordSpacing: 0.08,
  },
  // Space between letters and words helps where a special face was not found to (Zorzi 2012; Wery and Diliberto 2017).
  dyslexia: {
    day: 'sepia',
    night: 'dusk',
    typeface: 'atkinson',
    textSize: 22,
    lineHeight: 1.8,
    lineLength: 60,
    letterSpacing: 0.06,
    wordSpacing: 0.2,
  },
  khmer: { khmerFace: 'kantumruy', textSize: 22, lineHeight: 1.7, lineLength: 60 },
  // Few greys, and letters that bear a coarse screen.
  eink: { palette: 'white', day: 'white', night: 'black', typeface: 'serif', textSize: 22, lineHeight: 1.5 },
};

/** Every profile, complete: one tap after another gives the same as the last alone. */
export const profiles = Object.fromEntries(
  Object.entries(differences).map(([name, difference]) => [name, { ...plain, ...difference }]),
) as Readonly<Record<Profile, Comfort>>;

export const profileNames = Object.keys(profiles) as readonly Profile[];

/** The profile that this look is; null for one of the reader's own. */
export const profileOf = (look: Look): Profile | null =>
  profileNames.find(name =>
    Object.entries(profiles[name]).every(([key, value]) => look[key as keyof Look] === value),
  ) ?? null;
