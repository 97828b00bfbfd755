import { count, type Guess } from './language.ts';

/** Letters that one language of a shared script has and its default does not. */
const LETTERS = { ur: 'ٹڈڑے', fa: 'پچژگ', uk: 'іїєґ', mk: 'ѓќѕ', sr: 'ђћџљњ', vi: 'ăđơưạ-ỹ' };

/** Latin languages are told by the page, and only by these when it says nothing that can be true. */
const WORDS = {
  fr: 'les?|des|une?|est|dans|pour|qui|avec',
  de: 'der|die|und|das|ist|nicht|mit|von',
  es: 'el|los|las|una?|que|por|con|del',
  pt: 'os?|uma?|não|que|por|com|do|da',
  it: 'il|gli|una|che|non|per|della|di',
  id: 'yang|dan|di|ini|itu|untuk|dengan|dari',
  en: 'the|and|of|to|in|that|is|was',
};

/** The language by its own letters or its commonest words. */
export const guessLanguage: Guess = (text, language, letters) => {
  for (const [other, own] of Object.entries(LETTERS))
    if (count(text, new RegExp(`[${own}]`, 'giu')) * 60 > letters / 2) return other;
  if (language !== 'en') return language;
  const found = Object.entries(WORDS).map(
    ([other, words]) => [other, count(text, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'))] as const,
  );
  return found.reduce((best, one) => (one[1] > best[1] ? one : best), ['en', 0] as const)[0];
};
