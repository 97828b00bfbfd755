// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../utils/hubs/address.ts';
import { allHubs, parseHubs } from '../../../utils/hubs/kept.ts';
import { type Discovery, discover } from '../../../utils/stories/discover.ts';
import { pageLinks } from '../../../utils/stories/page-links.ts';
import { now } from './hub.ts';

const host = 'example.org';
const rss = (more = '', link = `https://${host}/story-1/`) =>
  `<rss><channel><title>Example &amp;amp; Co</title>${more}<item><title>Story 1</title><link>${link}</link></item></channel></rss>`;
const page = (head = '') => `<!doctype html><html><head><title>Front</title>${head}</head><body>News</body></html>`;
const link = (type: string, href: string, title = '') =>
  `<link rel="alternate" type="application/${type}" title="${title}" href="${href}">`;

/** A site by its answers; what is not there is 404. */
async function find(
  answers: Record<string, string | Response | Error>,
  address = `https://${host}/`,
  permitted: readonly string[] = [],
): Promise<{ result: Discovery; asked: string[] }> {
  const asked: string[] = [];
  const result = await discover(host, address, {
    now,
    timeout: 1000,
    may: async other => permitted.includes(other),
    fetch: async (url, init) => {
      asked.push(String(url));
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
      const answer = answers[String(url)] ?? new Response('', { status: 404 });
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : new Response(answer);
    },
  });
  return { result, asked };
}
const at = (path: string) => `https://${host}${path}`;
const feedOf = ({ result }: { result: Discovery }) => (result.kind === 'found' ? result.found.hub.feed : result.kind);

describe('an address', () => {
  const hubs = allHubs(parseHubs({}));
  it.each([
    ['example.org', 'https://example.org/'],
    [' www.Example.org/news ', 'https://www.example.org/news'],
    ['http://example.org/feed/#top', 'https://example.org/feed/'],
    ['feed://example.org/rss', 'https://example.org/rss'],
    ['feed:https://example.org/rss', 'https://example.org/rss'],
    ['ខ្មែរ.example', 'https://xn--e2e8b8hb.example/'],
  ])('is read as people write it: %s', (text, address) => {
    const typed = readAddress(text, hubs);
    expect(typed.kind === 'site' && typed.address).toContain(address.slice(0, 12));
    if (!address.includes('xn--')) expect(typed).toMatchObject({ host, address });
  });

  it.each([
    '',
    'news',
    'two words.org',
    'ftp://example.org',
    'https://example.org:8080/',
    'https://me@example.org/',
    'javascript:alert(1)',
    'about:config',
    'https://[::1]/',
  ])('is none: %s', text => {
    expect(readAddress(text, hubs)).toEqual({ kind: 'no-address' });
  });

  it('of a hub is known', () => {
    expect(readAddress('www.thebettercambodia.com/story/', hubs)).toMatchObject({
      kind: 'known',
      hub: { name: 'The Better Cambodia' },
    });
  });
});

describe('the feed of a site is', () => {
  it('what its page names, comments left out', async () => {
    const head =
      link('rss+xml', '/comments/feed/', 'Comments Feed') +
      link('rss+xml', '/news.xml') +
      `<meta property="og:site_name" content="Example News">` +
      `<link rel="https://api.w.org/" href="${at('/wp-json/')}">`;
    const found = await find({ [at('/')]: page(head), [at('/news.xml')]: rss() });
    expect(found.asked).toEqual([at('/'), at('/news.xml')]);
    expect(found.result).toMatchObject({
      kind: 'found',
      found: {
        hub: { host, name: 'Example News', home: at('/'), feed: at('/news.xml'), rest: at('/wp-json/wp/v2/') },
        headlines: [{ title: 'Story 1', hub: host }],
        facts: { told: 1 },
      },
    });
  });

  it('the address itself, when it is one', async () => {
    const found = await find({ [at('/any.rss')]: rss() }, at('/any.rss'));
    expect(found.asked).toEqual([at('/any.rss')]);
    expect(found.result).toMatchObject({ found: { hub: { name: 'Example & Co', home: at('/') } } });
  });

  it.each([
    ['/feed/', rss()],
    ['/atom.xml', `<feed><entry><title>A</title><link href="${at('/a/')}"/></entry></feed>`],
    [
      '/feed.json',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', url: at('/a/'), title: 'A' }] }),
    ],
    [
      '/news-sitemap.xml',
      `<urlset><url><loc>${at('/a/')}</loc><news:news><news:title>A</news:title></news:news></url></urlset>`,
    ],
  ])('at a usual place: %s', async (path, feed) => {
    expect(feedOf(await find({ [at('/')]: page(), [at(path)]: feed }))).toBe(at(path));
  });

  it('WordPress’s list of posts where feeds are switched off', async () => {
    const answers: Record<string, string> = {
      [at('/')]: page(`<link rel='https://api.w.org/' href='${at('/wp-json/')}'>`),
    };
    const first = await find(answers);
    const posts = first.asked.find(url => url.includes('/wp/v2/posts'))!;
    expect(posts).toContain('_fields=');
    expect(posts).not.toContain('content');
    answers[posts] = JSON.stringify([{ link: at('/a/'), title: { rendered: 'A' } }]);
    expect(feedOf(await find(answers))).toBe(posts);
  });

  it('at another host only once that is permitted', async () => {
    const answers = {
      [at('/')]: page(link('atom+xml', 'https://feeds.test/example')),
      'https://feeds.test/example': rss(),
    };
    const before = await find(answers);
    expect(before.result).toEqual({ kind: 'feed-elsewhere', host: 'feeds.test' });
    expect(before.asked).not.toContain('https://feeds.test/example');
    expect(feedOf(await find(answers, at('/'), ['feeds.test']))).toBe('https://feeds.test/example');
  });
});

describe('nothing is found', () => {
  it('after a few polite tries', async () => {
    const { result, asked } = await find({ [at('/')]: page(link('rss+xml', '/broken')), [at('/broken')]: page() });
    expect(result).toEqual({ kind: 'no-feed' });
    expect(asked.length).toBeLessThanOrEqual(10);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('of its own, when all stories are of others', async () => {
    expect((await find({ [at('/')]: page(), [at('/feed/')]: rss('', 'https://other.test/a') })).result.kind).toBe(
      'others-stories',
    );
  });

  it.each([
    [new Response('', { status: 403 }), { kind: 'http', status: 403 }],
    [new TypeError('no'), { kind: 'offline' }],
  ])('where the site does not answer', async (answer, problem) => {
    expect((await find({ [at('/')]: answer })).result).toEqual({ kind: 'problem', problem });
  });
});

describe('the head of a page', () => {
  it('is read as text, whatever is in it', () => {
    const html = `<!-- ${link('rss+xml', '/old')} --><LINK REL='Alternate' TYPE=application/rss+xml HREF=feed?a=1&amp;b=2><link rel=alternate type=application/rss+xml href="javascript:alert(1)">
      <meta content="&lt;script&gt;alert(1)&lt;/script&gt;A" property="og:site_name">${link('rss+xml', 'http://[')}`;
    expect(pageLinks(html, at('/news/'))).toEqual({ name: 'A', feeds: [at('/news/feed?a=1&b=2')], rest: null });
  });

  it('of a hostile page costs no time', () => {
    for (const part of ['<link ', '<link rel="', "<meta content='", '<!--', '<link a=b '.repeat(9)])
      expect(pageLinks(part.repeat(60_000), at('/')).feeds).toEqual([]);
  });
});
