import { key, tidy } from './page.ts';

/** "By", "Written by", and their kin in other languages, at the start of a byline. */
const BY =
  /^(?:(?:(?:written|posted|published|words|story|article|reported|report|reviewed|authored|text|post|guest post|medically reviewed|created|fact checked|reporting)\s*(?:and\s+\p{L}+\s+)?(?:by|:)|by|author|authors|autor|autora|autore|auteur|verfasser|von|par|por|di|door|af|av|od|przez|tekst|text|texte|testo|texto|oleh|reporter|penulis|editor|yazan|автор|авторы|текст|от|by line|byline|ដោយ|អត្ថបទដោយ|โดย|作者|文|記者|记者|撰文|編集|بقلم|كتب|كتبت|تحرير|نوشته|מאת|द्वारा|tác giả|theo)(?=[\s:：|\-–/])|by:|文[／/]|記者)\s*[:：|\-–/]?\s*/iu;

/** Where a line stops being names: dates, roles, times, counts, places. */
const AFTER = new RegExp(
  [
    String.raw`\s*[|•·●⋅/]\s+.*$`,
    String.raw`\s+[-–—]\s+.*$`,
    String.raw`,?\s*\(?(?:updated|published|posted|last|modified|created|edited|am|on|veröffentlicht|aktualisiert|publié|publicado|pubblicato|actualizado|mis à jour|geplaatst)\b.*$`,
    String.raw`\s*\d.*$`,
    String.raw`,?\s+(?:(?:senior|chief|staff|contributing|lead|associate|managing|executive|political|news|guest|foreign|special|business|sports?|deputy|co-?founder|digital|content|data|marketing)\s+)*(?:editor|writer|reporter|correspondent|contributor|journalist|columnist|author|producer|staff writer|redakteur(?:in)?|journaliste|redactor|giornalista|periodista|founder|ceo|cto|cmo|phd|md|rd|rdn|cpa|mba|director|manager|specialist|strategist|analyst|consultant)\b.*$`,
    String.raw`,?\s+(?:for|with|at|in)\s+(?:the\s+)?\p{Lu}.*$`,
    String.raw`\s+(?:reading time|min read|minute read|share|follow|view|read|comments?)\b.*$`,
  ].join('|'),
  'iu',
);

const NOT_A_NAME =
  /^(?:admin|administrator|administrador|author|authors|editor|staff|staff writer|guest|guest author|unknown|anonymous|user|root|webmaster|team|wordpress|blog|news|home|by|null|undefined|none|share|follow|read more|contributor|contributors|view all posts|view all posts by|all posts|about|about the author|more from|posts|comments?|published|updated|date|reply|website|twitter|facebook|linkedin|instagram|email|subscribe|advertisement|super admin|site admin)$/i;

const JUNK = /https?:|www\.|@\w+\.\w|[<>{}[\]=]|©|\bcopyright\b|\brights reserved\b/i;

/** One byline's text to names: "By" and dates and roles cut, "a, b and c" told apart. */
export function namesIn(line: string): string[] {
  let text = tidy(line.slice(0, 400));
  for (let i = 0; i < 2; i++) text = text.replace(BY, '');
  text = text.replace(AFTER, '').replace(/[\s,;:|–—·-]+$/u, '');
  const parts = text.split(
    /\s*(?:,|;|、|，|&|\band\b|\bund\b|\bet\b|\by\b|\be\b(?=\s\p{Lu})|\bdan\b|\bog\b|\boch\b|\ben\b|\bи\b|\s+និង\s+|\s+และ\s+)\s*/iu,
  );
  return parts.map(part => part.replace(BY, '').trim()).filter(isName);
}

/** Could this be a person's or an agency's name? */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 70 || JUNK.test(text) || NOT_A_NAME.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 7) return false;
  return /\p{L}/u.test(text) && !/[.!?។]\s/u.test(text.replace(/\b(?:\p{L}|dr|mr|mrs|ms|prof|st|jr|sr)\.\s/giu, ''));
}

/** Several authors as one line, each once. */
export function joined(names: readonly string[]): string | null {
  const seen = new Map<string, string>();
  for (const name of names) {
    const id = key(name);
    if (id && !seen.has(id)) seen.set(id, name);
  }
  return seen.size > 0 ? [...seen.values()].join(', ') : null;
}
