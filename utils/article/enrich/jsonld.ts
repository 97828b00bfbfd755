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
const MAX_NODES = 3000;
const MAX_DEPTH = 8;

const STORY = /(?:Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|Report|Review|Recipe|HowTo)$/i;
const NEWS = /NewsArticle$|^LiveBlogPosting$/i;
const MEDIA = /^(?:Video|Audio|Image)Object$|^PodcastEpisode$|^(?:Radio|TV)Episode$/i;
const PAGE = /^(?:WebPage|ItemPage|AboutPage|MedicalWebPage|ProfilePage|QAPage|FAQPage)$/i;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A node's own value; themes write `datemodified`. Never an inherited one. */
function own(node: Json, name: string): unknown {
  if (Object.hasOwn(node, name)) return node[name];
  const lower = name.toLowerCase();
  return Object.hasOwn(node, lower) ? node[lower] : undefined;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

const wordOf = (value: unknown): string => {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return plain(one.slice(0, 2000));
  return typeof one === 'number' ? String(one) : '';
};

/** The first of these properties that says something. */
const wordIn = (node: Json | undefined, ...names: string[]): string =>
  (node && names.map(name => wordOf(own(node, name))).find(Boolean)) ?? '';

const typesOf = (node: Json): string[] =>
  listOf(own(node, '@type'))
    .filter(type => typeof type === 'string')
    .map(type => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, ''));

