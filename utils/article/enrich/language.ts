/** Tells the languages of one script apart by the text alone. `letters` is the weight of that script in it. */
export type Guess = (text: string, language: string, letters: number) => string;

/** Scripts that say the language, or narrow it, by their Unicode names. */
const SCRIPTS =
  'Khmr Thai Laoo Mymr Hang Hira Kana Hani Arab Hebr Cyrl Grek Deva Beng Taml Telu Knda Mlym Gujr Guru Sinh Ethi Geor Armn Tibt Thaa'.split(
    ' ',
  );
const LATIN = 'Latn';
const KANA = /^(?:Hira|Kana)$/;
const RTL = /^(?:Arab|Hebr|Thaa)$/;
/** Scripts of many languages whose texts can be told apart. */
const SHARED = /^(?:Arab|Cyrl|Latn)$/;
/** Serbian, Kazakh and others are written in Latin letters too. */
const BOTH = /^(?:sr|uz|kk|az|mn)$/;
/** Latin letters, figures, punctuation, symbols and emoji. */
const PLAIN = /[\0-\u036f\u1e00-\u1eff\u2000-\u2bff\u3000-\u303f\ud800-\udfff]+/g;

export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const SAMPLE = 3000;

/** Tags as they should be, whose scripts need no question: the browser's first answer about any costs milliseconds. */
const PLAIN_TAG = /^(?:(km)|en|es|fr|de|pt|it|nl|id|vi)(?:-[A-Z]{2})?$/;

/** The script that a language is written in, most likely. */
function scriptOf(tag: string): string {
  const plain = PLAIN_TAG.exec(tag);
  return plain ? (plain[1] ? 'Khmr' : LATIN) : (likely(tag).script ?? LATIN);
}

/** A BCP 47 tag out of what a page wrote (`en_US`, ` EN-us `), or null. */
function tagOf(hint: string | null): string | null {
  const tag = hint?.trim().replaceAll('_', '-') ?? '';
  if (PLAIN_TAG.test(tag)) return tag;
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    return null;
  }
}

/** A language with the script and country that it most likely means. */
const likely = (tag: string) => new Intl.Locale(tag).maximize();

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
  return lang === null ? null : { lang, dir: RTL.test(scriptOf(lang)) ? 'rtl' : 'ltr' };
}

function nameOf(text: string, hint: string | null, guess: Guess | null): string | null {
  const rest = text.replace(PLAIN, '');
  let best = LATIN;
  let most = text.length - text.replace(/[a-z\u00c0-\u024f\u1e00-\u1eff]+/gi, '').length;
  for (const script of rest === '' ? [] : SCRIPTS) {
    // A Khmer or Chinese character carries about as much as three Latin letters; Japanese is told by its kana.
    const letters = count(rest, new RegExp(`\\p{sc=${script}}`, 'gu')) * (KANA.test(script) ? 6 : 2);
    if (letters > most) {
      most = letters;
      best = script;
    }
    if (letters > rest.length) break;
  }
  if (most === 0) return hint ?? 'en';
  if (hint && fits(hint, best)) return hint;
  const { language } = likely(`und-${best}`);
  if (!SHARED.test(best)) return language;
  return guess?.(text, language, most) ?? null;
}

/** Whether texts of this language are written in this script. */
function fits(hint: string, script: string): boolean {
  const usual = scriptOf(hint);
  if (script === 'Hani') return /^(?:Han[st]|Jpan)$/.test(usual);
  if (usual === script) return true;
  if (script === LATIN || script === 'Cyrl') return BOTH.test(new Intl.Locale(hint).language);
  return usual === likely(likely(`und-${script}`).language).script;
}
