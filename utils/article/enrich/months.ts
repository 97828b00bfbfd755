/** In English, whatever the page's language: the browser's first answer about any language takes longer than a page's whole reading. */
const ENGLISH = 'january february march april may june july august september october november december'.split(' ');

/** Chromium's own data has no names of months for these; as `folded` leaves them. */
const UNKNOWN: Readonly<Record<string, string>> = {
  km: 'មករ កមភ មន មស ឧសភ មថន កកកដ សហ កញញ តល វចឆក ធន',
  lo: 'ມງກອນ ກມພາ ມນາ ເມສາ ພດສະພາ ມຖນາ ກລະກດ ສງຫາ ກນຍາ ຕລາ ພະຈກ ທນວາ',
  my: 'ဇနနဝရ ဖဖဝရ မတ ဧပ မ ဇန ဇလင ဩဂတ စကတငဘ အကတဘ နဝငဘ ဒဇငဘ',
};

/** Languages that dates of news are written in, by their script, the most read first. Arabic and Spanish have names by country. */
const LANGUAGES = (
  [
    [/[\u0400-\u04ff]/, 'ru uk bg sr mk be'],
    [/[\u0600-\u06ff]/, 'ar fa ur ar-DZ ar-LB'],
    [/[\u0370-\u1dff]/, 'el km th hi bn he lo my ka hy'],
    [/./, 'es fr de pt it tr nl pl id cs ro hu sv vi es-PE da nb fi sk hr ca sl et lv lt ms sq az sw'],
  ] as const
).map(([script, list]) => ({ script, languages: list.split(' ') }));

/**
 * Without accents, vowel signs (but Thai's, which tell short names apart) and dots, which are spelt in many ways or left
 * out; and without the endings of the Serbian genitive, which CLDR does not know.
 */
const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/^(?:de |d['’])|[^\P{M}\u0e31-\u0e4e]|\.|(?<=...)а?р?а?$/gu, '');

const known = new Map<string, string[]>();

/** January to December in full, then in short, as they stand in a date of this language. */
function namesIn(language: string): readonly string[] {
  if (language === 'en') return ENGLISH;
  let names = known.get(language);
  if (!names) {
    names = UNKNOWN[language]?.split(' ');
    names ??= (['long', 'short'] as const).flatMap(month => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { day: 'numeric', month, timeZone: 'UTC' });
      const nameOf = (_: unknown, index: number) =>
        format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month')?.value ?? '';
      return Array.from({ length: 12 }, nameOf).map(folded);
    });
    known.set(language, names);
  }
  return names;
}

/** Languages to look a month up in: the page's own and English, or all that are written in the word's script. */
export type Among = 'near' | 'all';

/**
 * The month, 1 to 12, that a word names in full or by its beginning. The browser knows the names (Unicode CLDR); each
 * language is asked for when it is needed.
 */
export function monthOf(word: string, lang: string, among: Among): number | undefined {
  const name = folded(word);
  const own = /^[a-z]{2,3}(?![a-z])/i.exec(lang)?.[0].toLowerCase() ?? 'en';
  const far = among === 'all' ? LANGUAGES.find(({ script }) => script.test(word)) : undefined;
  for (const language of far?.languages ?? ['en', own]) {
    const at = namesIn(language).findIndex(month => month === name || (name.length > 2 && month.startsWith(name)));
    if (at >= 0) return (at % 12) + 1;
  }
  return undefined;
}
