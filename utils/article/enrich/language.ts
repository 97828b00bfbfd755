/** Scripts that say the language, or narrow it: [script, default language, other languages written in it]. */
const SCRIPTS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\p{Script=Khmer}/gu, 'km', []],
  [/\p{Script=Thai}/gu, 'th', []],
  [/\p{Script=Lao}/gu, 'lo', []],
  [/\p{Script=Myanmar}/gu, 'my', ['shn', 'mnw', 'ksw']],
  [/\p{Script=Hangul}/gu, 'ko', []],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja', []],
  [/\p{Script=Han}/gu, 'zh', ['ja', 'yue', 'wuu', 'nan']],
  [/\p{Script=Arabic}/gu, 'ar', ['fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'prs', 'azb', 'ks']],
  [/\p{Script=Hebrew}/gu, 'he', ['yi']],
  [/\p{Script=Cyrillic}/gu, 'ru', ['uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'tt', 'uz', 'ba', 'os']],
  [/\p{Script=Greek}/gu, 'el', []],
  [/\p{Script=Devanagari}/gu, 'hi', ['mr', 'ne', 'sa', 'kok', 'mai', 'bho']],
  [/\p{Script=Bengali}/gu, 'bn', ['as']],
  [/\p{Script=Tamil}/gu, 'ta', []],
  [/\p{Script=Telugu}/gu, 'te', []],
  [/\p{Script=Kannada}/gu, 'kn', []],
  [/\p{Script=Malayalam}/gu, 'ml', []],
  [/\p{Script=Gujarati}/gu, 'gu', []],
  [/\p{Script=Gurmukhi}/gu, 'pa', []],
  [/\p{Script=Sinhala}/gu, 'si', []],
  [/\p{Script=Ethiopic}/gu, 'am', ['ti']],
  [/\p{Script=Georgian}/gu, 'ka', []],
  [/\p{Script=Armenian}/gu, 'hy', []],
  [/\p{Script=Tibetan}/gu, 'bo', ['dz']],
  [/\p{Script=Thaana}/gu, 'dv', []],
  [/\p{Script=Latin}/gu, 'en', []],
];

/** Letters that one language of a shared script has and its default does not. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/[ٹڈڑے]/gu, 'ur'],
  [/[پچژگ]/gu, 'fa'],
  [/[іїєґ]/giu, 'uk'],
  [/[ѓќѕ]/giu, 'mk'],
  [/[ђћџљњ]/giu, 'sr'],
];

const RTL = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'prs', 'azb', 'ks', 'he', 'yi', 'dv']);
const SAMPLE = 6000;
/** Latin languages are told by the page, and only by these when it says nothing that can be true. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu],
  ['fr', /(?<!\p{L})(?:les?|des|une?|est|dans|pour|qui|avec)(?!\p{L})/giu],
  ['de', /(?<!\p{L})(?:der|die|und|das|ist|nicht|mit|von)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|los|las|una?|que|por|con|del)(?!\p{L})/giu],
  ['pt', /(?<!\p{L})(?:os?|uma?|não|que|por|com|do|da)(?!\p{L})/giu],
  ['it', /(?<!\p{L})(?:il|gli|una|che|non|per|della|di)(?!\p{L})/giu],
  ['id', /(?<!\p{L})(?:yang|dan|di|ini|itu|untuk|dengan|dari)(?!\p{L})/giu],
  ['en', /(?<!\p{L})(?:the|and|of|to|in|that|is|was)(?!\p{L})/giu],
];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

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

/** The text's language and direction: its script decides, the page's `lang` fills in what a script cannot say. */
export function languageOf(text: string, hint: string | null): { lang: string; dir: 'ltr' | 'rtl' } {
  const lang = nameOf(sampleOf(text), tagOf(hint));
  return { lang, dir: RTL.has(baseOf(lang)) ? 'rtl' : 'ltr' };
}

function nameOf(text: string, hint: string | null): string {
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
  const [, language, others] = best;
  const base = hint ? baseOf(hint) : '';
  if (most === 0) return hint ?? 'en';
  if (language === 'en') return latin(text, hint);
  if (base === language || others.includes(base)) return hint!;
  const telling = TELLING.find(([pattern, name]) => others.includes(name) && count(text, pattern) * 60 > most / 2);
  return telling?.[1] ?? language;
}

function latin(text: string, hint: string | null): string {
  const base = hint ? baseOf(hint) : '';
  const other = SCRIPTS.some(
    ([, language, others]) => language !== 'en' && (language === base || others.includes(base)),
  );
  // Serbian, Kazakh and others are written in both.
  if (hint && (!other || ['sr', 'uz', 'kk', 'az', 'mn'].includes(base))) return hint;
  let best = 'en';
  let most = 0;
  for (const [language, words] of WORDS) {
    const found = count(text, words) * (language === 'vi' ? 0.5 : 1);
    if (found > most) {
      most = found;
      best = language;
    }
  }
  return best;
}
