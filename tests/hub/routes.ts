import { asset } from './assets.ts';
import { FAULTS, feedReply } from './feed.ts';
import { permalink } from './head.ts';
import { ORIGIN } from './html.ts';
import { story as storyPage } from './page.ts';
import { notFound, pages, searchPage } from './pages.ts';
import { render } from './render.ts';
import { html, type Reply, redirect } from './reply.ts';
import { restReply } from './rest.ts';
import type { Site } from './site.ts';
import { singleBlock } from './soledad/single.ts';
import type { FeedBehaviour, Page, Popup, Story } from './types.ts';

/** One request, taken apart. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  header(name: string): string | undefined;
}

/** What the hub is doing now. */
export interface State extends Site {
  feed: FeedBehaviour;
  rest: FeedBehaviour;
  /** Moves a page's own story along with the others. */
  redate(story: Story): Story;
}

type Route = (asked: Asked, state: State) => Reply | null;

/** `?popups=newsletter,cookie` chooses, `?popups=none` opens none. */
function withPopups(page: Page, query: URLSearchParams): Page {
  const chosen = query.get('popups');
  return chosen === null ? page : { ...page, popups: chosen.split(',').filter(name => name !== 'none') as Popup[] };
}

/** Files answer ranges, or a film could not loop. */
const files: Route = ({ path, header }) => {
  const found = asset(path);
  if (!found) return null;
  const body = Buffer.from(found.body);
  const headers = { 'content-type': found.type, 'accept-ranges': 'bytes', 'cache-control': 'max-age=600' };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header('range') ?? '') ?? [];
  if (from === undefined) return { status: 200, headers, body };
  const end = to ? Math.min(Number(to), body.length - 1) : body.length - 1;
  const range = `bytes ${from}-${end}/${body.length}`;
  return { status: 206, headers: { ...headers, 'content-range': range }, body: body.subarray(Number(from), end + 1) };
};

const feed: Route = ({ path, query, header }, state) => {
  if (path !== '/feed/' && query.get('feed') !== 'rss2') return null;
  return feedReply(state, { etag: header('if-none-match'), since: header('if-modified-since') }, state.feed);
};

const rest: Route = ({ path, query }, state) => {
  if (!path.startsWith('/wp-json/')) return null;
  const shown = state.rest === 'no-items' ? { stories: [] } : state;
  const good = restReply(shown, path, query);
  return FAULTS[state.rest]?.(good) ?? good;
};

const commentsFeed: Route = ({ path }) =>
  path.endsWith('/feed/')
    ? {
        status: 200,
        headers: { 'content-type': 'application/rss+xml; charset=UTF-8' },
        body: '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Comments</title></channel></rss>',
      }
    : null;

const robots: Route = ({ path }) =>
  path === '/robots.txt'
    ? {
        status: 200,
        headers: { 'content-type': 'text/plain; charset=UTF-8' },
        body: `User-agent: *\nDisallow: /wp-admin/\n\nSitemap: ${ORIGIN}/sitemap_index.xml\n`,
      }
    : null;

const XML = { 'content-type': 'text/xml; charset=UTF-8' };
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const sitemap: Route = ({ path }, { stories }) => {
  if (path === '/wp-sitemap.xml') return redirect(`${ORIGIN}/sitemap_index.xml`, 301);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (path === '/sitemap_index.xml')
    return {
      status: 200,
      headers: XML,
      body: `${head}<sitemapindex ${SITEMAP}><sitemap><loc>${ORIGIN}/post-sitemap.xml</loc></sitemap></sitemapindex>`,
    };
  if (path !== '/post-sitemap.xml') return null;
  const urls = stories.map(each => `<url><loc>${permalink(each)}</loc><lastmod>${each.published}</lastmod></url>`);
  return { status: 200, headers: XML, body: `${head}<urlset ${SITEMAP}>${urls.join('\n')}</urlset>` };
};

/** Forms: thanks, and back. Nothing is kept. */
const forms: Route = ({ method, header }) =>
  method === 'POST' ? redirect(header('referer') ?? `${ORIGIN}/`, 303) : null;

/** Soledad's "load next post" asks for the block after the last one shown. */
const nextBlock: Route = ({ query }, state) => {
  const id = query.get('penci_loadnp');
  if (id === null) return null;
  const next: Story | undefined = state.stories[state.stories.findIndex(each => each.id === Number(id)) + 1];
  if (!next) return html('');
  const page = storyPage('next', next, { options: { infinite: true } });
  return html(singleBlock(page as Page & { story: Story }, state));
};

const short: Route = ({ path, query }, { stories }) => {
  const found = path === '/' && stories.find(each => String(each.id) === query.get('p'));
  return found && !query.has('preview') ? redirect(permalink(found), 301) : null;
};

/** A condition that the reader has answered is no longer there. */
const COOKIES: Partial<Record<NonNullable<Page['condition']>, string>> = { captcha: 'hub_human=confirmed' };

function answered(page: Page, cookies = ''): Page {
  const cookie = page.condition && COOKIES[page.condition];
  return cookie && cookies.includes(cookie) ? { ...page, view: 'single' } : page;
}

/** The page of an address: among those of its path, the one that names most of the query. */
function pageOf(path: string, query: URLSearchParams): Page | undefined {
  return pages
    .map(page => ({ page, address: new URL(page.path, ORIGIN) }))
    .filter(({ address }) => address.pathname === path)
    .filter(({ address }) => [...address.searchParams].every(([name, value]) => query.get(name) === value))
    .sort((a, b) => b.address.searchParams.size - a.address.searchParams.size)[0]?.page;
}

/** Pages by address; a story published while the hub runs has one as well. */
const documents: Route = ({ path, query, header }, state) => {
  const found = path === '/' && query.has('s') ? searchPage : pageOf(path, query);
  const fresh = state.stories.find(each => new URL(permalink(each)).pathname === path);
  const page = found ?? (fresh && storyPage('fresh', fresh));
  if (!page) return null;
  const dated = page === found && page.story ? { ...page, story: state.redate(page.story) } : page;
  const shown = withPopups(answered(dated, header('cookie')), query);
  const status = { 'not-found': 404, captcha: 403 }[shown.view as string] ?? 200;
  return html(render(shown, state), status);
};

const ROUTES: readonly Route[] = [files, forms, feed, rest, commentsFeed, robots, sitemap, nextBlock, short, documents];

/** The hub's answer to a request. */
export function answer(asked: Asked, state: State): Reply {
  for (const route of ROUTES) {
    const reply = route(asked, state);
    if (reply) return reply;
  }
  return html(render(notFound, state), 404);
}
