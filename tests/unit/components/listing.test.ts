import { describe, expect, test } from 'vitest';
import { caughtUpAt, itemsOf, type Listing, noteOf, topicsOf } from '../../../components/headlines/listing.ts';
import type { Story } from '../../../utils/library/stories.ts';

const now = Date.UTC(2026, 10, 23);
/** `age` in hours. */
const story = (id: string, age: number, topics: string[] = []): Story => ({
  id,
  hub: 'thebettercambodia',
  url: id,
  title: id,
  byline: '',
  published: new Date(now - age * 3_600_000).toISOString(),
  image: null,
  topics,
  time: now - age * 3_600_000,
  read: false,
  saved: false,
});
const near = [story('a', 1), story('b', 2, ['Sport']), story('e', 9)].map(
  ({ time: _, read: __, saved: ___, ...rest }) => rest,
);
const all = { show: 'all', topic: null } as const;
const ids = (listing: Listing | null, view: Parameters<typeof itemsOf>[1] = all) =>
  itemsOf(near, view, listing, {}).map(({ id }) => id);

describe('the list', () => {
  test('is what is at hand, until the library tells more', () => {
    expect(ids(null)).toEqual(['a', 'b', 'e']);
    expect(ids(null, { show: 'all', topic: 'Sport' })).toEqual(['b']);
    expect(ids(null, { show: 'saved', topic: null })).toEqual([]);
  });

  test('has stories between those at hand in their places, each once', () => {
    const stories = [story('a', 1), story('c', 3), story('d', 12)];
    expect(ids({ stories, more: false })).toEqual(['a', 'b', 'c', 'e', 'd']);
  });

  test('ends where the library has told so far: nothing is to come in above what is read', () => {
    expect(ids({ stories: [story('a', 1), story('c', 3)], more: true })).toEqual(['a', 'b', 'c']);
  });

  test('has stories without a date where the library found them', () => {
    const undated = { ...near[0]!, id: 'u', url: 'u', published: null };
    const stories = [story('a', 1), { ...story('u', 3), published: null }, story('c', 4)];
    const items = itemsOf([...near, undated], all, { stories, more: true }, {});
    expect(items.map(({ id }) => id)).toEqual(['a', 'b', 'u', 'c']);
  });

  test('of unread and saved ones is the library’s alone', () => {
    const listing = { stories: [story('x', 5)], more: false };
    expect(ids(listing, { show: 'unread', topic: null })).toEqual(['x']);
    expect(ids({ stories: [], more: false, lost: true }, { show: 'unread', topic: null })).toEqual(['a', 'b', 'e']);
    expect(ids({ stories: [], more: false, lost: true }, { show: 'saved', topic: null })).toEqual([]);
  });
});

describe('what is noted of a story', () => {
  const minutes = (left: number) => left / 1000;

  test('is how far it was read; that it was opened counts where nobody knows more', () => {
    const half = { state: 'half', share: 0.5, left: 3000 } as const;
    expect(noteOf(story('a', 1), half, minutes)).toEqual({ standing: 'half', saved: false, share: 0.5, minutes: 3 });
    expect(noteOf({ ...story('a', 1), read: true }, half, minutes)).toMatchObject({ standing: 'half', minutes: 3 });
    expect(noteOf({ ...story('a', 1), read: true }, undefined, minutes)).toMatchObject({ standing: 'read' });
    const long = { ...story('a', 1), characters: 4000 };
    expect(noteOf(long, undefined, minutes)).toMatchObject({ standing: 'unread', minutes: 4 });
    expect(noteOf(undefined, undefined, minutes, 300)).toMatchObject({ standing: 'unread', minutes: 1 });
    expect(noteOf({ ...long, read: true }, undefined, minutes)).toMatchObject({ standing: 'read', minutes: null });
    expect(noteOf({ ...story('a', 1), saved: true }, undefined, minutes)).toMatchObject({
      standing: 'unread',
      saved: true,
    });
    expect(noteOf(undefined, { ...half, left: null }, minutes)).toMatchObject({ standing: 'half', minutes: null });
  });

  test('caught up is from where on nothing is unread or unknown', () => {
    const read = noteOf(undefined, { state: 'read', share: 1, left: 0 }, minutes);
    expect(caughtUpAt(near, {})).toBeNull();
    expect(caughtUpAt(near, { b: read, e: read })).toBe(1);
    expect(caughtUpAt(near, { a: read, b: read, e: read })).toBe(0);
    expect(caughtUpAt(near, { a: read, b: read })).toBeNull();
    expect(caughtUpAt([], {})).toBeNull();
  });
});

test('topics: sections by their stories; one that was chosen stays', () => {
  const items = [
    story('a', 1, ['Sport', 'tag']),
    story('b', 1, ['Economy']),
    story('c', 1, ['Economy']),
    story('d', 1),
  ];
  expect(topicsOf(items, null)).toEqual(['Economy', 'Sport']);
  expect(topicsOf(items, 'Culture')).toEqual(['Culture', 'Economy', 'Sport']);
});
