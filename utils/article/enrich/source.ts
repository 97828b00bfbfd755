/** "Source:" as the press of many countries writes it. */
const LABEL =
  /^\(?(?:(?:news\s+)?sources?|quelle|fuente|fonte|sumber|nguồn(?:\s+tin)?|kaynak|источник|ប្រភព(?:ព័ត៌មាន)?|ที่มา|ແຫຼ່ງຂ່າວ|出典|来源|來源|المصدر)\s*[:：៖]\s*(\S.{0,58}|.*https?:.+)$/iu;

/** A closing line that names where the story comes from: "Source: Fresh News". The line itself stays in the text. */
export function sourceOf(lines: readonly string[]): { name: string; url?: string } | null {
  const said = lines
    .slice(-4)
    .map(line => LABEL.exec(line)?.[1])
    .findLast(Boolean);
  if (!said) return null;
  const url = URL.parse(/https?:\/\/[^\s<>"]+/i.exec(said)?.[0] ?? '');
  const name = said.replace(/\(?https?:\/\/\S+/i, '').replace(/[\s.:)–—-]+$/u, '');
  return url ? { name: name || url.hostname.replace(/^www\./, ''), url: url.href } : { name };
}
