import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

export interface Story {
  number: number;
  title: string;
  date: string;
  image?: string;
}

export const story = (number: number, hours = number): Story => ({
  number,
  title: `Story ${number}`,
  date: new Date(Date.UTC(2026, 10, 23, 0) + hours * 60_000).toUTCString(),
});

/** A feed as WordPress writes it: the featured picture is not in it. */
export const feed = (stories: readonly Story[]): string =>
  '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Better Cambodia</title>' +
  stories
    .map(
      ({ number, title, date }) =>
        `<item><title>${title}</title><link>https://thebettercambodia.com/story-${number}/</link><pubDate>${date}</pubDate>` +
        `<guid isPermaLink="false">https://thebettercambodia.com/?p=${number}</guid><description>text</description></item>`,
    )
    .join('') +
  '</channel></rss>';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Behaviours of real servers, by name. */
export const answers: Readonly<Record<string, Answer>> = {
  'status-204': (_, response) => response.writeHead(204).end(),
  'status-401': (_, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end('no'),
  'status-403': (_, response) => response.writeHead(403).end('<html>are you a robot'),
  'status-404': (_, response) => response.writeHead(404).end('<html>not here'),
  'status-429': (_, response) => response.writeHead(429, { 'Retry-After': '3600' }).end(),
  'status-500': (_, response) => response.writeHead(500).end('<html><body>Error'),
  'status-503': (_, response) => response.writeHead(503, { 'Retry-After': '1200' }).end(),
  portal: (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!DOCTYPE html><html><form>Wi-Fi login</form></html>'),
  empty: (_, response) => response.writeHead(200).end(''),
  'no stories': (_, response) => response.writeHead(200).end(feed([])),
  broken: (_, response) => response.writeHead(200).end('<rss><channel><item><title>never'),
  'redirect to another host': ({ headers }, response) =>
    response.writeHead(302, { Location: `http://localhost:${headers.host?.split(':')[1]}/ok` }).end(),
  'redirect to a file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  'redirect to itself': ({ url }, response) => response.writeHead(302, { Location: url! }).end(),
  // A portal of the network, under a name of its own.
  'redirect to a login page': ({ headers }, response) =>
    response.writeHead(302, { Location: `http://localhost:${headers.host?.split(':')[1]}/portal` }).end(),
  'twenty hops': ({ url }, response) => {
    const hop = Number(/hop=(\d+)/.exec(url!)?.[1] ?? 0);
    response.writeHead(302, { Location: hop < 19 ? `/feed/?hop=${hop + 1}` : '/ok' }).end();
  },
  'a hundred megabytes': async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml' }).write('<rss><channel>');
    const items = feed([story(1)]).repeat(400);
    for (let size = 0; size < 100 * 1024 * 1024 && !response.closed; size += items.length)
      if (!response.write(items)) await Promise.race([wait(50), new Promise(go => response.once('drain', go))]);
    response.end();
  },
  'redirect on the host': (_, response) => response.writeHead(301, { Location: '/ok' }).end(),
  'no answer': () => {},
  'no body': (_, response) => response.writeHead(200).write('<rss>'),
  'byte by byte': async (_, response) => {
    response.writeHead(200);
    for (let n = 0; n < 200 && !response.closed; n++) {
      response.write(' ');
      await wait(50);
    }
    response.end();
  },
  endless: async (_, response) => {
    response.writeHead(200);
    const part = `<rss>${'<item><title>more</title></item>'.repeat(2_000)}`;
    while (!response.closed) {
      if (!response.write(part)) await Promise.race([wait(50), new Promise(go => response.once('drain', go))]);
    }
  },
  'gzip bomb': (_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * 1024 * 1024))),
  'said to be long': (_, response) => {
    response.writeHead(200, { 'Content-Length': '10000' }).write('<rss><channel>');
    setTimeout(() => response.destroy(), 20);
  },
  reset: (request, response) => {
    response.writeHead(200).write('<rss>');
    setTimeout(() => request.socket.resetAndDestroy(), 20);
  },
  ok: (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/rss+xml' }).end(feed([story(1), story(2)])),
  'called HTML': (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(feed([story(1), story(2)])),
  'called UTF-16': (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-16' }).end(feed([story(1), story(2)])),
  'no type': (_, response) => response.writeHead(200).end(feed([story(1), story(2)])),
  'headers to follow': (_, response) =>
    response
      .writeHead(200, {
        ETag: `"${'x'.repeat(12_000)}"`,
        Link: '<https://elsewhere.test/x>; rel=preload; as=script',
        'Set-Cookie': 'who=you',
        NEL: '{"report_to":"x","max_age":9}',
      })
      .end(feed([story(1), story(2)])),
};

/** A server on loopback that answers `/feed/` and REST as told, and notes what it is asked. */
export class HubServer {
  readonly asked: { path: string; host: string; headers: IncomingMessage['headers'] }[] = [];
  stories: Story[] = [story(1), story(2)];
  /** How `/feed/` is answered; undefined: properly, with ETag, Last-Modified and 304. */
  feed: Answer | undefined;
  rest: Answer | undefined;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const path = request.url ?? '';
      this.asked.push({ path, host: request.headers.host ?? '', headers: request.headers });
      if (path === '/ok') answers.ok!(request, response);
      else if (path.startsWith('/feed/')) (this.feed ?? this.#feed)(request, response);
      else (this.rest ?? this.#rest)(request, response);
    });
  }

  static async start(): Promise<HubServer> {
    const server = createServer();
    await new Promise<void>(done => server.listen(0, '0.0.0.0', done));
    return new HubServer(server);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Paths asked for since the last call. */
  take(): string[] {
    return this.asked.splice(0).map(({ path }) => path);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }

  #feed: Answer = ({ headers }, response) => {
    const etag = `"${this.stories.map(({ number }) => number).join('-')}"`;
    const modified = 'Mon, 23 Nov 2026 10:00:00 GMT';
    // As class-wp.php does: both validators must match if both are sent.
    const same = headers['if-none-match'] === etag && headers['if-modified-since'] === modified;
    if (same) response.writeHead(304).end();
    else response.writeHead(200, { ETag: etag, 'Last-Modified': modified }).end(feed(this.stories));
  };

  #rest: Answer = ({ url }, response) => {
    const wanted = new URL(url!, 'http://x').searchParams.get('include')?.split(',').map(Number);
    const posts = this.stories
      .filter(({ number }) => !wanted || wanted.includes(number))
      .map(({ number, image }) => ({
        id: number,
        link: `https://thebettercambodia.com/story-${number}/`,
        _embedded: image
          ? {
              'wp:featuredmedia': [
                {
                  source_url: `${image}.jpg`,
                  media_details: {
                    sizes: {
                      full: { source_url: `${image}.jpg`, width: 1170, height: 731 },
                      thumbnail: { source_url: `${image}-150x150.jpg`, width: 150, height: 150 },
                      small: { source_url: `${image}-263x175.jpg`, width: 263, height: 175 },
                    },
                  },
                },
              ],
            }
          : {},
      }));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(posts));
  };
}
