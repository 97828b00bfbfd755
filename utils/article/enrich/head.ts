import { type StoryData, storyDataOf } from './jsonld.ts';
import { all, plain, textOf } from './page.ts';

/** What a page says about its story outside the text: read once, asked by all of enrich. */
export interface Head {
  url: URL;
  /** The page's `<title>`. */
  title: string;
  lang: string;
  data: StoryData;
  /** Values of `<meta>` by lower-case name, property or itemprop. */
  meta(...names: string[]): string;
  metas(...names: string[]): string[];
}

const MAX_METAS = 400;

/** Reads `<title>`, `<meta>` and JSON-LD in one go. */
export function headOf(document: Document, url: URL): Head {
  const values = new Map<string, string[]>();
  for (const meta of all(document, 'meta[content]').slice(0, MAX_METAS)) {
    const content = (meta.getAttribute('content') ?? '').trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (!name) continue;
      const known = values.get(name);
      if (known) known.push(content);
      else values.set(name, [content]);
      break;
    }
  }
  const metas = (...names: string[]) =>
    names.flatMap(name => (values.get(name) ?? []).map(value => plain(value.slice(0, 2000)))).filter(Boolean);
  return {
    url,
    title: textOf(all(document, 'head > title, title')[0]),
    lang: all(document, 'html')[0]?.getAttribute('lang')?.trim() ?? '',
    data: storyDataOf(document, url),
    meta: (...names) => metas(...names)[0] ?? '',
    metas,
  };
}
