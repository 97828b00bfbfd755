// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { theBetterCambodia } from '../../../utils/hubs/hubs.ts';
import { hubFrom } from '../../../utils/hubs/kept.ts';
import { fromOpml, toOpml } from '../../../utils/stories/opml.ts';

const read = (text: string) => fromOpml(new TextEncoder().encode(text));
const list = (outlines: string) => read(`<?xml version="1.0"?><opml version="1.1"><body>${outlines}</body></opml>`);

describe('a list of feeds', () => {
  it('comes back as it was written', () => {
    const odd = {
      host: 'example.org',
      name: 'Fish & “Chips” <news> "daily"',
      home: 'https://www.example.org/',
      feed: 'https://feeds.test/a?b=1&c=2',
      rest: null,
    };
    const text = toOpml([theBetterCambodia, hubFrom(odd)], new Date(0));
    expect(text).toContain('<dateCreated>Thu, 01 Jan 1970 00:00:00 GMT</dateCreated>');
    expect(read(text)).toEqual([expect.objectContaining({ host: 'thebettercambodia.com' }), odd]);
  });

  it('is read as other readers write it: nested, with http, without the site’s address', () => {
    const outlines = `<outline text="News"><outline text='A' type="rss" xmlUrl='http://a.org/rss' htmlUrl="http://www.a.org/x"/>
      <OUTLINE TITLE="B" TEXT="b" XMLURL="feed://b.org/atom"></OUTLINE></outline><outline text="twice" xmlUrl="https://a.org/other"/>
      <!-- <outline xmlUrl="https://gone.org/"/> --><outline text="nothing"/><outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="https://localhost/x"/>`;
    expect(list(outlines)).toEqual([
      { host: 'a.org', name: 'A', home: 'https://www.a.org/', feed: 'https://a.org/rss', rest: null },
      { host: 'b.org', name: 'B', home: 'https://b.org/', feed: 'https://b.org/atom', rest: null },
    ]);
  });

  it('has an end', () => {
    expect(
      list(Array.from({ length: 999 }, (_, n) => `<outline xmlUrl="https://h${n}.org/f"/>`).join('')),
    ).toHaveLength(200);
    expect(list('<outline '.repeat(100_000))).toEqual([]);
  });

  it('is none', () => {
    for (const text of ['', 'hello', '<html><body>', '{"opml":1}', '<rss></rss>']) expect(read(text)).toBeNull();
    expect(fromOpml(new Uint8Array(3 * 1024 * 1024))).toBeNull();
  });
});
