import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { certificate } from './certificate.ts';
import { ORIGIN } from './html.ts';
import { stories } from './pages.ts';
import { html } from './reply.ts';
import { type Asked, answer, type State } from './routes.ts';
import type { Hub, LoggedRequest, Story } from './types.ts';

export { pages } from './pages.ts';
export type * from './types.ts';

const HOST = new URL(ORIGIN).hostname;

/** Phnom Penh's distance from UTC. */
const OFFSET = 7 * 3_600_000;

/** How long a `slow` feed takes. */
const SLOW = 3000;

export interface HubOptions {
  /** Default 0: any free port. */
  port?: number;
  /** When the newest story was published: all dates move along, as screenshots want it. Default: as written in 2024. */
  newest?: Date;
  /** More pages, by path: they come before the hub's own. */
  more?: ReadonlyMap<string, string>;
  /** Other sites at the same port, by host name: what they answer at an address; undefined is 404. */
  sites?: Readonly<Record<string, (path: string, headers: IncomingHttpHeaders) => SiteAnswer | undefined>>;
}

/** What one of the other sites answers. */
export interface SiteAnswer {
  status?: number;
  type?: string;
  headers?: Readonly<Record<string, string>>;
  body: string;
}

/** Moves a story's dates, keeping the hub's own offset. */
function moved(story: Story, by: number): Story {
  const local = new Date(Date.parse(story.published) + by + OFFSET).toISOString();
  return { ...story, published: `${local.slice(0, 19)}+07:00` };
}

/** Starts the demo hub on loopback, under the hub's real name. */
export async function startHub({ port = 0, newest, more, sites = {} }: HubOptions = {}): Promise<Hub> {
  const by = newest ? newest.getTime() - Date.parse(stories[0]!.published) : 0;
  const redate = (story: Story) => (by === 0 ? story : moved(story, by));
  const state: State = { stories: stories.map(redate), redate, feed: 'ok', rest: 'ok' };
  const requests: LoggedRequest[] = [];
  let lost: string | null = null;
  let led: string | null = null;
  const ending = new AbortController();

  const server = createServer(await certificate(HOST), async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    requests.push({ method, url, headers });
    const name = headers.host?.replace(/:\d+$/, '') ?? '';
    if (Object.hasOwn(sites, name)) {
      const given: SiteAnswer = sites[name]!(url, headers) ?? { status: 404, body: '' };
      const { status = 200, type = 'text/html; charset=utf-8', body } = given;
      response.writeHead(status, { 'content-type': type, ...given.headers }).end(body);
      return;
    }
    // Whoever comes under another name is at the wrong door: tests find out at once when a request goes astray.
    if (name !== HOST) {
      response.writeHead(421, { 'content-type': 'text/plain' }).end('Misdirected Request');
      return;
    }
    const { pathname, searchParams } = new URL(url, ORIGIN);
    const asked: Asked = { method, path: pathname, query: searchParams, header: name => headers[name]?.toString() };
    const timing = pathname === '/feed/' ? state.feed : pathname.startsWith('/wp-json/') ? state.rest : 'ok';
    if (timing === 'hang') return;
    if (timing === 'slow') await wait(SLOW, undefined, { signal: ending.signal }).catch(() => {});
    if (pathname === lost) {
      response.writeHead(503, { 'content-type': 'text/html; charset=UTF-8' }).end('<h1>Service Unavailable</h1>');
      return;
    }
    if (pathname === '/feed/' && led !== null) {
      response.writeHead(302, { location: led }).end();
      return;
    }
    const other = more?.get(pathname);
    const reply = other === undefined ? answer(asked, state) : html(other);
    response.writeHead(reply.status, reply.headers).end(method === 'HEAD' ? undefined : reply.body);
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    origin: ORIGIN,
    requests,
    clear() {
      requests.length = 0;
    },
    setFeed(behaviour, rest = behaviour) {
      state.feed = behaviour;
      state.rest = rest;
    },
    lose(path) {
      lost = path;
    },
    lead(to) {
      led = to;
    },
    publish(story) {
      state.stories = [story, ...state.stories];
    },
    async close() {
      ending.abort();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
