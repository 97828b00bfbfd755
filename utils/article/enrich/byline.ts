import type { Rule } from '../../hubs/types.ts';
import type { Head } from './head.ts';
import {
  isFullName,
  isHandle,
  isName,
  isSpacedName,
  isSureName,
  joined,
  looksLikeName,
  namesIn,
  onlySaysBy,
  partsOf,
  saysBy,
} from './names.ts';
import type { Mark, Near } from './near.ts';
import { first, lineOf, textOf } from './page.ts';
import { namesSite } from './site.ts';
import { recentDate, visibleDate } from './worded.ts';

/** Names under which publishers' systems write the author into `<meta>`. */
const META = /^(?!twitter)(?:\w+[.:-])?(?:author|creator)$|^byl$/;

/** The story's authors as one line, by agreement of JSON-LD, meta and what stands near the headline; null when nobody is named. */
export function bylineOf(
  document: Document,
  head: Head,
  near: Near,
  rule: Rule | null,
  closing: readonly string[],
): string | null {
  const line = (names: readonly string[] = []) => joined(names, head.lang);
  const ruled = rule ? namesIn(textOf(first(document, rule.byline), 300)) : [];
  if (rule && rule.story.length > 0 && ruled.length > 0) return line(ruled);
  const people = (names: readonly string[]) => names.filter(name => isName(name) && !namesSite(name, head));
  const some = (lists: readonly string[][]) => lists.map(people).filter(names => names.length > 0);
  const authors = (value: string) => {
    const names = namesOrWhole(value);
    // "hessenschau.de, Frankfurt, Germany": what follows the site says where it is.
    return names[0] && namesSite(names[0], head) ? names.slice(0, 1) : names;
  };
  const declared = head.data.authors.flatMap(authors);
  const metas = head.metasLike(META).flatMap(authors);
  const shown = some([
    ...signed(near.lines),
    ...near.authors.map(({ text }) => namesIn(text).filter(looksLikeName)),
    // "Posted by Ann Li at 9:14", under the story.
    ...near.dates.map(({ text }) => (saysBy(text) ? namesIn(text).filter(looksLikeName) : [])),
  ]);
  const [said, ...others] = some([declared, metas, ruled, labelled(head)]);
  // Nobody but the site itself signs: still the page's own word.
  if (!said)
    return line(
      some(near.authors.map(listed))[0] ??
        shown[0] ??
        unlabelled(near, head) ??
        some(closing.map(signature))[0] ??
        some(near.authors.map(pseudonym))[0] ??
        [...declared, ...metas, ...ruled].filter(isName).slice(0, 1),
    );
  if (said.every(isHandle)) return line([...others, ...shown].find(names => names.some(looksLikeName)) ?? said);
  // The page's own byline may name more of them than the markup, and with their titles.
  const holds = (names: readonly string[]) => said.every(name => names.some(other => other.includes(name)));
  return line(shown.find(names => names.length > said.length && names.every(looksLikeName) && holds(names)) ?? said);
}

/** Several in one mark, each a link, with what each of them is. */
function listed({ element }: Mark): string[] {
  const linked = [...element.querySelectorAll('a')].map(link => namesIn(lineOf(link, 100))[0] ?? '');
  const people = linked.filter(isFullName);
  return linked.length > 1 ? people : [];
}

/** Who signs under a story: "Text: Ann Li", a name alone, （山田太郎）. */
const signature = (line: string): string[] => {
  const bare = /^[(（]([\p{Script=Han}\p{Script=Kana}]{3,6})[)）]$/u.exec(line)?.[1];
  if (bare) return [bare];
  const names = saysBy(line) || isFullName(line) ? namesIn(line) : [];
  return names.every(isSureName) ? names : [];
};

/** Yoast's and Slack's `twitter:label1 = Written by`. */
const labelled = (head: Head): string[] =>
  ['1', '2'].flatMap(n =>
    /written by|author|geschrieben|écrit|escrito|scritto|автор/i.test(head.meta(`twitter:label${n}`))
      ? namesIn(head.meta(`twitter:data${n}`))
      : [],
  );

