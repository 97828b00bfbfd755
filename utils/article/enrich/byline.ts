import type { Rule } from '../../hubs/types.ts';
import type { Head } from './head.ts';
import { isName, joined, namesIn } from './names.ts';
import type { Near } from './near.ts';
import { first, key, textOf } from './page.ts';
import { namesSite } from './site.ts';

const METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.author',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'creator',
  'article:author_name',
  'cxenseparse:author',
];

/** The story's authors as one line, by agreement of JSON-LD, meta and what stands near the headline; null when nobody is named. */
export function bylineOf(document: Document, head: Head, near: Near, rule: Rule | null): string | null {
  const ruled = rule ? namesIn(textOf(first(document, rule.byline), 300)) : [];
  if (ruled.length > 0) return joined(ruled);
  const declared = head.data.authors.flatMap(author => (author.length > 70 ? namesIn(author) : splitDeclared(author)));
  const metas = head.metas(...METAS).flatMap(namesIn);
  const labelled = labelledAuthor(head);
  const shown = near.authors.map(({ text }) => namesIn(text)).filter(names => names.length > 0);
  const people = (names: readonly string[]) => names.filter(name => isName(name) && !namesSite(name, head));
  for (const names of [people(declared), people(metas), people(labelled)]) {
    if (names.length === 0) continue;
    return joined(names);
  }
  for (const names of shown) if (people(names).length > 0) return joined(people(names));
  // Nobody but the site itself signs: still the page's own word.
  return joined([...declared, ...metas].filter(name => isName(name)).slice(0, 1));
}

const splitDeclared = (author: string): string[] => {
  const names = namesIn(author);
  return names.length > 0 ? names : [author].filter(isName);
};

/** Slack's and Yoast's `twitter:label1 = Written by`. */
function labelledAuthor(head: Head): string[] {
  for (const n of [1, 2]) {
    if (/written by|author|geschrieben|écrit|escrito|scritto|автор/i.test(head.meta(`twitter:label${n}`)))
      return namesIn(head.meta(`twitter:data${n}`));
  }
  return [];
}

export const sameName = (a: string, b: string): boolean => key(a) === key(b);