function parse(text: string): unknown {
  const json = text.trim().replace(/^(?:<!--|\/\*?<!\[CDATA\[\*?\/?|<!\[CDATA\[)|(?:-->|\]\]>|;)$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Line breaks inside strings are the commonest mistake.
      return JSON.parse(json.replace(/\p{Cc}+/gu, ' '));
    } catch {
      return null;
    }
  }
}

/** All nodes of a page's JSON-LD, in order, within the budget. Lists of other stories are not entered. */
function nodesOf(document: Document): Json[] {
  const found: Json[] = [];
  let chars = 0;
  for (const script of all(document, 'script[type*="ld+json" i]').slice(0, MAX_SCRIPTS)) {
    const text = script.textContent ?? '';
    chars += text.length;
    if (chars > MAX_CHARS) break;
    const stack: { value: unknown; depth: number }[] = [{ value: parse(text), depth: 0 }];
    while (stack.length > 0 && found.length < MAX_NODES) {
      const { value, depth } = stack.pop()!;
      if (depth > MAX_DEPTH) continue;
      if (Array.isArray(value)) {
        for (let i = Math.min(value.length, 500) - 1; i >= 0; i--) stack.push({ value: value[i], depth: depth + 1 });
      } else if (isObject(value)) {
        found.push(value);
        for (const name of ['mainEntityOfPage', 'mainEntity', '@graph']) {
          const inner = own(value, name);
          if (typeof inner === 'object') stack.push({ value: inner, depth: depth + 1 });
        }
      }
    }
  }
  return found;
}

/** The values of a property as nodes: where one is a reference only, the node it leads to. */
function partsOf(value: unknown, part: string, byId: ReadonlyMap<unknown, Json>): (string | Json)[] {
  return listOf(value)
    .slice(0, 20)
    .flatMap<string | Json>(one => {
      if (typeof one === 'string') return one.slice(0, 2000);
      if (!isObject(one)) return [];
      return own(one, part) === undefined ? (byId.get(own(one, '@id')) ?? one) : one;
    });
}

function namesOf(value: unknown, byId: ReadonlyMap<unknown, Json>): string[] {
  return partsOf(value, 'name', byId)
    .flatMap(one => {
      if (typeof one === 'string') return [plain(one.slice(0, 300))];
      const names = listOf(own(one, 'name'));
      if (names.length > 1) return names.slice(0, 20).map(wordOf);
      const given = wordOf(own(one, 'givenName'));
      return [wordIn(one, 'name', 'alternateName') || (given && `${given} ${wordOf(own(one, 'familyName'))}`.trim())];
    })
    .filter(name => name.length > 0 && !/^https?:/i.test(name));
}

const imagesOf = (value: unknown, byId: ReadonlyMap<unknown, Json>): string[] =>
  partsOf(value, 'url', byId)
    .map(one => (typeof one === 'string' ? one : wordIn(one, 'url', 'contentUrl')))
    .filter(Boolean);

function isFree(node: Json): boolean | null {
  const value = own(node, 'isAccessibleForFree');
  const word = typeof value === 'boolean' ? String(value) : wordOf(value);
  if (/(?:^|\/)(?:false|no|0)$/i.test(word)) return false;
  return /(?:^|\/)(?:true|yes|1)$/i.test(word) ? true : null;
}

const rankOf = (node: Json): number => {
  const types = typesOf(node);
  if (types.some(type => STORY.test(type))) return 3;
  if (types.some(type => MEDIA.test(type))) return 2;
  return types.some(type => PAGE.test(type)) ? 1 : 0;
};

const sameAddress = (node: Json, url: URL): boolean =>
  ['url', '@id', 'mainEntityOfPage'].some(name => {
    const value = own(node, name);
    const address = isObject(value) ? wordOf(own(value, '@id')) : wordOf(value);
    const parsed = address ? URL.parse(address, url) : null;
    return parsed !== null && parsed.pathname === url.pathname && url.pathname !== '/';
  });

/** Reads a page's JSON-LD once. Values are text to compare and show, never markup. */
export function storyDataOf(document: Document, url: URL): StoryData {
  const nodes = nodesOf(document);
  const byId = new Map<unknown, Json>();
  for (const part of ['url', 'name'])
    for (const node of nodes) if (own(node, part) !== undefined) byId.set(own(node, '@id'), node);
  byId.delete(undefined);
  const ranked = nodes
    .map(node => ({ node, rank: rankOf(node) * 2 + (sameAddress(node, url) ? 1 : 0) }))
    .filter(({ rank }) => rank >= 2)
    .sort((a, b) => b.rank - a.rank);
  const stories = ranked.filter(({ rank }) => rank >= 6).map(({ node }) => node);
  const [main] = stories;
  // A second story node is the same story when its headline is (Yoast beside the theme's own block).
  const same = stories.filter(node => wordIn(node, 'headline') === wordIn(main, 'headline'));
  const sources = [...same, ...ranked.slice(stories.length).map(({ node }) => node)];
  /** What the first node says that says anything. */
  const take = <T>(read: (node: Json) => T[]): T[] => sources.map(read).find(values => values.length > 0) ?? [];
  const word = (...names: string[]) => take(node => [wordIn(node, ...names)].filter(Boolean))[0] ?? '';
  const parts = sources.flatMap(node => listOf(own(node, 'hasPart'))).filter(isObject);
  const site = nodes.find(node => typesOf(node).some(type => /^WebSite$/i.test(type)));
  const count = Number.parseInt(word('commentCount'), 10);
  return {
    headline: wordIn(main, 'headline', 'name'),
    news: main !== undefined && typesOf(main).some(type => NEWS.test(type)),
    authors: take(node =>
      namesOf(own(node, 'author') ?? (rankOf(node) === 3 ? own(node, 'creator') : undefined), byId),
    ),
    published: word('datePublished', 'uploadDate', 'dateCreated'),
    modified: word('dateModified'),
    siteName: (main && namesOf(own(main, 'publisher'), byId)[0]) || wordIn(site, 'name'),
    images: take(node => imagesOf(own(node, 'image') ?? own(node, 'thumbnailUrl'), byId)),
    free: take(node => [isFree(node)].filter(free => free !== null))[0] ?? null,
    gated: parts
      .filter(part => isFree(part) === false)
      .map(part => wordIn(part, 'cssSelector'))
      .filter(Boolean),
    commentCount: count >= 0 ? count : null,
  };
}
