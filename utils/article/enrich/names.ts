import { key, tidy } from './page.ts';

/** "By", "Written by", and their kin in other languages, at the start of a byline. */
const BY =
  /^(?:(?:(?:(?:\p{L}+\s+and\s+(?:text|words)|(?!photo|foto|image|illus|power|sponsor|video)\p{L}+(?:\s+and\s+\p{L}+)?)\s+)?(?:by|par|por|przez|door|av|af)|(?:words|story|arti(?:cle|kel)|report(?:ed|ing)?|text|geschrieben|veröffentlicht)\s*(?:von|:)|aut(?:h?or[aes]?|eur)|verfasser|von|di|od|oleh|penulis|pewarta|yazan|haber|szerző|reporter|editor|texto de|te[kx]s?t[eo]?|testo|a cura di|propos recueillis par|авторы?|тексты?|от|опубл\p{L}+|(?:από|γράφει)(?:\s+(?:τον|την|τη|ο|η))?|(?:អត្ថបទ|សរសេរ|រៀបរៀង|និពន្ធ)?ដោយ|(?:เขียน|เรื่อง|รายงาน)?โดย|ผู้เขียน|作者|文|本?[报報]?[記记]者|기자명|撰文|編集|بقلم|كتبت?|نوشته|نویسنده|מאת|द्वारा|tác giả|theo)(?=[\s:：៖|\-–/])|文[／/]|記者)\s*[:：៖|\-–/]?\s*/iu;

