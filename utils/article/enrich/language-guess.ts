import { count, type Guess } from './language.ts';

/** Letters that one language of a shared script has and its default does not. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/[ٹڈڑے]/gu, 'ur'],
  [/[پچژگ]/gu, 'fa'],
  [/[іїєґ]/giu, 'uk'],
  [/[ѓќѕ]/giu, 'mk'],
  [/[ђћџљњ]/giu, 'sr'],
];

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

/** The language by its own letters or its commonest words. */
export const guessLanguage: Guess = (text, language, letters) => {
  if (language === 'en') return latin(text);
  const telling = TELLING.find(([pattern]) => count(text, pattern) * 60 > letters / 2);
  return telling?.[1] ?? language;
};

function latin(text: string): string {
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
