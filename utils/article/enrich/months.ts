/** Languages that dates of news are written in, the most read first. Arabic and Spanish have names by country. */
const LANGUAGES =
  'en es fr de pt it ru ar tr nl pl id fa uk cs ro hu el sv vi km th hi bn ur he ar-DZ ar-LB es-PE da nb fi sk bg hr sr ca sl mk be et lv lt ms sq az lo ka hy sw'.split(
    ' ',
  );

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
function namesIn(language: string): string[] {
  let names = known.get(language);
  if (!names) {
    names = (['long', 'short'] as const).flatMap(month => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { day: 'numeric', month, timeZone: 'UTC' });
      const nameOf = (_: unknown, index: number) =>
        format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month')?.value ?? '';
      return Array.from({ length: 12 }, nameOf).map(folded);
    });
    known.set(language, names);
  }
  return names;
}

/**
 * The month, 1 to 12, that a word names in full or by its beginning. The browser knows the names (Unicode CLDR); each
 * language is asked for when it is needed, the page's own and English before the others.
 */
export function monthOf(word: string, lang: string): number | undefined {
  const name = folded(word);
  const own = /^[a-z]{2,3}(?![a-z])/i.exec(lang)?.[0].toLowerCase() ?? 'en';
  for (const language of [own, ...LANGUAGES]) {
    const at = namesIn(language).findIndex(month => month === name || (name.length > 2 && month.startsWith(name)));
    if (at >= 0) return (at % 12) + 1;
  }
  return undefined;
}