/** A mark that names somebody by one word and says nothing else: bloggers sign so. */
const pseudonym = ({ text }: Mark): string[] => {
  const names = onlySaysBy(text) ? [] : namesIn(text);
  return names.length === 1 && /^[^\s()]+$/.test(names[0]!) && text.length < names[0]!.length + LABEL ? names : [];
};
/** "Veröffentlicht von" and its like are no longer. */
const LABEL = 20;

/** Names in the lines that begin with "By"; where that stands alone, in the line after it. */
function signed(lines: readonly string[]): string[][] {
  return lines.flatMap((line, index) => {
    if (onlySaysBy(line)) return [namesIn(lines[index + 1] ?? '').filter(looksLikeName)];
    // "von rund 1,4 Milliarden" is a sentence's.
    return saysBy(line) ? [namesIn(line).filter(name => !/^\p{Ll}/u.test(name))] : [];
  });
}

const namesOrWhole = (author: string): string[] => {
  // As libraries write it: "Fitzgerald, Anne".
  const [, last, given] = /^(\p{Lu}\p{Ll}+), (\p{Lu}\p{Ll}+)$/u.exec(author) ?? [];
  if (last) return [`${given} ${last}`];
  // A duo that signs as one: "Maria & Katerina".
  if (/^\S+ (?:&|and) \S+$/.test(author)) return [author];
  const names = namesIn(author);
  return names.length > 0 ? names : [author].filter(isName);
};

/** Rubrics stand there as well, in the same capitals. */
const RUBRIC =
  /\b(?:news|blogs?|posts?|stories|features?|questions|opinion|business|politics|sports?|health|culture|travel|life|guides?|reviews?|press|media|desk|the|to|of|for|by|your)\b/i;

/** What stands beside a name in a story's head: how long it takes to read, what its writer is, when it changed. */
const BESIDE = /\bmin|updated|writer|editor|reporter|author/i;

/** What is left of a line without its names, where it is theirs alone ("Ann Li and Bo Ek"), and where the newsroom follows ("Ann Li / Daily Staff"). */
const ALONE = /^[^\p{L}\p{N}]*(?:\p{L}{1,3}[^\p{L}\p{N}]*)?$/u;
const DESK = /^\s*[-–|/·•]/;
/** Where its writer is: "Ann Li, Boston". */
const PLACE = /^, \p{Lu}\p{L}+$/u;
/** A head has so few lines. */
const HEAD = 6;
/** And few of them stand before what the writer is. */
const ROLE = 2;

/** Names on a line of their own round the headline, beside the date and the like: the byline of pages that declare nobody. */
function unlabelled({ lines, after }: Near, head: Head): string[] | undefined {
  const isDate = (line = '') =>
    line.length < 80 && (visibleDate(line, head.lang, 'near') ?? recentDate(line, head.lang)) !== null;
  const isBeside = (line = '') => isDate(line) || (line.length < 80 && BESIDE.test(line));
  return lines
    .map((line, index) => {
      const names = index < HEAD || index >= after ? namesIn(line) : [];
      const parts = partsOf(line);
      const isPart = names.length === 1 && parts.includes(names[0]!) && parts.some(isDate);
      if (!isPart && !line.startsWith(names[0]!)) return [];
      const isWhole = (name: string) => isFullName(name) || (isPart && isSpacedName(name));
      if (!names.every(name => isWhole(name) && !head.title.includes(name))) return [];
      const rest = names.reduce((left, name) => left.replace(name, ''), line);
      const around = [lines[index - 1], lines[index + 1]];
      // What its writer is may stand in between: "Ann Li / Head of Bridges / 6 May 2025".
      const isSigned =
        isPart ||
        (ALONE.test(rest)
          ? around.some(index < after ? isBeside : isDate) || (index < ROLE && isDate(lines[index + 2]))
          : DESK.test(rest)
            ? isDate(rest) || around.some(isDate)
            : PLACE.test(rest)
              ? around.some(isDate)
              : /^(?:\s\P{P}|,\s(?:\p{Lu}\p{L}{2,}\.?\s)?\d)/u.test(rest) && isDate(rest));
      return isSigned ? names : [];
    })
    .map(names => names.filter(name => !RUBRIC.test(name) && !namesSite(name, head)))
    .find(names => names.length > 0);
}
