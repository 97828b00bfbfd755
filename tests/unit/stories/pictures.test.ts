// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { imageSize } from '../../../utils/stories/image-size.ts';
import { fillPictures, type Pictures, parsePictures } from '../../../utils/stories/pictures.ts';
import { loadPictures } from '../../../utils/stories/store.ts';
import type { Headline } from '../../../utils/stories/types.ts';
import { hub } from './hub.ts';

const headline = (n: number): Headline => ({
  id: `p${n}`,
  hub: hub.id,
  url: `https://thebettercambodia.com/${n}/`,
  title: `Story ${n}`,
  byline: '',
  published: null,
  image: `https://thebettercambodia.com/${n}.png`,
  topics: [],
});
const headlines = (length: number) => Array.from({ length }, (_, n) => headline(n));

function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

const small = 'data:image/webp;base64,AAAA';
const answering = (answer: (url: string) => Response) => ({
  hubs: [hub],
  fetch: vi.fn<typeof fetch>(async url => answer(String(url))),
  shrink: vi.fn(async () => small as string | null),
});
const last = (tell: { mock: { calls: Pictures[][] } }) => ({ ...tell.mock.calls.at(-1)![0] });

beforeEach(() => fakeBrowser.reset());

describe('pictures of headlines', () => {
  it('are fetched without cookies, shrunk, told of and kept', async () => {
    const world = answering(() => new Response(png(263, 175)));
    const tell = vi.fn();
    await fillPictures(headlines(6), {}, tell, world);
    expect(last(tell)).toEqual(Object.fromEntries(headlines(6).map(({ url }) => [url, small])));
    expect(await loadPictures()).toEqual(expect.objectContaining(last(tell)));
    expect(world.fetch).toHaveBeenCalledTimes(6);
    for (const [, init] of world.fetch.mock.calls)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    // All are there: nothing more is asked.
    await fillPictures(headlines(6), await loadPictures(), tell, world);
    expect(world.fetch).toHaveBeenCalledTimes(6);
  });

  it('are not kept in a private window', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const tell = vi.fn();
    const world = answering(() => new Response(png(263, 175)));
    await fillPictures(headlines(2), {}, tell, { ...world, isPrivate: true });
    expect(last(tell)).toEqual({ [headline(0).url]: small, [headline(1).url]: small });
    expect(set).not.toHaveBeenCalled();
  });

  it('stay at 40, those of the newest stories', async () => {
    const world = answering(() => new Response(png(263, 175)));
    await fillPictures(headlines(60), {}, () => {}, world);
    expect(Object.keys(await loadPictures())).toHaveLength(40);
    const newer = [{ ...headline(0), url: 'https://thebettercambodia.com/new/' }, ...headlines(60)];
    await fillPictures(newer, await loadPictures(), () => {}, world);
    const kept = Object.keys(await loadPictures());
    expect(kept).toHaveLength(40);
    expect(kept).toContain('https://thebettercambodia.com/new/');
    expect(kept).not.toContain(headline(39).url);
  });

  it.each([
    ['not found', () => new Response('', { status: 404 })],
    ['no picture', () => new Response('<!doctype html><script>alert(1)</script>'.padEnd(99))],
    ['a drawing with scripts', () => new Response('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['of a gigapixel', () => new Response(png(40_000, 40_000))],
    ['of two megabytes', () => new Response(new Uint8Array(2 * 1024 * 1024))],
  ])('that are %s are left out, and not asked for again', async (_, answer) => {
    const world = answering(answer);
    await fillPictures([headline(1)], {}, () => {}, world);
    expect(world.shrink).not.toHaveBeenCalled();
    expect(await loadPictures()).toEqual(expect.objectContaining({ [headline(1).url]: '' }));
  });

  it('are tried again when the hub could not be reached, but not on and on', async () => {
    const world = answering(() => new Response('', { status: 503 }));
    await fillPictures(headlines(20), {}, () => {}, world);
    expect(world.fetch).toHaveBeenCalledTimes(4);
    expect(Object.keys(await loadPictures())).toEqual([]);
  });

  it('come from other hubs while one does not answer', async () => {
    const other = { ...hub, id: 'other', hosts: ['other.test'] };
    const mixed = headlines(20).map((each, n) =>
      n % 2 ? each : { ...each, hub: 'other', url: `https://other.test/${n}/`, image: `https://other.test/${n}.png` },
    );
    const world = answering(url =>
      url.startsWith('https://other.test/') ? new Response('', { status: 503 }) : new Response(png(263, 175)),
    );
    await fillPictures(mixed, {}, () => {}, { ...world, hubs: [hub, other] });
    expect(Object.keys(await loadPictures())).toHaveLength(10);
    expect(world.fetch).toHaveBeenCalledTimes(12);
  });

  it('come from the hub only', async () => {
    const world = answering(() => new Response(png(9, 9)));
    await fillPictures([{ ...headline(1), image: 'https://tracker.test/a.png' }], {}, () => {}, world);
    await fillPictures([{ ...headline(1), hub: 'gone' }], {}, () => {}, world);
    expect(world.fetch).not.toHaveBeenCalled();
  });

  it('are read from damaged storage', () => {
    for (const bad of [
      null,
      7,
      'x',
      [],
      [1],
      { a: 'https://x' },
      { a: `data:image/webp;base64,${'A'.repeat(99_999)}` },
    ])
      expect(Object.keys(parsePictures(bad))).toEqual([]);
    const odd = parsePictures(JSON.parse(`{"__proto__":"${small}","b":"data:image/svg+xml;base64,AA","c":"${small}"}`));
    expect(Object.keys(odd)).toEqual(['__proto__', 'c']);
    expect(odd.constructor).toBeUndefined();
  });
});

describe('the size of a picture', () => {
  const bytes = (...values: (string | number[])[]) => {
    const all = values.flatMap(value =>
      typeof value === 'string' ? [...value].map(letter => letter.charCodeAt(0)) : value,
    );
    return new Uint8Array([...all, ...new Array<number>(64).fill(0)]);
  };
  it.each([
    ['PNG', png(585, 390)],
    ['GIF', bytes('GIF89a', [0x49, 0x02, 0x86, 0x01])],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 17, 8, 0x01, 0x86, 0x02, 0x49]),
    ],
    ['WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x49, 0x02, 0x86, 0x01])],
    [
      'WebP, extended',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x48, 0x02, 0, 0x85, 0x01, 0]),
    ],
    ['WebP, lossless', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x48, 0x42, 0x61, 0])],
    ['AVIF', bytes([0, 0, 0, 20], 'ftypavif', [0, 0, 0, 20], 'ispe', [0, 0, 0, 0, 0, 0, 2, 0x49, 0, 0, 1, 0x86])],
  ])('%s', (_, picture) => {
    expect(imageSize(picture)).toEqual({ width: 585, height: 390 });
  });

  it('is unknown for anything else, and for pieces', () => {
    for (const other of ['<svg width="9" height="9">'.padEnd(99), 'RIFF....WAVE'.padEnd(99), 'BM', ''])
      expect(imageSize(new TextEncoder().encode(other))).toBeNull();
    const whole = bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]);
    expect(imageSize(whole)).toBeNull();
  });
});
