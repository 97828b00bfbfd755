import type { Rule } from '../../hubs/types.ts';
import type { Head } from './head.ts';
import { isHandle, isName, joined, looksLikeName, namesIn, onlySaysBy, saysBy } from './names.ts';
import type { Near } from './near.ts';
import { first, key, textOf } from './page.ts';
import { namesSite } from './site.ts';
import { unlabelled } from './unlabelled.ts';

/** Names under which publishers' systems write the author into `<meta>`. */
const METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'creator',
  'cxenseparse:author',
];

/** The story's authors as one line, by agreement of JSON-LD, meta and what stands near the headline; null when nobody is named. */
export function bylineOf(document: Document, head: Head, near: Near, rule: Rule | null): string | null {
  const line = (names: readonly string[]) => joined(names, head.lang);
  const ruled = rule ? namesIn(textOf(first(document, rule.byline), 300)) : [];
  if (rule && rule.story.length > 0 && ruled.length > 0) return line(ruled);
  const people = (names: readonly string[]) => names.filter(name => isName(name) && !namesSite(name, head));
  const declared = head.data.authors.flatMap(namesOrWhole);
  const metas = head.metas(...METAS).flatMap(namesOrWhole);
  const shown = [...signed(near.lines), ...near.authors.map(({ text }) => namesIn(text).filter(looksLikeName))]
    .map(people)
    .filter(names => names.length > 0);
  const lists = [people(declared), people(metas), ruled, people(labelledAuthor(head))].filter(
    names => names.length > 0,
  );
  const said = lists.find(names => !names.every(isHandle)) ?? lists[0];
  // Nobody but the site itself signs: still the page's own word.
  if (!said)
    return line(shown[0] ?? unlabelled(near.lines, head) ?? [...declared, ...metas].filter(isName).slice(0, 1));
  if (said.every(isHandle)) {
    const full = shown.find(names => names.some(looksLikeName));
    if (full) return line(full);
  }
  // The page's own byline may name more of them than the markup.
  const plain = near.lines.filter(text => text.includes(said[0]!)).map(namesIn);
  const whole = [...shown, ...plain].find(
    names => names.length > said.length && names.every(looksLikeName) && said.every(name => includesName(names, name)),
  );
  return line(whole ?? said);
}

/** Names in the lines that begin with "By"; where that stands alone, in the line after it. */
function signed(lines: readonly string[]): string[][] {
  return lines.flatMap((line, index) => {
    if (onlySaysBy(line)) return [namesIn(lines[index + 1] ?? '').filter(looksLikeName)];
    return saysBy(line) ? [namesIn(line)] : [];
  });
}

/** With or without "Dr" and the like. */
const includesName = (names: readonly string[], name: string): boolean =>
  names.some(other => ` ${key(other)} `.includes(` ${key(name)} `));

const namesOrWhole = (author: string): string[] => {
  // A duo that signs as one: "Maria & Katerina".
  if (/^\S+ (?:&|and) \S+$/.test(author)) return [author];
  const names = namesIn(author);
  return names.length > 0 ? names : [author].filter(isName);
};

/** Yoast's and Slack's `twitter:label1 = Written by`. */
function labelledAuthor(head: Head): string[] {
  for (const n of [1, 2]) {
    if (/written by|author|geschrieben|écrit|escrito|scritto|автор/i.test(head.meta(`twitter:label${n}`))) {
      return namesIn(head.meta(`twitter:data${n}`));
    }
  }
  return [];
}
