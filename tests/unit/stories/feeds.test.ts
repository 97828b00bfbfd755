// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Parsed, parseFeed } from '../../../utils/stories/parse.ts';
import { parseStore } from '../../../utils/stories/state.ts';
import type { Headline } from '../../../utils/stories/types.ts';
import { hub, now } from './hub.ts';
import { huge } from './huge.ts';

const folder = new URL('../../fixtures/feeds/', import.meta.url);
const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const parse = (feed: string) => parseFeed(new TextEncoder().encode(feed), hub, now);
const itemsOf = (parsed: Parsed) => ('items' in parsed ? parsed.items : []);

interface Expected {
  items?: number;
  problem?: string;
  first?: Partial<Headline>;
}
const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL('expect.json', folder), 'utf8'));
const names = readdirSync(folder).filter(name => /^\d{3}-/.test(name));

/** What holds for every headline, whatever the feed was. */
function sound(items: readonly Headline[]): void {
  expect(new Set(items.map(item => item.id)).size).toBe(items.length);
  expect(new Set(items.map(item => item.url)).size).toBe(items.length);
  for (const item of items) {
    expect(item.url).toMatch(/^https:\/\/thebettercambodia\.com\/./);
    expect(item.title.length).toBeGreaterThan(0);
    expect(item.title.length).toBeLessThanOrEqual(300);
    expect(item.topics.length).toBeLessThanOrEqual(10);
    if (item.image) expect(item.image).toMatch(/^https:\/\/thebettercambodia\.com\//);
    if (item.published) expect(Date.parse(item.published)).toBeLessThanOrEqual(now);
    expect(`${item.title}${item.byline}${item.topics}`).not.toMatch(
      /[\u202a-\u202e\u2066-\u2069\u200b\ufeff\0]|\p{M}{5}|root:x:/u,
    );
  }
  // What is parsed can be stored and read again, whole.
  expect(parseStore({ items: JSON.parse(JSON.stringify(items)) }).items).toEqual(items);
}

describe('hostile feeds', () => {
  it('has an expectation for every fixture', () => {
    expect(names.length).toBeGreaterThanOrEqual(110);
    expect(Object.keys(expected)).toEqual(names);
  });

  it.each(names)('%s', name => {
    const parsed = parseFeed(bytes(name), hub, now);
    const { items, problem, first } = expected[name]!;
    if (problem) expect(parsed).toMatchObject({ problem });
    else expect(itemsOf(parsed)).toHaveLength(items!);
    if (first) expect(itemsOf(parsed)[0]).toMatchObject(first);
    sound(itemsOf(parsed));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(Object.entries(huge))('%s', (_, { feed, items, problem }) => {
    const parsed = parse(feed());
    if (problem) expect(parsed).toMatchObject({ problem });
    else expect(itemsOf(parsed)).toHaveLength(items!);
    sound(itemsOf(parsed));
  });
});
