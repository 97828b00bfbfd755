// @vitest-environment node
import { once } from 'node:events';
import { get } from 'node:https';
import { connect } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../hub/html.ts';
import { type Hub, pages, startHub } from '../hub/server.ts';
import { seed, seedJunk, seedText } from '../hub/stories/seed.ts';
import { gated, MEMBERS_TAIL, members } from '../hub/stories/special.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let hub: Hub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.clear();
  hub.setFeed('ok');
});

function fetchPage(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      port: hub.port,
      path,
      rejectUnauthorized: false,
      headers: { host: 'thebettercambodia.com', ...headers },
    };
    get({ host: '127.0.0.1', ...options }, async response => {
      const chunks = await response.toArray();
      resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() });
    }).on('error', reject);
  });
}

/** The text of a document, with its spaces evened out: what a naive text extractor delivers. */
function visibleWords(html: string): string {
  const body = html.replace(/^[\s\S]*<body/, '<body').replace(/<script[\s\S]*?<\/script>/g, '');
  return textOf(body.replace(/<\/(?:p|li|td|th|div|h\d|cite)>/g, '$& ')).replace(/\s+/g, ' ');
}

const stories = pages.filter(page => page.truth && page.view !== 'captcha');

describe('pages', () => {
  it('are told apart by id and by address', () => {
    expect(new Set(pages.map(page => page.id)).size).toBe(pages.length);
    expect(new Set(pages.map(page => page.path)).size).toBe(pages.length);
  });

  it('cover each theme, each Soledad style and each condition', () => {
    expect(new Set(pages.map(page => page.theme))).toEqual(new Set(['soledad', 'foxiz', 'unknown']));
    expect(new Set(pages.filter(page => page.style).map(page => page.style)).size).toBe(10);
    const conditions = new Set(pages.flatMap(page => page.condition ?? []));
    expect(conditions).toEqual(new Set(['age', 'login', 'registration', 'payment', 'adblock', 'captcha']));
  });

  it.each(stories)('$id holds its own truth, word for word and in order', async ({ path, truth }) => {
    const { status, body } = await fetchPage(path);
    expect(status).toBe(200);
    const words = visibleWords(body);
    let from = words.indexOf(truth!.title);
    expect(from).toBeGreaterThan(-1);
    for (const block of truth!.blocks) {
      const at = words.indexOf(block.replace(/\s+/g, ' '), from);
      expect(at, block).toBeGreaterThan(-1);
      from = at;
    }
    for (const caption of truth!.captions) expect(words).toContain(caption);
    for (const image of truth!.galleryImages) expect(body).toContain(image);
    expect(words).toContain(truth!.byline);
    expect(body.match(/id="comment-\d+"/g)?.length ?? 0).toBe(truth!.comments);
  });

  it('answer 404 where there is no story, and 403 with a captcha until it is answered', async () => {
    expect((await fetchPage('/nothing-here/')).status).toBe(404);
    const { path } = pages.find(page => page.condition === 'captcha')!;
    expect((await fetchPage(path)).status).toBe(403);
    const after = await fetchPage(path, { cookie: 'hub_human=confirmed' });
    expect(after.body).toContain('id="penci-post-entry-inner"');
  });

  it('name no other host in anything that a browser loads by itself', async () => {
    for (const { path } of pages) {
      const { body } = await fetchPage(path);
      const loaded =
        body.match(
          /(?:<(?:script|img|iframe|video|audio|source|amp-img)[^>]*? src|<link rel='stylesheet' href)=["'][^"']+/g,
        ) ?? [];
      for (const each of loaded) expect(each).toMatch(/=["'](?:\/|data:|https:\/\/thebettercambodia\.com\/)/);
    }
  });
});

describe('lengths', () => {
  const words = (id: string) =>
    pages
      .find(page => page.id === id)!
      .truth!.blocks.join(' ')
      .split(/\s+/).length;

  it('are what the names promise', () => {
    expect(words('soledad-tiny')).toBe(15);
    expect(words('soledad-long')).toBeGreaterThan(5000);
    expect(pages.find(page => page.id === 'soledad-khmer')!.truth!.blocks.length).toBeGreaterThan(8);
  });
});

describe('the seed page', () => {
  it('carries the four strings that nobody was meant to see', async () => {
    const words = visibleWords((await fetchPage(`/${seed.slug}/`)).body);
    for (const junk of seedJunk) {
      expect(words).toContain(junk);
      expect(seedText).toContain(junk);
    }
  });

  it('reads in the order of the seed', async () => {
    const words = visibleWords((await fetchPage(`/${seed.slug}/`)).body);
    const landmarks = [
      'Home »',
      seed.title,
      'by Surya Narayan',
      '0 comment',
      'Hainan, Mar. 28',
      'Source: Fresh News',
      'You may also like',
      'Leave a Comment',
      'Explore The Better Cambodia',
      'Sign up for',
      'Latest News',
      'Copyright © 2023',
      ...seedJunk,
    ];
    let from = 0;
    for (const landmark of landmarks) {
      const at = words.indexOf(landmark, from);
      expect(at, landmark).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it('opens the popups that the query names', async () => {
    const popups = async (query: string) =>
      /"popups":(\[.*?\])/.exec((await fetchPage(`/${seed.slug}/${query}`)).body)![1];
    expect(await popups('')).toBe('["newsletter","cookie","read-also"]');
    expect(await popups('?popups=cookie')).toBe('["cookie"]');
    expect(await popups('?popups=none')).toBe('[]');
  });
});

describe('the login wall', () => {
  it('keeps the tail off the page, while feed and REST carry it', async () => {
    const page = await fetchPage(`/${members.slug}/`);
    expect(page.body).toContain('penci-truncate-btn');
    expect(page.body).not.toContain(MEMBERS_TAIL);
    expect((await fetchPage('/feed/')).body).toContain(MEMBERS_TAIL);
    expect((await fetchPage(`/wp-json/wp/v2/posts/${members.id}`)).body).toContain(MEMBERS_TAIL);
  });

  it('is leaked by no other page', async () => {
    for (const { path } of pages) expect((await fetchPage(path)).body, path).not.toContain(MEMBERS_TAIL);
  });

  it('differs from the premium cut, which feed and REST respect', async () => {
    for (const path of ['/premium-inside-the-kingdoms-new-port/', '/feed/', '/wp-json/wp/v2/posts?per_page=100'])
      expect((await fetchPage(path)).body).not.toContain('PREMIUM-TAIL');
  });
});

describe('/feed/', () => {
  it('holds ten stories, newest first, and answers 304 to a reader who has it', async () => {
    const first = await fetchPage('/feed/');
    expect(first.body.match(/<item>/g)).toHaveLength(10);
    expect(first.body).toContain('appeared first on');
    const etag = String(first.headers.etag);
    expect((await fetchPage('/feed/', { 'if-none-match': etag })).status).toBe(304);
    const since = String(first.headers['last-modified']);
    expect((await fetchPage('/feed/', { 'if-modified-since': since })).status).toBe(304);
    expect((await fetchPage('/feed/', { 'if-none-match': '"old"' })).status).toBe(200);
    expect(hub.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, etag, undefined, '"old"']);
  });

  it('fails in the ways that a test asks for', async () => {
    const status = async () => (await fetchPage('/feed/')).status;
    hub.setFeed('500');
    expect(await status()).toBe(500);
    hub.setFeed('503');
    expect(await status()).toBe(503);
    hub.setFeed('captive-portal');
    expect((await fetchPage('/feed/')).body).toContain('Wi-Fi');
    hub.setFeed('empty');
    expect((await fetchPage('/feed/')).body).toBe('');
    hub.setFeed('broken');
    expect((await fetchPage('/feed/')).body).not.toContain('</rss>');
    hub.setFeed('no-items');
    expect((await fetchPage('/feed/')).body).not.toContain('<item>');
  });
});

describe('REST', () => {
  const list = async (query: string) => JSON.parse((await fetchPage(`/wp-json/wp/v2/${query}`)).body);

  it('gives the fields that are asked for, by page, by include and by parent', async () => {
    const posts = await list('posts?_fields=id,title.rendered,featured_media&per_page=3');
    expect(posts).toHaveLength(3);
    expect(Object.keys(posts[0])).toEqual(['id', 'title', 'featured_media']);
    expect(posts[0].id).toBe(seed.id);
    const pictures = await list(`media?include=${posts[0].featured_media}&_fields=id,source_url`);
    expect(pictures).toEqual([
      { id: posts[0].featured_media, source_url: expect.stringContaining('meeting-hall.png') },
    ]);
    expect(await list(`media?parent=${seed.id}&_fields=id`)).toEqual([{ id: posts[0].featured_media }]);
  });

  it('says so when a page or a post does not exist', async () => {
    expect((await fetchPage('/wp-json/wp/v2/posts?page=99')).status).toBe(400);
    expect((await fetchPage('/wp-json/wp/v2/posts/999999')).status).toBe(404);
  });
});

describe('the door', () => {
  it('answers 421 under any other name', async () => {
    for (const host of ['localhost', '127.0.0.1', 'www.thebettercambodia.com', 'thebettercambodia.com.example'])
      expect((await fetchPage('/', { host })).status).toBe(421);
  });

  it('shows a certificate for the real name', async () => {
    const socket = connect({
      host: '127.0.0.1',
      port: hub.port,
      servername: 'thebettercambodia.com',
      rejectUnauthorized: false,
    });
    await once(socket, 'secureConnect');
    expect(socket.getPeerCertificate().subjectaltname).toBe('DNS:thebettercambodia.com');
    socket.destroy();
  });
});

describe('publish', () => {
  it('puts a story on top of feed and lists, with a page of its own', async () => {
    const own = await startHub();
    const shared = hub;
    hub = own;
    hub.publish({
      ...gated(900, 'fresh-from-the-press', 'Fresh from the Press'),
      published: '2024-04-01T08:00:00+07:00',
    });
    const feed = (await fetchPage('/feed/')).body;
    expect(feed.indexOf('Fresh from the Press')).toBeLessThan(feed.indexOf(seed.title));
    expect((await fetchPage('/fresh-from-the-press/')).status).toBe(200);
    hub = shared;
    await own.close();
  });
});

describe('newest', () => {
  it('moves all dates, of feed and pages, by the same step', async () => {
    const own = await startHub({ newest: new Date('2026-01-15T02:00:00Z') });
    const shared = hub;
    hub = own;
    expect((await fetchPage('/feed/')).body).toContain('<pubDate>Thu, 15 Jan 2026 02:00:00 +0000</pubDate>');
    expect((await fetchPage(`/${seed.slug}/`)).body).toContain('datetime="2026-01-15T09:00:00+07:00"');
    hub = shared;
    await own.close();
  });
});

describe('pictures and film', () => {
  it('are drawn: the same each time, and in the size that their name says', async () => {
    const picture = await fetchPage('/wp-content/uploads/2024/03/rice-harvest-300x188.png');
    expect(picture.headers['content-type']).toBe('image/png');
    expect(picture.body).toContain('IHDR');
    const film = await fetchPage('/wp-content/uploads/2024/03/film.webm', { range: 'bytes=0-99' });
    expect(film.status).toBe(206);
    expect(film.headers['content-range']).toMatch(/^bytes 0-99\//);
  });
});
