/** Scripts that say the language, or narrow it: script, default language, other languages written in it. */
const SCRIPTS: readonly (readonly [RegExp, string, readonly string[]])[] = (
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
  ...(
    [
      ['fr', 'les?|des|une?|est|dans|pour|qui|avec'],
      ['de', 'der|die|und|das|ist|nicht|mit|von'],
      ['es', 'el|los|las|una?|que|por|con|del'],
      ['pt', 'os?|uma?|não|que|por|com|do|da'],
      ['it', 'il|gli|una|che|non|per|della|di'],
      ['id', 'yang|dan|di|ini|itu|untuk|dengan|dari'],
      ['en', 'the|and|of|to|in|that|is|was'],
    ] as const
  ).map(([language, words]) => [language, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu')] as const),
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
