// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../utils/stories/dates.ts';
import { pictureUrl, storyUrl } from '../../../utils/stories/links.ts';
import { merge, withHub } from '../../../utils/stories/merge.ts';
import { parseFeed } from '../../../utils/stories/parse.ts';
import { smallest } from '../../../utils/stories/renditions.ts';
import { pictureless, pictureRequest, readPictures } from '../../../utils/stories/rest.ts';
import type { Headline } from '../../../utils/stories/types.ts';
import { hub, now } from './hub.ts';

const headline = (n: number, change: Partial<Headline> = {}): Headline => ({
  id: `https://thebettercambodia.com/?p=${n}`,
  hub: hub.id,
  url: `https://thebettercambodia.com/story-${n}/`,
  title: `Story ${n}`,
  byline: '',
  published: new Date(now - n * 60_000).toISOString(),
  image: null,
  topics: [],
  ...change,
});

describe('dates', () => {
  it.each([
    ['Thu, 28 Mar 2024 09:20:00 +0000', '2024-03-28T09:20:00.000Z'],
    ['28 Mar 2024 16:20 +0700', '2024-03-28T09:20:00.000Z'],
    ['Thursday, 28 March 2024 16:20:00 ICT', '2024-03-28T09:20:00.000Z'],
    ['2024-03-28T09:20:00', '2024-03-28T09:20:00.000Z'],
    ['2024-03-28T16:20:00.5+07:00', '2024-03-28T09:20:00.000Z'],
    ['2024-03-28', '2024-03-28T00:00:00.000Z'],
    ['Thu, 28 Mar 24 09:20:00 Z', '2024-03-28T09:20:00.000Z'],
    ['Thu , 28 Mar\n2024  10:20:00 CET', '2024-03-28T09:20:00.000Z'],
    ['Thu (a \\) day), 28 Mar (or (so)) 2024 09:20:00 G', '2024-03-28T09:20:00.000Z'],
    ['28-Mar-2024 09:20', '2024-03-28T09:20:00.000Z'],
    ['Thu, Mar 28 2024 4:20:00 PM GMT+07:00', '2024-03-28T09:20:00.000Z'],
    ['mié., 28 mar 2024 10:20 +0100', '2024-03-28T09:20:00.000Z'],
    ['March 28th, 2024', '2024-03-28T00:00:00.000Z'],
    ['Thu Mar 28 09:20:00 UTC 2024', '2024-03-28T09:20:00.000Z'],
    ['2024/3/28 09:20', '2024-03-28T09:20:00.000Z'],
    ['2024-03-28 16:20:00 +0700 +07', null],
    ['2024-03-28 16:20:00 +0700 ICT', '2024-03-28T09:20:00.000Z'],
    ['20240328T092000Z', '2024-03-28T09:20:00.000Z'],
    ['2024-03', '2024-03-01T00:00:00.000Z'],
    ['12:00 AM', null],
    ['Thu, 28 Mar 2024 25:20:00 GMT', null],
    ['2024-13-28T09:20:00Z', null],
    ['Sat, 31 Feb 2024 10:00:00 +0000', null],
    ['Thu, 28 Mar 2024 09:20:00 XYZ', null],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (text, iso) => {
    expect(parseDate(text, now)).toBe(iso);
  });

  it('takes a date a little ahead for now, and one far ahead for none', () => {
    expect(parseDate('Mon, 23 Nov 2026 23:00:00 +0000', now)).toBe(new Date(now).toISOString());
    expect(parseDate('Tue, 24 Nov 2026 23:00:00 +0000', now)).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    ['http://thebettercambodia.com/a/#more', 'https://thebettercambodia.com/a/'],
    [
      'https://www.thebettercambodia.com/a/?utm_source=rss&x=1&UTM_medium=rss',
      'https://www.thebettercambodia.com/a/?x=1',
    ],
    ['/a/', 'https://thebettercambodia.com/a/'],
    ['https://thebettercambodia.com/?p=7', 'https://thebettercambodia.com/?p=7'],
    ['https://thebettercambodia.com/', null],
    ['https://thebettercambodia.com.evil.test/a/', null],
    ['https://user@thebettercambodia.com/a/', null],
    ['https://thebettercambodia.com:8443/a/', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s', (link, url) => {
    expect(storyUrl(hub, link)).toBe(url);
  });

  it('takes pictures only from the hub, and no pixels', () => {
    expect(pictureUrl(hub, 'http://thebettercambodia.com/a.jpg')).toBe('https://thebettercambodia.com/a.jpg');
    for (const bad of ['https://i0.wp.test/a.jpg', '/logo.svg', '/x/pixel.gif', '/1x1.png', 'data:image/png;base64,AA'])
      expect(pictureUrl(hub, bad)).toBeNull();
  });
});

describe('pictures in a feed', () => {
  const parse = (inside: string) => {
    const feed = `<rss><channel><item><title>t</title><link>https://thebettercambodia.com/t/</link>${inside}</item></channel></rss>`;
    const parsed = parseFeed(new TextEncoder().encode(feed), hub, now);
    return 'items' in parsed ? parsed.items[0]!.image : undefined;
  };
  const at = 'https://thebettercambodia.com';

  it.each([
    [
      'the smallest declared size that fills the row',
      `<media:content url="${at}/b.jpg" medium="image" width="1170" height="731"/><media:thumbnail url="${at}/s.jpg" width="263" height="175"/>`,
      '/s.jpg',
    ],
    [
      'a picture in a group',
      `<media:group><media:content url="${at}/g.jpg" type="image/jpeg"/></media:group>`,
      '/g.jpg',
    ],
    [
      'an enclosed picture',
      `<enclosure url="${at}/e.jpg?a=1&amp;b=2&amp;amp;c" type="image/jpeg" length="1"/>`,
      '/e.jpg?a=1&b=2&amp;c',
    ],
    ['no enclosed sound', `<enclosure url="${at}/e.mp3" type="audio/mpeg" length="1"/>`, null],
    [
      'the first picture of the text',
      `<content:encoded><![CDATA[<p>a</p><img class="x" src="${at}/t.jpg" width="800" height="500"><img src="${at}/u.jpg">]]></content:encoded>`,
      '/t.jpg',
    ],
    [
      'a small one of its sizes',
      `<content:encoded><![CDATA[<img width="1170" height="731" src="${at}/t.jpg" srcset="${at}/t.jpg 1170w, ${at}/t-300x188.jpg 300w, ${at}/t-150x94.jpg 150w">]]></content:encoded>`,
      '/t-300x188.jpg',
    ],
    [
      'no counter and no smiley',
      `<content:encoded><![CDATA[<img src="${at}/c.gif" width="1" height="1"><img src="https://s.w.test/smile.png">]]></content:encoded>`,
      null,
    ],
  ])('%s', (_, inside, path) => {
    expect(parse(inside)).toBe(path === null ? null : at + path);
  });

  it('are chosen by what fills the row', () => {
    const size = (width: number, height: number) => ({ url: `${width}x${height}`, width, height });
    expect(smallest([size(1170, 731), size(150, 150), size(263, 175), size(585, 390)])?.url).toBe('263x175');
    expect(smallest([size(100, 80), size(120, 90)])?.url).toBe('120x90');
    expect(smallest([size(600, 120), size(780, 516)])?.url).toBe('780x516');
    expect(smallest([size(0, 0)])).toBeNull();
  });
});

describe('topics', () => {
  it('are the feed’s, categories first, without WordPress’s name for none', () => {
    const categories = ['Uncategorized', 'Culture &amp; Tourism', 'Photos', 'Photos'].map(
      name => `<category><![CDATA[${name}]]></category>`,
    );
    const feed = `<rss><channel><item><title>t</title><link>https://thebettercambodia.com/t/</link>${categories.join('')}</item></channel></rss>`;
    expect(parseFeed(new TextEncoder().encode(feed), hub, now)).toMatchObject({
      items: [{ topics: ['Culture & Tourism', 'Photos'] }],
    });
  });
});

describe('two lists', () => {
  it('become one: known stories brought up to date, pictures and topics kept, newest first', () => {
    const old = [headline(2, { image: 'https://thebettercambodia.com/2.jpg', topics: ['Port'] }), headline(3)];
    const merged = merge(old, [headline(1), headline(2, { title: 'Story 2, corrected' })]);
    expect(merged.map(item => item.title)).toEqual(['Story 1', 'Story 2, corrected', 'Story 3']);
    expect(merged[1]).toMatchObject({ image: 'https://thebettercambodia.com/2.jpg', topics: ['Port'] });
  });

  it('know a story by its id or its address', () => {
    const renamed = headline(2, { url: 'https://thebettercambodia.com/renamed/' });
    const renumbered = headline(3, { id: 'other' });
    expect(merge([headline(2), headline(3)], [renamed, renumbered])).toEqual([renamed, renumbered]);
  });

  it('let no story grow younger, and put those without a date last', () => {
    const later = new Date(now).toISOString();
    const undated = headline(9, { published: null });
    const merged = merge([headline(1), headline(5)], [undated, headline(5, { published: later })]);
    expect(merged.map(item => item.title)).toEqual(['Story 1', 'Story 5', 'Story 9']);
    expect(merge([headline(9)], [undated])[0]!.published).toBe(headline(9).published);
  });

  it('stay within 200', () => {
    const list = (from: number) => Array.from({ length: 150 }, (_, n) => headline(from + n));
    const merged = withHub([], hub.id, merge(list(150), list(0)), [hub.id]);
    expect(merged).toHaveLength(200);
    expect(merged.at(-1)!.title).toBe('Story 199');
  });
});

describe('the list of all hubs', () => {
  const ids = ['loud.org', 'quiet.org', 'slow.org'];
  const of = (id: string, from: number, count: number) =>
    Array.from({ length: count }, (_, n) => headline(from + n, { hub: id, url: `https://${id}/${from + n}/` }));
  const count = (items: readonly Headline[], id: string) => items.filter(item => item.hub === id).length;

  it('keeps room for each of them, and gives the rest to the newest', () => {
    const others = [...of('quiet.org', 500, 60), ...of('slow.org', 900, 5)];
    const list = withHub(others, 'loud.org', of('loud.org', 0, 300), ids);
    expect(ids.map(id => count(list, id))).toEqual([162, 33, 5]);
    expect(list.map(({ published }) => published)).toEqual(
      list
        .map(({ published }) => published)
        .sort()
        .reverse(),
    );
    // Whoever comes next does not change that.
    expect(withHub(list, 'slow.org', of('slow.org', 900, 5), ids)).toEqual(list);
  });

  it('puts a hub’s new part in the place of its old one, and forgets hubs that are gone', () => {
    const list = withHub([...of('loud.org', 0, 2), ...of('gone.org', 0, 9)], 'quiet.org', of('quiet.org', 1, 1), ids);
    expect(list.map(({ url }) => url)).toEqual(['https://loud.org/0/', 'https://quiet.org/1/', 'https://loud.org/1/']);
    expect(withHub(list, 'loud.org', [], ids)).toHaveLength(1);
  });

  it('has at least one of each of 200 hubs', () => {
    const many = Array.from({ length: 200 }, (_, n) => `hub-${n}.org`);
    const list = many.reduce<Headline[]>((all, id) => withHub(all, id, of(id, 0, 30), many), []);
    expect(new Set(list.map(item => item.hub)).size).toBe(200);
  });
});

describe('the REST request', () => {
  it('asks for the ten newest stories that lack a picture, once', () => {
    const items = Array.from({ length: 14 }, (_, n) => headline(n, n === 0 ? { image: 'https://x' } : {}));
    const wanted = pictureless(items, [headline(1).id]);
    expect(wanted.map(item => item.title)).toEqual(Array.from({ length: 10 }, (_, n) => `Story ${n + 2}`));
    expect(new URL(pictureRequest(hub.rest!, wanted.slice(0, 2))).searchParams.get('include')).toBe('2,3');
  });

  it('finds stories by address where the feed hides their numbers', () => {
    const item = headline(1, { id: 'https://thebettercambodia.com/story-1/' });
    const url = new URL(pictureRequest(hub.rest!, [item]));
    expect([url.searchParams.get('include'), url.searchParams.get('per_page')]).toEqual([null, '10']);
    const media = [{ source_url: 'http://thebettercambodia.com/full.jpg', media_details: { sizes: [] } }];
    const answer = JSON.stringify([
      { id: 77, link: 'http://thebettercambodia.com/story-1/', _embedded: { 'wp:featuredmedia': media } },
    ]);
    expect([...readPictures(answer, hub, [item])!]).toEqual([[item.id, 'https://thebettercambodia.com/full.jpg']]);
  });

  it('takes no picture from elsewhere, and none for stories nobody asked about', () => {
    const post = (id: number, host: string) => ({
      id,
      link: `https://thebettercambodia.com/story-${id}/`,
      _embedded: { 'wp:featuredmedia': [{ source_url: `https://${host}/a.jpg` }] },
    });
    const answer = JSON.stringify([
      post(1, 'tracker.test'),
      post(2, 'thebettercambodia.com'),
      null,
      7,
      { link: 'javascript:1' },
    ]);
    expect(readPictures(answer, hub, [headline(1)])).toEqual(new Map());
    expect(readPictures('{}', hub, [headline(1)])).toBeNull();
    expect(readPictures('', hub, [headline(1)])).toBeNull();
  });
});
