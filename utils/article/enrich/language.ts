/** A script's letters, its default language, and other languages written in it. */
export type Script = readonly [RegExp, string, readonly string[]];

/** Tells the languages of one script apart by the text alone. `letters` is the weight of that script in it. */
export type Guess = (text: string, script: Script, letters: number) => string;

/** Scripts that say the language, or narrow it. */
const SCRIPTS: readonly Script[] = (
  'Khmer km|Thai th|Lao lo|Myanmar my shn mnw ksw|Hangul ko|Hiragana+Katakana ja|' +
  'Han zh ja yue wuu nan|Arabic ar fa ur ps ckb ug sd prs azb ks|Hebrew he yi|Cyrillic ru uk bg sr mk be kk ky mn tg tt uz ba os|Greek el|Devanagari hi mr ne sa kok mai bho|' +
  'Bengali bn as|Tamil ta|Telugu te|Kannada kn|Malayalam ml|Gujarati gu|' +
  'Gurmukhi pa|Sinhala si|Ethiopic am ti|Georgian ka|Armenian hy|Tibetan bo dz|' +
  'Thaana dv|Latin en'
)
  .split('|')
  .map(row => {
    const [scripts, language, ...others] = row.split(' ') as [string, string, ...string[]];
    const letters = scripts.split('+').map(script => `\\p{Script=${script}}`);
    return [new RegExp(`[${letters.join('')}]`, 'gu'), language, others];
  });

export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const RTL = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'prs', 'azb', 'ks', 'he', 'yi', 'dv']);
const SAMPLE = 6000;
/** A BCP 47 tag out of what a page wrote (`en_US`, ` EN-us `), or null. */
function tagOf(hint: string | null): string | null {
  const tag = hint?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    return null;
  }
}

const baseOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/** A sample of the text from its start and its middle: quotes in another script open some stories. */
const sampleOf = (text: string): string =>
  text.length <= SAMPLE
    ? text
    : text.slice(0, SAMPLE / 2) + text.slice(text.length >> 1, (text.length >> 1) + SAMPLE / 2);

/**
 * The text's language and direction: its script decides, the page's `lang` fills in what a script cannot say. Null where
 * neither settles it and there is no guess.
 */
export function languageOf(
  text: string,
  hint: string | null,
  guess: Guess | null,
): { lang: string; dir: 'ltr' | 'rtl' } | null {
  const lang = nameOf(sampleOf(text), tagOf(hint), guess);
  return lang === null ? null : { lang, dir: RTL.has(baseOf(lang)) ? 'rtl' : 'ltr' };
}

function nameOf(text: string, hint: string | null, guess: Guess | null): string | null {
  let best = SCRIPTS.at(-1)!;
  let most = 0;
  for (const script of SCRIPTS) {
    // A Khmer or Chinese character carries about as much as three Latin letters.
    const weight = script[1] === 'en' ? 1 : script[1] === 'ja' ? 6 : 2;
    const letters = count(text, script[0]) * weight;
    if (letters > most) {
      most = letters;
      best = script;
    }
  }
  if (most === 0) return hint ?? 'en';
  if (hint && fits(baseOf(hint), best)) return hint;
  const [, language, others] = best;
  if (language !== 'en' && others.length === 0) return language;
  return guess ? guess(text, best, most) : null;
}

/** Serbian, Kazakh and others are written in Latin letters too. */
const BOTH = ['sr', 'uz', 'kk', 'az', 'mn'];

function fits(base: string, [, language, others]: Script): boolean {
  if (language !== 'en') return base === language || others.includes(base);
  const elsewhere = SCRIPTS.some(([, other, more]) => other !== 'en' && (other === base || more.includes(base)));
  return !elsewhere || BOTH.includes(base);
}
