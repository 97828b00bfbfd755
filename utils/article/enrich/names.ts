import { key, tidy } from './page.ts';

/** "By", "Written by", and their kin in other languages, at the start of a byline. */
const BY =
  /^(?:(?:(?:written|posted|published|words|story|article|reported|report|authored|text|post|guest post|created|reporting)\s*(?:and\s+\p{L}+\s+)?(?:by|:)|by|author|authors|autor|autora|autore|auteur|verfasser|von|par|por|di|door|af|av|od|przez|tekst|text|texte|testo|texto|oleh|reporter|penulis|editor|yazan|автор|авторы|текст|от|by line|byline|ដោយ|អត្ថបទដោយ|โดย|作者|文|記者|记者|撰文|編集|بقلم|كتب|كتبت|تحرير|نوشته|מאת|द्वारा|tác giả|theo)(?=[\s:：|\-–/])|by:|文[／/]|記者)\s*[:：|\-–/]?\s*/iu;

/** Where a line stops being names: dates, roles, times, counts, places. */
const AFTER = new RegExp(
  [
    String.raw`\s+[-–—/]\s+.*$`,
    String.raw`\s+on behalf of\s.*$`,
    String.raw`,?\s*\(?(?:additional\s+)?(?:reporting|writing|editing|production|graphics?|photos?|photography|illustrations?)\s+by\b.*$`,
    String.raw`^[^\p{L}]*$`,
    String.raw`(?:^|[\s,(])(?:updated|published|posted|last|modified|created|edited|on|veröffentlicht|aktualisiert|publié|publicado|pubblicato|actualizado|mis à jour|geplaatst)\b.*$`,
    // "May 6, 2025", in any language.
    String.raw`[\s,]*\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}.*$`,
    String.raw`,?\s+(?:(?:senior|chief|staff|contributing|lead|associate|managing|executive|political|news|guest|foreign|special|business|sports?|deputy|co-?founder|digital|content|data|marketing)\s+)*(?:editor|writer|reporter|correspondent|contributor|journalist|columnist|author|producer|staff writer|redakteur(?:in)?|journaliste|redactor|giornalista|periodista|founder|ceo|cto|cmo|phd|md|rd|rdn|cpa|mba|director|manager|specialist|strategist|analyst|consultant)\b.*$`,
    String.raw`,?\s+(?:for|at|in)\s+(?:the\s+)?\p{Lu}.*$`,
    String.raw`\s+(?:reading time|min read|minute read|share|follow|view|read|comments?)\b.*$`,
  ].join('|'),
  'iu',
);

/** What follows a figure, but for names such as "N24 Desk". */
const FIGURE = /(?<![\p{Lu}\d])\s*\d.*$/u;

/** Who checked a story did not write it. */
const CHECKED = /^(?:\p{L}+\s+)?(?:reviewed|fact[ -]?checked|edited|verified|tested|approved)\s+by\b/iu;

const NOT_A_NAME =
  /^(?:admin|administrator|administrador|authors?|editors?|editorial|staff|staff writer|written|guest|guest author|unknown|anonymous|user|root|webmaster|team|wordpress|blog|news|home|by|null|undefined|none|top|links?|name|view all posts(?: by)?|all posts|more from|posts?|published|updated|date|reply|website|super admin|site admin|(?:senior|chief|staff|contributing|lead|associate|managing|executive)\s+\p{L}+|\p{L}+\s+(?:editor|writer|reporter|correspondent|contributor|expert|specialist|analyst)|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|\p{L}+day|sr|jr|phd|md|mba|rd|rdn|cpa|dietitian|nutritionist|journalist|photographer)\.?$/iu;

/** Words of buttons and counters beside a byline; no name has them. */
const NOT_IN_A_NAME =
  /(?:^|\s)(?:share|follow|read|bio|biography|contributors?|about|comments?|twitter|facebook|linkedin|instagram|whatsapp|email|e-mail|subscribe|advertisement|articles?|profile|updated|published|minutes?|sign|log|click|copy)(?:\s|$)/i;

