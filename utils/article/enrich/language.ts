/** Tells the languages of one script apart by the text alone. `letters` is the weight of that script in it. */
export type Guess = (text: string, language: string, letters: number) => string;

/**
 * Scripts by their Unicode names, and the language that each says or most likely means, as `Intl.Locale` knows it: the browser's
 * first answer about any costs five milliseconds.
 */
const SCRIPTS =
  'Khmr.km Thai.th Laoo.lo Mymr.my Hang.ko Hira.ja Kana.ja Hani.zh Arab.ar Hebr.he Cyrl.ru Grek.el Deva.hi Beng.bn Taml.ta Telu.te Knda.kn Mlym.ml Gujr.gu Guru.pa Sinh.si Ethi.am Geor.ka Armn.hy Tibt.bo Thaa.dv'.split(
    ' ',
  );
const LATIN = 'Latn';
const KANA = /^(?:Hira|Kana)$/;
const RTL = /^(?:Arab|Hebr|Thaa)$/;
/** Scripts of many languages whose texts can be told apart. */
const SHARED = /^(?:Arab|Cyrl|Latn)$/;
/** Serbian, Kazakh and others are written in Latin letters too. */
const BOTH = /^(?:sr|uz|kk|az|mn)\b/;
/** Latin letters, figures, punctuation, symbols and emoji. */
const PLAIN = /[\0-\u036f\u1e00-\u1eff\u2000-\u2bff\u3000-\u303f\ud800-\udfff]+/g;

export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const SAMPLE = 3000;

/** Tags as they should be, whose scripts need no question. */
const PLAIN_TAG = /^(?:(km)|en|es|fr|de|pt|it|nl|id|vi)(?:-[A-Z]{2})?$/;

/** The script that a language is written in, most likely. */
function scriptOf(tag: string): string {
  const plain = PLAIN_TAG.exec(tag);
  return plain ? (plain[1] ? 'Khmr' : LATIN) : (new Intl.Locale(tag).maximize().script ?? LATIN);
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
  const tag = tagOf(hint);
  const sample = sampleOf(text);
  const [best, own, letters] = scriptIn(sample);
  const fit = letters === 0 || (tag && (tag.startsWith(own) || fits(tag, best)));
  const lang = fit ? (tag ?? own) : SHARED.test(best) ? guess?.(sample, own, letters) : own;
  return lang ? { lang, dir: RTL.test(best) ? 'rtl' : 'ltr' } : null;
}

/** The script that weighs most in a text, the language that it most likely means, and its weight. */
function scriptIn(text: string): [string, string, number] {
  const rest = text.replace(PLAIN, '');
  let best = `${LATIN}.en`;
  let most = text.length - text.replace(/[a-z\u00c0-\u024f\u1e00-\u1eff]+/gi, '').length;
  for (const each of rest === '' ? [] : SCRIPTS) {
    const script = each.slice(0, 4);
    // A Khmer or Chinese character carries about as much as three Latin letters; Japanese is told by its kana.
    const letters = count(rest, new RegExp(`\\p{sc=${script}}`, 'gu')) * (KANA.test(script) ? 6 : 2);
    if (letters > most) {
      most = letters;
      best = each;
    }
    if (letters > rest.length) break;
  }
  return [best.slice(0, 4), best.slice(5), most];
}

/** Whether texts of this language are written in this script. */
function fits(hint: string, script: string): boolean {
  const usual = scriptOf(hint);
  if (script === 'Hani') return /^(?:Han[st]|Jpan)$/.test(usual);
  if (usual === script) return true;
  if (script === LATIN || script === 'Cyrl') return BOTH.test(hint);
  return usual === (KANA.test(script) ? 'Jpan' : script === 'Hang' && 'Kore');
}
