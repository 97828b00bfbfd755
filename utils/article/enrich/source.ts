const LABEL =
  /^(?:(?:news\s+)?sources?|quellen?|fuentes?|fontes?|fonti|sumber|nguồn(?:\s+tin)?|kaynak|источник|джерело|źródło|bron|källa|kilde|ប្រភព(?:ព័ត៌មាន)?|ที่มา|แหล่งที่มา|ແຫຼ່ງຂ່າວ|出典|来源|來源|资料来源|출처|المصدر|منبع|מקור|स्रोत|সূত্র)\s*[:：៖]\s*(\S.{0,118})$/iu;

/** A closing line that names where the story comes from: "Source: Fresh News". The line itself stays in the text. */
export function sourceOf(lastBlocks: readonly string[]): { name: string; url?: string } | null {
  for (const block of lastBlocks.slice(-4).reverse()) {
    const found = LABEL.exec(block.replace(/\s+/g, ' ').trim());
    if (!found) continue;
    const address = /https?:\/\/[^\s<>"]+/i.exec(found[1]!)?.[0];
    const url = address ? URL.parse(address) : null;
    const name = found[1]!
      .replace(/\(?https?:\/\/\S+/i, '')
      .replace(/[\s.:–—-]+$/u, '')
      .trim();
    if (url) return { name: name || url.hostname.replace(/^www\./, ''), url: url.href };
    return { name };
  }
  return null;
}
