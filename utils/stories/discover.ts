import { type AddedHub, hubFrom, parseAdded } from '../hubs/kept.ts';
import type { Hub } from '../hubs/types.ts';
import { type Answer, ask, type Way } from './ask.ts';
import { decode } from './encoding.ts';
import { onHub } from './links.ts';
import { type PageLinks, pageLinks } from './page-links.ts';
import { type FeedFacts, maxBytes, parseFeed } from './parse.ts';
import type { Headline, Problem } from './types.ts';

/** What was found out about a site: what to add, and something to tell it by. */
export interface Found {
  hub: AddedHub;
  /** Its newest stories, as the list would show them. */
  headlines: Headline[];
  facts: FeedFacts;
}

export type Discovery =
  | { kind: 'found'; found: Found }
  /** Its feed is at another host, which the browser has to permit first. */
  | { kind: 'feed-elsewhere'; host: string }
  /** The site answers, but nothing on it is a list of its stories. */
  | { kind: 'no-feed' }
  /** There is a list, but its stories are at other sites. */
  | { kind: 'others-stories' }
  | { kind: 'problem'; problem: Problem };

/** What a search for feeds needs from outside. */
export interface Search extends Way {
  /** Whether the browser lets us ask that host. */
  may(host: string): Promise<boolean>;
  now: number;
}

/** A whole front page with its styles. */
const maxPage = 4 * 1024 * 1024;
/** Addresses that are tried, one after the other, beside the page itself. */
const tries = 9;

/** Where feeds are on sites that do not name them: WordPress, then what other makes write, then what search engines read. */
const usual = [
  '/feed/',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/rss',
  '/feed.json',
  '/news-sitemap.xml',
  '/sitemap-news.xml',
];

/** WordPress's list of posts, for sites without feeds: what a headline needs, and no text of the story. */
const posts = (rest: string): string => {
  const url = new URL('wp/v2/posts', rest);
  url.searchParams.set('per_page', '20');
  url.searchParams.set('_fields', 'id,guid,link,title,date_gmt,_links.wp:featuredmedia,_embedded');
  url.searchParams.set('_embed', 'wp:featuredmedia');
  return url.href;
};

/** Addresses that may be the site's feed, best first; those at other hosts last. */
function candidates(draft: Hub, { feeds, rest }: PageLinks): string[] {
  const own = (url: string) => onHub(draft, new URL(url));
  const there = usual.map(path => new URL(path, draft.home).href);
  const restToo = rest && own(rest) ? [posts(rest)] : [];
  const [here, elsewhere] = [feeds.filter(own), feeds.filter(url => !own(url))];
  const inOrder = [...here.slice(0, 3), there[0]!, ...restToo, ...elsewhere.slice(0, 2), ...there.slice(1)];
  return [...new Set(inOrder.map(url => url.replace(/^http:/, 'https:')))].slice(0, tries);
}

/** A hub that is not one yet, with this address as its feed. */
const draftOf = (host: string, address: string, feed = address): AddedHub => ({
  host,
  name: '',
  home: new URL('/', address).href,
  feed,
  rest: null,
});

/**
 * Finds the feed of a site whose host the browser permits, at the address that was given: the address itself, what its page names,
 * and the usual places. One request after the other, without cookies; it stops at the first list of stories.
 */
export async function discover(host: string, address: string, search: Search): Promise<Discovery> {
  const first = await ask(hubFrom(draftOf(host, address)), address, maxPage, search);
  if (first.kind !== 'answer')
    return { kind: 'problem', problem: first.kind === 'problem' ? first.problem : { kind: 'empty' } };
  let othersStories = false;

  function take({ bytes, headers }: Answer, feed: string, links: PageLinks | null): Discovery | null {
    const rest = links?.rest ? new URL('wp/v2/', links.rest).href : null;
    const hub = parseAdded({ ...draftOf(host, address, feed), rest });
    const parsed = hub && parseFeed(bytes, hubFrom(hub), search.now, headers.get('content-type') ?? '');
    if (!parsed) return null;
    if ('problem' in parsed) {
      othersStories ||= (parsed.facts?.told ?? 0) > 0;
      return null;
    }
    const { items, facts } = parsed;
    const name = links?.name || facts.title || host;
    return { kind: 'found', found: { hub: { ...hub, name: name.slice(0, 80) }, headlines: items, facts } };
  }

  const itself = take(first, address, null);
  if (itself) return itself;
  const links = pageLinks(decode(first.bytes, first.headers.get('content-type') ?? ''), address);
  for (const feed of candidates(hubFrom(draftOf(host, address)), links)) {
    const draft = hubFrom(draftOf(host, address, feed));
    if (draft.feedHost && !(await search.may(draft.feedHost))) return { kind: 'feed-elsewhere', host: draft.feedHost };
    const reply = await ask(draft, feed, maxBytes, search);
    const taken = reply.kind === 'answer' ? take(reply, feed, links) : null;
    if (taken) return taken;
  }
  return { kind: othersStories ? 'others-stories' : 'no-feed' };
}