const JUNK = /https?:|www\.|@\w+\.\w|[<>{}[\]=*:]|©|\bcopyright\b|\brights reserved\b/i;

const BETWEEN =
  /\s*(?:,|;|、|，|&|\+|\s\/\s|(?<=\s)(?:and|und|et|y|e|dan|og|och|en|и|và|και|ve|với|with)(?=\s)|\s+និង\s+|\s+และ\s+)\s*/iu;

/** "03/01/2017 by Agatha Caleo", "Posted on May 3, 2024 by" */
const DATED_BY = /^[^|•·]{0,60}\d[^|•·]{0,20}?\s(?:by|von|par|por|di|door|oleh)\s+(?=\p{Lu})/u;

/** Does the line begin as a byline does? */
export function saysBy(line: string): boolean {
  return line.length < 200 && (DATED_BY.test(line) || parts(line).some(part => BY.test(part)));
}

/** "Written by" alone: the name is the next line. */
export const onlySaysBy = (line: string): boolean =>
  /^\p{L}/u.test(line) && line.replace(/$/, ' ').replace(BY, '').trim() === '';

const parts = (line: string): string[] => line.split(/\s*[|•·●⋅]\s*/);

/** One byline's text to names: "By" and dates and roles cut, "a, b and c" told apart. */
export function namesIn(line: string): string[] {
  const dated = DATED_BY.exec(line);
  if (dated) return namesIn(line.slice(dated[0].length));
  for (const part of parts(tidy(line.slice(0, 400)))) {
    const names = namesInPart(part);
    if (names.length > 0) return names;
  }
  return [];
}

function namesInPart(part: string): string[] {
  if (CHECKED.test(part)) return [];
  let text = part;
  for (let i = 0; i < 3; i++) text = text.replace(BY, '');
  text = text
    .replace(AFTER, '')
    .replace(FIGURE, '')
    .replace(/[\s,;:|–—·-]+$/u, '');
  return text
    .split(BETWEEN)
    .map(name => name.replace(BY, '').trim())
    .filter(isName);
}

/** A login name rather than a person's: `KatieS`, `andrew.keaveney`. */
export function isHandle(name: string): boolean {
  return /^[\w.@-]+$/.test(name) && /^[a-z]|[a-z][A-Z]|[._@\d-]/.test(name);
}

/** Could this be a person's or an agency's name? */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || JUNK.test(text) || NOT_A_NAME.test(text)) return false;
  if (NOT_IN_A_NAME.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 6) return false;
  return /\p{L}/u.test(text) && !/[.!?។]\s/u.test(text.replace(/(?:^|\s)(?:\p{L}{1,3}|prof)\.\s/giu, ' '));
}

const PARTICLE =
  /^(?:de|del|della|der|den|di|da|das|do|dos|du|van|von|zu|zur|la|le|el|al|bin|bint|ibn|binti|ter|ten|af|av|y|e|i|st|d'|’t|'t)$/i;

/** Does a name that nobody declared look like one: two words or more, capitals where the script has them? */
export function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)) return true;
  return words.length > 1 && words.every(word => PARTICLE.test(word) || !/^\p{Ll}/u.test(word));
}

/** Several authors as one line, each once, listed as the language lists. */
export function joined(names: readonly string[], lang: string): string | null {
  const seen = new Map<string, string>();
  for (const name of names) {
    const id = key(name);
    if (id && !seen.has(id)) seen.set(id, name);
  }
  return seen.size > 0 ? listed([...seen.values()], lang) : null;
}

function listed(names: string[], lang: string): string {
  if (names.length < 2) return names.join();
  try {
    return new Intl.ListFormat(lang.replaceAll('_', '-') || 'en', { type: 'conjunction' }).format(names);
  } catch {
    return names.join(', ');
  }
}