/** Where a line stops being names: after a dash, at "May 6, 2025", at what was done with the story, when and for whom. */
const AFTER =
  /\s+(?:fotos?|photos?|photograph\p{L}*|fotogra\p{L}+|bild(?:er)?|illustrat\p{L}+|фото)(?=[\s:/]).*$|\s(?:le|el|em|il|am|den|op|dne)\s(?:\p{L}+\.?,?\s)?\d.*$|\s+[-–—/]\s+.*$|\s*(?:기자|특파원|記者)(?:\s.*)?$|[／/]\s*\p{Script=Han}*報[導道].*$|\s*\((?:avec|with|mit|con|com)\s.*$|\s\(\p{L}+:.*$|^[^\p{L}]*$|[\s,]*\p{L}{3,}\.?\s+\d{1,2},?\s+\d{4}.*$|(?:^|[\s,(]+)(?:(?:last\s+)?(?:updat|modif|publi|posted|edited|veröff|aktuali|pubbl|actuali|mis à jour|geplaatst)\p{L}*|additional|on behalf of|reporting by|editing by|former|senior|on|for|at|in|share|follow|view|min read)(?![\p{L}\p{M}]).*$/iu;

/** What begins with a figure; names such as "N24 Desk" and "freeman1984" have one in them. */
const FIGURE = /(?:^|\s)\p{Nd}.*$|(?<=\p{Ll})\d+\s.*$/u;

/** Who checked a story did not write it. */
const CHECKED =
  /^(?:\p{L}+\s+)?(?:reviewed by|fact[ -]?checked by|(?:edited|verified|editado|editato|revisado) (?:by|por|da))\b/iu;

/** What publishers' systems sign with when nobody does, and months. */
const NOT_A_NAME =
  /^(?:admin\w*|authors?|editors?|editorial|staff|guest|written(?: by)?|unknown|undefined|anonymous|user|team|news|home|by|posts?|none|null|name|links?|top|(?:jan|febr)uary|march|april|may|june|july|august|\w{2,5}tember|\w{2,4}ember|october)$/i;

/** Roles, and words of buttons and counters beside a byline; no name has them. */
const NOT_IN_A_NAME =
  /(?:^|\s)(?:author|editor|writer|reporter|correspondent|contributors?|journaliste?|columnist|producer|redakteur(?:in)?|redactor|giornalista|periodista|photographer|fotograf|director|manager|founder|consultant|phd|md|share|follow|read|bio|about|comments?|twitter|facebook|linkedin|email|subscribe|advertisement|articles?|profile|updated|published|minutes?|view)(?:\s|$)/i;

/** How to reach its bearer. */
const ADDRESS = /[\s(<]*[\w.+-]+@[\w-]+(?:\.\w+)+[)>]?/g;

/** Where one of several is: "Ann Li in Boston and Bo Ek in Rome". */
const PLACE = /\s(?:in|aus|à|en)\s\p{Lu}\p{L}+(?=\s(?:and|und|et|y)\s)/gu;

/** Where all of them are, at a line's end: "Ann Li and Bo Ek, Basel". */
const PLACED = /,\s*\p{Lu}\p{L}+\s*$/u;

/** "홍길동 기자", "山田太郎 記者" */
const TITLED =
  /^(?:\p{Script=Hangul}{2,4}\s?(?:기자|특파원)|(?!本|[^記]*[社報紙]記)[\p{Script=Han}\p{Script=Kana}]{2,6}\s?記者)(?!\p{L})/u;

/** Where a Korean reporter is, or for whom: "(부산=연합뉴스) 홍길동 기자", "부산 홍길동 기자". */
const STATIONED =
  /(?<![^\s,·])(?:[[(【][^\])】]{1,30}[\])】]\s*|\p{Script=Hangul}{2,4}(?:=\S{2,10})?\s)(?=\p{Script=Hangul}{2,4}\s?(?:기자|특파원)(?!\p{L}))/gu;

/** What its bearer is, after a name. Who took the pictures did not write. */
const ROLE =
  /(?<=\p{L}{2}\s+\p{L}{2,}),?\s+(?:senior |chief |staff )?(?:report(?:er|s)|journalist|correspondent|redakteur(?:in)?)$/iu;

const JUNK = /https?:|www\.|@\w+\.\w|[<>{}[\]=*:]|©|\brights reserved\b/i;

const BETWEEN =
  /\s*(?:[,;、，&+]|\s\/\s|(?<=\s)(?:and|und|et|y|e|dan|og|och|en|и|và|και|ve|với|with|និង|และ)(?=\s))\s*/iu;

/** "03/01/2017 by Agatha Caleo", "Posted on May 3, 2024 by" */
const DATED_BY = /^[^|•·]{0,60}\d[^|•·]{0,20}?\s(?:by|von|par|por|di|door|oleh|av|af)\s+(?=\p{Lu})/u;

/** What a line says by a label: "2025-03-12 / 10:35 / Text: Ann Li", "来源：晚报 作者：王小明 编辑：李四". */
const LABELLED = /\s+(?:[/–—-]\s+)?(?=\p{L}+\s?[:：៖]|本?[报報]?[記记]者\s\p{Script=Han})/u;

/** Does a label in a line's midst name somebody? */
const isLabel = (said: string): boolean => {
  const [name = ''] = said.replace(BY, '').split(BETWEEN);
  return BY.test(said) && isSureName(name);
};

/** Parts of a line: "6 May 2025 · 4 min · Ann Li". */
export const partsOf = (line: string): string[] => line.split(/\s*[|•·●⋅]\s*/);

const parts = (line: string): string[] =>
  partsOf(line).flatMap(part => {
    // "Tác giả: …" is one label.
    const said = BY.test(part) ? [] : part.split(LABELLED).filter(isLabel);
    return said.length > 0 ? said : [part];
  });

/** Does the line begin as a byline does? */
export const saysBy = (line: string): boolean =>
  line.length < 200 &&
  (DATED_BY.test(line) || TITLED.test(line.replace(STATIONED, '')) || parts(line).some(part => BY.test(part)));

/** "Written by" alone: the name is the next line. */
export const onlySaysBy = (line: string): boolean => line !== '' && `${line} `.replace(BY, '').trim() === '';

/** One byline's text to names: "By" and dates and roles cut, "a, b and c" told apart. */
export function namesIn(line: string): string[] {
  for (const part of parts(tidy(line.slice(0, 400)).replace(DATED_BY, '').replace(STATIONED, ''))) {
    const names = CHECKED.test(part) ? [] : namesInPart(part);
    if (names.length > 0) return names;
  }
  return [];
}

const namesInPart = (part: string): string[] => {
  const said = part
    .replace(BY, '')
    .replace(BY, '')
    .replace(ADDRESS, '')
    .replace(PLACE, '')
    .split(LABELLED)[0]!
    .replace(AFTER, '')
    .replace(FIGURE, '');
  const names = said
    .split(BETWEEN)
    .filter(name => !CHECKED.test(name))
    .map(name =>
      name
        .replace(BY, '')
        .replace(ROLE, '')
        .replace(/[\s:|–—·-]+$/, ''),
    )
    .filter(isName);
  // "Ann Li, Boston": where its writer is, or for whom.
  const isPlaced = names.length > 1 && PLACED.test(said) && names.slice(0, -1).every(name => name.includes(' '));
  return isPlaced ? names.slice(0, -1) : names;
};

/** A login name rather than a person's: `KatieS`, `andrew.keaveney`. */
export const isHandle = (name: string): boolean => /^[\w.@-]+$/.test(name) && /^[a-z]|[a-z][A-Z]|[._@\d-]/.test(name);

/** Could this be a person's or an agency's name? */
export const isName = (text: string): boolean =>
  text.length > 1 &&
  text.length <= 60 &&
  /\p{L}/u.test(text) &&
  text.split(/\s+/).length <= 6 &&
  !JUNK.test(text) &&
  !NOT_A_NAME.test(text) &&
  !NOT_IN_A_NAME.test(text) &&
  !/\p{L}{4}[.!?។]\s/u.test(text);

/** Does a name that nobody declared look like one: two words or more, capitals where the script has them? */
export function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)) return true;
  // "van", "bin" and "d'" stand in names as they are.
  return (
    words.length > 1 && /\p{Lu}\S*$/u.test(name) && words.every(word => /^(?:\p{Ll}{1,3}(?:$|['’])|\P{Ll})/u.test(word))
  );
}

/** Two to four words, the first and the last in capitals: scripts that have none say too little. */
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,2} \p{Lu}[\p{L}\p{M}.'’-]+$/u;

/** Does a text with nothing about it look like one whole name? */
export const isFullName = (text: string): boolean => isName(text) && FULL_NAME.test(text) && looksLikeName(text);

/** Two words in a script that parts words by nothing: only names have a space there. */
export const isSpacedName = (text: string): boolean =>
  /^(?:[\p{Script=Khmer}\p{M}]{2,12} [\p{Script=Khmer}\p{M}]{2,12}|[\p{Script=Thai}\p{M}]{2,16} [\p{Script=Thai}\p{M}]{2,16})$/u.test(
    text,
  );

/** The same; in scripts without capitals nothing tells. */
export const isSureName = (name: string): boolean => isFullName(name) || !/[\p{Lu}\p{Ll}]/u.test(name);

/** Several authors as one line, each once, listed as the language lists. */
export function joined(names: readonly string[], lang: string): string | null {
  const keys = names.map(key);
  const once = names.filter((_, index) => keys[index] !== '' && keys.indexOf(keys[index]!) === index);
  if (once.length < 2) return once[0] ?? null;
  try {
    return new Intl.ListFormat(lang.replaceAll('_', '-') || 'en').format(once);
  } catch {
    return once.join(', ');
  }
}
