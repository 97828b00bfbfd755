import { all, plain } from './page.ts';

/** What a page's JSON-LD says about its story. Plain text only; empty where it says nothing. */
export interface StoryData {
  headline: string;
  /** The story's node is a `NewsArticle` or a kind of it. */
  news: boolean;
  authors: string[];
  published: string;
  modified: string;
  siteName: string;
  images: string[];
  /** `isAccessibleForFree`, where the publisher says so. */
  free: boolean | null;
  /** CSS selectors of the parts that are not free (`hasPart.cssSelector`). */
  gated: string[];
  commentCount: number | null;
}

type Json = Record<string, unknown>;

// A page can carry any amount of JSON-LD; what describes a story is small and near the top.
const MAX_SCRIPTS = 40;
const MAX_CHARS = 1_000_000;
const MAX_ITEMS = 500;
const MAX_DEPTH = 8;

/** How likely a node of a type is the story, the best first. */
const RANKS = [
  /(?:Article|BlogPosting|SocialMediaPosting|Report|Review|Recipe|HowTo)$/i,
  /^(?:Video|Audio|Image)Object$|Episode$/i,
  /Page$/i,
];
const NEWS = /NewsArticle$|^LiveBlogPosting$/i;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A node's own value; themes write `datemodified`. Never an inherited one. */
const own = (node: Json, name: string): unknown =>
  [name, name.toLowerCase()].filter(key => Object.hasOwn(node, key)).map(key => node[key])[0];

const listOf = (value: unknown): unknown[] => [value ?? []].flat().slice(0, MAX_ITEMS);

const wordsOf = (value: unknown): string[] =>
  listOf(value)
    .filter(one => typeof one === 'string' || typeof one === 'number')
    .map(one => plain(String(one).slice(0, 2000)))
    .filter(Boolean);

/** What the first of these properties says that says anything. */
const wordIn = (node: Json, ...names: string[]): string => names.flatMap(name => wordsOf(own(node, name)))[0] ?? '';

const isA = (node: Json, type: RegExp): boolean =>
  wordsOf(own(node, '@type')).some(name => type.test(name.replace(/^.*[/:]/, '')));

function parse(text: string): unknown {
  const json = text.trim().replace(/^(?:<!--|(?:\/\*)?<!\[CDATA\[(?:\*\/)?)|(?:-->|(?:\/\*)?\]\]>(?:\*\/)?|;)$/g, '');
  // Line breaks inside strings are the commonest mistake.
  for (const attempt of [json, json.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

/** A node and those that it says are about the same page. Lists of other stories are not entered. */
function nodesIn(value: unknown, depth = 0): Json[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return listOf(value).flatMap(one => nodesIn(one, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap(name => nodesIn(own(value, name), depth + 1))];
}

/** All nodes of a page's JSON-LD, in order, within the budget. */
function nodesOf(document: Document): Json[] {
  return all(document, 'script[type*="ld+json" i]')
    .slice(0, MAX_SCRIPTS)
    .map(script => script.textContent ?? '')
    .filter(text => text.length <= MAX_CHARS)
    .flatMap(text => nodesIn(parse(text)));
}

function isFree(node: Json): boolean | null {
  const word = String(own(node, 'isAccessibleForFree') ?? '');
  if (/(?:^|\/)(?:false|no|0)$/i.test(word)) return false;
  return /(?:^|\/)(?:true|yes|1)$/i.test(word) ? true : null;
}

const sameAddress = (node: Json, url: URL): boolean =>
  ['url', '@id', 'mainEntityOfPage'].some(name => {
    const value = own(node, name);
    const address = isObject(value) ? wordIn(value, '@id') : wordIn(node, name);
    return address !== '' && url.pathname !== '/' && URL.parse(address, url)?.pathname === url.pathname;
  });

/** Reads a page's JSON-LD once. Values are text to compare and show, never markup. */
export function storyDataOf(document: Document, url: URL): StoryData {
  const nodes = nodesOf(document);
  const byId = new Map(
    ['url', 'name'].flatMap(part =>
      nodes.filter(node => own(node, part)).map(node => [own(node, '@id'), node] as const),
    ),
  );
  byId.delete(undefined);
  /** The values of a property as nodes: a word is a name or an address, a reference is the node that it leads to. */
  const partsOf = (node: Json, ...names: string[]): Json[] =>
    names.flatMap(name =>
      listOf(own(node, name)).map(one =>
        isObject(one) ? { ...byId.get(own(one, '@id')), ...one } : { name: one, url: one },
      ),
    );
  const namesOf = (parts: Json[]) =>
    parts
      .flatMap(part => {
        const names = wordsOf(own(part, 'name'));
        return names.length > 0 ? names : [`${wordIn(part, 'givenName')} ${wordIn(part, 'familyName')}`.trim()];
      })
      .filter(name => name !== '' && !/^https?:/i.test(name));
  const ranked = RANKS.flatMap((type, rank) =>
    nodes.filter(node => isA(node, type)).map(node => ({ node, rank })),
  ).sort((a, b) => a.rank - b.rank || Number(sameAddress(b.node, url)) - Number(sameAddress(a.node, url)));
  const main = ranked[0]?.rank === 0 ? ranked[0].node : {};
  // A second story node is the same story when its headline is (Yoast beside the theme's own block).
  const sources = ranked
    .filter(({ node, rank }) => rank > 0 || wordIn(node, 'headline') === wordIn(main, 'headline'))
    .map(({ node }) => node);
  /** What the first node says that says anything. */
  const take = <T>(read: (node: Json) => T[]): T[] => sources.map(read).find(values => values.length > 0) ?? [];
  const word = (...names: string[]) => take(node => [wordIn(node, ...names)].filter(Boolean))[0] ?? '';
  const count = Number.parseInt(word('commentCount'), 10);
  return {
    headline: wordIn(main, 'headline', 'name'),
    news: isA(main, NEWS),
    authors: take(node => namesOf(partsOf(node, 'author'))),
    published: word('datePublished', 'uploadDate', 'dateCreated'),
    modified: word('dateModified'),
    siteName:
      namesOf(partsOf(main, 'publisher'))[0] ?? wordIn(nodes.find(node => isA(node, /^WebSite$/i)) ?? {}, 'name'),
    images: take(node =>
      partsOf(node, 'image', 'thumbnailUrl').flatMap(part => wordIn(part, 'url', 'contentUrl') || []),
    ),
    free: take(node => [isFree(node)].filter(free => free !== null))[0] ?? null,
    gated: sources
      .flatMap(node => partsOf(node, 'hasPart'))
      .filter(part => isFree(part) === false)
      .map(part => wordIn(part, 'cssSelector'))
      .filter(Boolean),
    commentCount: count >= 0 ? count : null,
  };
}
