import { describe, expect, test } from 'vitest';
import { defaults, lookOf, palettes, parseSettings, type Settings, schemeOf } from '../../utils/choices.ts';
import { profileNames, profileOf, profiles } from '../../utils/profiles.ts';

/** Settings as each version stored them, and what they are now. One more for each step. */
const examples: readonly (readonly [stored: object, now: Partial<Settings>])[] = [
  [
    { version: 1, autoReader: false, sweep: true, palette: 'auto', textSize: 24, language: 'km' },
    { autoReader: false, textSize: 24, language: 'km' },
  ],
  [
    { version: 1, palette: 'sepia' },
    { palette: 'sepia', day: 'sepia' },
  ],
  [
    { version: 1, palette: 'contrast' },
    { palette: 'contrast', night: 'contrast' },
  ],
  [
    { version: 2, palette: 'auto', day: 'white', night: 'black', typeface: 'dyslexic', lineHeight: 2.2 },
    { day: 'white', night: 'black', typeface: 'dyslexic', lineHeight: 2.2 },
  ],
  [
    { version: 2, palette: 'sepia', day: 'white' },
    { palette: 'sepia', day: 'white' },
  ],
];

describe('stored settings', () => {
  test.each(examples)('of every version are understood: %j', (stored, now) => {
    expect(parseSettings(stored)).toEqual({ ...defaults, ...now });
    expect(parseSettings(parseSettings(stored)), 'a second time').toEqual(parseSettings(stored));
  });

  test('damaged ones fall back one by one', () => {
    const damaged = [
      undefined,
      null,
      7,
      'x',
      [],
      { version: 'x' },
      { version: 0.5 },
      { version: -1 },
      { version: 1 },
      { version: 99 },
    ];
    for (const stored of damaged) expect(parseSettings(stored)).toEqual(defaults);
    expect(
      parseSettings({
        version: 2,
        palette: 'pink',
        day: 'night',
        night: 'paper',
        textSize: 7,
        lineHeight: '1.6',
        lineLength: 66.5,
        letterSpacing: -1,
        align: 'end',
        dimRepeats: 0,
        language: 'km',
      }),
    ).toEqual({ ...defaults, language: 'km' });
    expect(parseSettings(JSON.parse('{"version":2,"__proto__":{"textSize":30}}'))).toEqual(defaults);
  });

  test('the look is all that the reader view may change', () => {
    const look = lookOf({ ...defaults, autoReader: false });
    expect(look).not.toHaveProperty('autoReader');
    expect(look).not.toHaveProperty('version');
    expect(Object.keys(look)).toHaveLength(13);
    expect(lookOf({ textSize: 24, sweep: false, constructor: 1 } as Partial<Settings>)).toEqual({ textSize: 24 });
  });

  test('every palette wants its scheme of the browser', () => {
    expect(palettes.map(schemeOf)).toEqual(['light dark', 'light', 'light', 'light', 'dark', 'dark', 'dark', 'dark']);
  });
});

describe('comfort profiles', () => {
  test('each is valid, complete, and another', () => {
    for (const name of profileNames) {
      expect(lookOf(parseSettings({ version: 2, ...profiles[name] })), name).toMatchObject(profiles[name]);
      expect(Object.keys(profiles[name])).toHaveLength(Object.keys(lookOf(defaults)).length - 2);
    }
    expect(new Set(Object.values(profiles).map(profile => JSON.stringify(profile))).size).toBe(profileNames.length);
  });

  test('a look is known by its profile, whatever repeats do', () => {
    expect(profileOf(defaults)).toBe('default');
    for (const name of profileNames)
      expect(profileOf({ ...defaults, ...profiles[name], dimRepeats: false, openText: true })).toBe(name);
    expect(profileOf({ ...defaults, textSize: 30 })).toBeNull();
  });

  test('Khmer is never spaced out, and no profile asks for it', () => {
    expect([profiles.khmer.letterSpacing, profiles.khmer.wordSpacing]).toEqual([0, 0]);
  });
});
