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

const PERSONAL = ['name', 'alternateName'];

function namesOf(value: unknown, byId: ReadonlyMap<string, Json>): string[] {
  const names: string[] = [];
  for (const one of listOf(value).slice(0, 20)) {
    if (typeof one === 'string') names.push(plain(one.slice(0, 300)));
    else if (isObject(one)) {
      const id = own(one, '@id');
      const node = own(one, 'name') === undefined && typeof id === 'string' ? (byId.get(id) ?? one) : one;
      const given = wordOf(own(node, 'givenName'));
      const full = given && `${given} ${wordOf(own(node, 'familyName'))}`.trim();
      const names1 = listOf(own(node, 'name'));
      if (names1.length > 1) names.push(...names1.slice(0, 20).map(wordOf));
      else names.push(PERSONAL.map(name => wordOf(own(node, name))).find(Boolean) || full);
    }
  }
  return names.filter(name => name.length > 0 && !/^https?:/i.test(name));
}

function imagesOf(value: unknown, byId: ReadonlyMap<string, Json>): string[] {
  const images: string[] = [];
  for (const one of listOf(value).slice(0, 10)) {
    if (typeof one === 'string') images.push(one);
    else if (isObject(one)) {
      const id = own(one, '@id');
      const node = typeof id === 'string' && own(one, 'url') === undefined ? (byId.get(id) ?? one) : one;
      images.push(wordOf(own(node, 'url')) || wordOf(own(node, 'contentUrl')));
    }
  }
  return images.filter(Boolean);
}

const boolOf = (value: unknown): boolean | null => {
  const word = typeof value === 'boolean' ? String(value) : wordOf(value).toLowerCase();
  if (/(?:^|\/)(?:false|no|0)$/.test(word)) return false;
  return /(?:^|\/)(?:true|yes|1)$/.test(word) ? true : null;
};

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
  const byId = new Map<string, Json>();
  for (const node of nodes) {
    const id = own(node, '@id');
    if (typeof id === 'string' && own(node, 'name') !== undefined) byId.set(id, node);
    else if (typeof id === 'string' && own(node, 'url') !== undefined && !byId.has(id)) byId.set(id, node);
  }
  const ranked = nodes
    .map((node, index) => ({ node, index, rank: rankOf(node) * 2 + (sameAddress(node, url) ? 1 : 0) }))
    .filter(({ rank }) => rank >= 2)
    .sort((a, b) => b.rank - a.rank || a.index - b.index);
  const stories = ranked.filter(({ rank }) => rank >= 6).map(({ node }) => node);
  const others = ranked.filter(({ rank }) => rank < 6).map(({ node }) => node);
  const main = stories[0];
  // A second story node is the same story when its headline is (Yoast beside the theme's own block).
  const same = stories.filter(
    node => node === main || wordOf(own(node, 'headline')) === wordOf(own(main!, 'headline')),
  );
  const sources = [...same, ...others];
  const take = <T>(read: (node: Json) => T, empty: (value: T) => boolean): T | undefined =>
    sources.map(read).find(value => !empty(value));
  const word = (...names: string[]) =>
    take(
      node => names.map(name => wordOf(own(node, name))).find(Boolean) ?? '',
      value => value === '',
    ) ?? '';
  const authors = take(
    node => namesOf(own(node, 'author') ?? (rankOf(node) === 3 ? own(node, 'creator') : undefined), byId),
    names => names.length === 0,
  );
  const parts = sources.flatMap(node => listOf(own(node, 'hasPart'))).filter(isObject);
  const gated = parts.filter(part => boolOf(own(part, 'isAccessibleForFree')) === false);
  const site = nodes.find(node => typesOf(node).some(type => /^WebSite$/i.test(type)));
  return {
    headline: (main && (wordOf(own(main, 'headline')) || wordOf(own(main, 'name')))) || '',
    news: main !== undefined && typesOf(main).some(type => NEWS.test(type)),
    authors: authors ?? [],
    published: word('datePublished', 'uploadDate', 'dateCreated'),
    modified: word('dateModified'),
    siteName: (main && namesOf(own(main, 'publisher'), byId)[0]) || (site ? wordOf(own(site, 'name')) : ''),
    images:
      take(
        node => imagesOf(own(node, 'image') ?? own(node, 'thumbnailUrl'), byId),
        images => images.length === 0,
      ) ?? [],
    free:
      take(
        node => boolOf(own(node, 'isAccessibleForFree')),
        value => value === null,
      ) ?? null,
    gated: gated.map(part => wordOf(own(part, 'cssSelector'))).filter(Boolean),
    commentCount:
      take(
        node => {
          const count = Number.parseInt(wordOf(own(node, 'commentCount')), 10);
          return Number.isSafeInteger(count) && count >= 0 ? count : null;
        },
        value => value === null,
      ) ?? null,
  };
}
