import type { Voice } from './engine.ts';

/** Languages that pages and voices call by different names. */
const names: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id', tl: 'fil' };

const base = (lang: string) => {
  const name = lang.toLowerCase().split('-')[0]!;
  return names[name] ?? name;
};

/** The voices that speak a language, whatever region they are from. */
export const voicesFor = (voices: readonly Voice[], lang: string): Voice[] =>
  voices.filter(voice => base(voice.lang) === base(lang));

/**
 * The voice to read a language with: the reader's own choice, else one that sends the text nowhere, one of the text's region, of
 * the reader's own regions, the computer's default, the plainest.
 */
export function chooseVoice(
  voices: readonly Voice[],
  lang: string,
  { wanted, regions = [] }: { wanted?: string; regions?: readonly string[] } = {},
): Voice | null {
  const able = voicesFor(voices, lang);
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const rank = (voice: Voice) =>
    (voice.id === wanted ? 32 : 0) +
    (voice.local ? 16 : 0) +
    (lang.includes('-') && same(voice.lang, lang) ? 8 : 0) +
    (regions.some(region => same(region, voice.lang)) ? 4 : 0) +
    (voice.isDefault ? 2 : 0);
  // Variants of a voice have longer names than the voice itself.
  return able.sort((one, other) => rank(other) - rank(one) || one.name.length - other.name.length)[0] ?? null;
}
