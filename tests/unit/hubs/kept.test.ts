import { describe, expect, test } from 'vitest';
import { allHubs, choicesFor, hubFrom, mostHubs, parseAdded, parseHubs, sameSite } from '../../../utils/hubs/kept.ts';

const added = (host: string, more: object = {}) => ({
  host,
  name: 'Example News',
  home: `https://www.${host}/`,
  feed: `https://www.${host}/feed/`,
  rest: `https://www.${host}/wp-json/wp/v2/`,
  ...more,
});
const example = added('example.org');

describe('a hub that was added', () => {
  test('is a hub like any other', () => {
    expect(hubFrom(parseAdded(example)!)).toEqual({
      id: 'example.org',
      name: 'Example News',
      hosts: ['example.org'],
      matches: ['*://*.example.org/*'],
      home: 'https://www.example.org/',
      feed: 'https://www.example.org/feed/',
      rest: 'https://www.example.org/wp-json/wp/v2/',
      lang: '',
    });
  });

  test('may have its feed at another host, which is asked for nothing else', () => {
    const hub = hubFrom(parseAdded({ ...example, feed: 'https://feeds.test/example' })!);
    expect(hub).toMatchObject({ feedHost: 'feeds.test', matches: ['*://*.example.org/*'] });
  });

  test('at an address in numbers has no subdomains', () => {
    expect(
      hubFrom(parseAdded(added('127.0.0.1', { home: 'https://127.0.0.1/', feed: 'https://127.0.0.1/feed' }))!).matches,
    ).toEqual(['*://127.0.0.1/*']);
  });

  test.each([
    [{ host: 'www.example.org' }],
    [{ host: 'EXAMPLE.org' }],
    [{ host: 'com' }],
    [{ host: 'example.org:8080' }],
    [{ host: '*.org' }],
    [{ host: 'a@example.org' }],
    [{ host: '__proto__' }],
    [{ home: 'https://other.org/' }],
    [{ home: 'https://notexample.org/' }],
    [{ feed: 'http://example.org/feed/' }],
    [{ feed: 'file:///etc/passwd' }],
    [{ feed: 'https://me:secret@example.org/feed/' }],
    [{ feed: 'https://example.org:8443/feed/' }],
    [{ feed: `https://example.org/${'x'.repeat(3000)}` }],
  ])('cannot be %o', more => {
    expect(parseAdded({ ...example, ...more })).toBeNull();
  });

  test('has no name but its host, and no REST of others', () => {
    expect(parseAdded({ ...example, name: ' ', rest: 'https://tracker.test/' })).toMatchObject({
      name: 'example.org',
      rest: null,
    });
  });
});

describe('the kept hubs', () => {
  test('are the known one first, then as they were added, none twice', () => {
    const kept = parseHubs({
      added: [
        example,
        added('example.org'),
        added('news.example.org'),
        null,
        7,
        added('thebettercambodia.com'),
        added('b.test'),
      ],
    });
    expect(allHubs(kept).map(({ id }) => id)).toEqual(['thebettercambodia', 'example.org', 'b.test']);
    expect(parseHubs(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test.each([[null], [7], ['x'], [[]], [{ added: {}, choices: [] }], [{ added: 'x', choices: 7 }]])(
    'are the known ones for %o',
    stored => {
      expect(parseHubs(stored)).toEqual({ version: 1, added: [], choices: {} });
    },
  );

  test('are not without number', () => {
    const many = Array.from({ length: mostHubs + 50 }, (_, n) => added(`hub-${n}.org`));
    expect(parseHubs({ added: many }).added).toHaveLength(mostHubs);
  });

  test('have what the reader chose for each, as far as it can be', () => {
    const kept = parseHubs({
      added: [example],
      choices: {
        'example.org': { autoReader: false, sweep: 'x', pace: 45, colour: 'brick' },
        thebettercambodia: { autoReader: true, sweep: false, pace: 180, colour: 'blue', more: 1 },
        'gone.org': { autoReader: true, sweep: true, pace: 30, colour: 'blue' },
      },
    });
    expect(kept.choices).toEqual({
      'example.org': { autoReader: false, sweep: true, pace: 30, colour: 'brick' },
      thebettercambodia: { autoReader: true, sweep: false, pace: 180, colour: 'blue' },
    });
    expect(choicesFor(kept, 'thebettercambodia').pace).toBe(180);
    expect(choicesFor(parseHubs({}), 'example.org')).toMatchObject({ autoReader: true, sweep: true, pace: 30 });
  });

  test('tell a site that is there already, under its own name, a part or the whole', () => {
    const all = allHubs(parseHubs({ added: [added('news.example.org')] }));
    for (const host of ['news.example.org', 'live.news.example.org', 'example.org'])
      expect(sameSite(all, host)?.id).toBe('news.example.org');
    for (const host of ['org', 'ample.org', 'other.example.org'])
      expect(sameSite(all, host)?.id).toBe(host === 'org' ? 'news.example.org' : undefined);
  });
});
