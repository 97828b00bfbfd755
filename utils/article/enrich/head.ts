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
  /** The same of all whose names are like this. */
  metasLike(pattern: RegExp): string[];
}

const MAX_METAS = 400;

/** Reads `<title>`, `<meta>` and JSON-LD in one go. */
export function headOf(document: Document, url: URL): Head {
  const values = Object.groupBy(
    all(document, 'meta[content]')
      .slice(0, MAX_METAS)
      .map(meta => ({
        name: ['property', 'name', 'itemprop'].map(name => meta.getAttribute(name)?.trim().toLowerCase()).find(Boolean),
        content: plain(meta.getAttribute('content')!.slice(0, 2000)),
      }))
      .filter(({ content }) => content !== ''),
    ({ name }) => name ?? '',
  );
  const metas = (...names: string[]) => names.flatMap(name => values[name] ?? []).map(({ content }) => content);
  return {
    url,
    title: textOf(all(document, 'head > title, title')[0]),
    lang: all(document, 'html')[0]?.getAttribute('lang')?.trim() ?? '',
    data: storyDataOf(document, url),
    meta: (...names) => metas(...names)[0] ?? '',
    metas,
    metasLike: pattern => metas(...Object.keys(values).filter(name => pattern.test(name))),
  };
}
