/**
 * How names of months in Latin letters begin, in all of these languages. Most words beside a number are no month: asking the
 * browser for all names costs more than all the rest of a reading.
 */
export const starts =
  'abr ag ago agu aou apr ara aug avg avq avr bal bir bre cer cze dec dek des det dez dhj dic dis dub eki elo ene ' +
  'eyl feb fev geg gen giu gru gus haz hei hel huh ian iul iun iyl iyn iyu jaa jan jou jui jul jun juu kas kes kol ' +
  'kor kov kve kwi lap led lie lip lis lok lug lut maa mac mag mai maj mar may mei mrt nen nis noi nov noy oca oct ' +
  'ogo okt ott out ozu paz pri pro qer rij rug ruj sau sen sep set shk sht sie sij spa srp stu sty sub svi syy sze ' +
  'tam tem tet tha thg tou tra uno vas vee vel wrz yan zar';
const beginsAsMonth = new RegExp(`^(?:${starts.replaceAll(' ', '|')}|[^a-z])`);

/** Languages that dates of news are written in, the most read first. Arabic and Spanish have names by country. */
export const LANGUAGES =
  'en es fr de pt it ru ar tr nl pl id fa uk cs ro hu el sv vi km th hi bn ur he ar-DZ ar-LB es-PE da nb fi sk bg hr sr ca sl mk be et lv lt ms sq az lo ka hy sw'.split(
    ' ',
  );

/**
 * Without accents, vowel signs (but Thai's, which tell short names apart) and dots, which are spelt in many ways or left
 * out; and without the endings of the Serbian genitive, which CLDR does not know.
 */
export const folded = (word: string): string =>
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

function monthIn(language: string, name: string): number | undefined {
  const at = namesIn(language).findIndex(month => month === name || (name.length > 2 && month.startsWith(name)));
  return at < 0 ? undefined : (at % 12) + 1;
}

/**
 * The month, 1 to 12, that a word names in full or by its beginning. The browser knows the names (Unicode CLDR); each
 * language is asked for when it is needed, the page's own and English before the others.
 */
export function monthOf(word: string, lang: string): number | undefined {
  const name = folded(word);
  const own = /^[a-z]{2,3}(?![a-z])/i.exec(lang)?.[0].toLowerCase() ?? 'en';
  const found = monthIn(own, name);
  if (found || !beginsAsMonth.test(name)) return found;
  for (const language of LANGUAGES) {
    const month = monthIn(language, name);
    if (month) return month;
  }
  return undefined;
}
