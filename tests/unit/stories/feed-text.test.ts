// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { mayShow, noTrust, noteReading, type PageReading, parseTrust } from '../../../utils/stories/feed-text.ts';

const at = (n: number) => `https://thebettercambodia.com/story-${n}/`;
const page = (n: number, more: Partial<PageReading> = {}): PageReading => ({
  url: at(n),
  state: 'complete',
  words: 400,
  as: 'anybody',
  loggedIn: false,
  ...more,
});
const known = (...pages: PageReading[]) => pages.reduce(noteReading, noTrust);

describe('a feed’s text', () => {
  test('is shown only of a story whose own page was read and was complete', () => {
    const trust = known(page(1));
    expect(mayShow(noTrust, at(1), 400)).toBe(false);
    expect(mayShow(trust, at(1), 400)).toBe(true);
    expect(mayShow(trust, `${at(1)}?utm_source=feed`, 400)).toBe(true);
    expect(mayShow(trust, at(2), 400)).toBe(false);
    expect(mayShow(trust, at(1), 0)).toBe(false);
  });

  test.each(['truncated', 'members', 'condition'] as const)('one %s page switches it off for the hub', state => {
    const trust = known(page(1), page(2, { state, words: 60 }), page(3));
    for (const n of [1, 2, 3]) expect(mayShow(trust, at(n), 60)).toBe(false);
    expect(trust.against).toBe(at(2));
    expect(known(page(2, { state, as: 'visitor', loggedIn: true })).against).toBe(at(2));
  });

  test('what somebody sees who is logged in says nothing for it', () => {
    expect(mayShow(known(page(1, { as: 'visitor', loggedIn: true })), at(1), 400)).toBe(false);
    expect(mayShow(known(page(1, { as: 'visitor' })), at(1), 400)).toBe(true);
    // Fetched without cookies nobody is logged in, whatever the theme prints.
    expect(mayShow(known(page(1, { loggedIn: true })), at(1), 400)).toBe(true);
  });

  test('may not say more than the page did', () => {
    const trust = known(page(1, { words: 120 }));
    expect(mayShow(trust, at(1), 150)).toBe(true);
    expect(mayShow(trust, at(1), 900)).toBe(false);
  });

  test('a story that was complete once and is cut now is not shown', () => {
    expect(known(page(1), page(1, { state: 'truncated' })).complete).toEqual([]);
  });

  test('what is known has an end, and what is damaged shows nothing', () => {
    const many = known(...Array.from({ length: 600 }, (_, n) => page(n)));
    expect(many.complete).toHaveLength(500);
    expect(mayShow(many, at(599), 400)).toBe(true);
    expect(parseTrust(JSON.parse(JSON.stringify(many)))).toEqual(many);
    for (const bad of [null, 7, 'x', [], {}, { against: 7, complete: [['a', 1]] }])
      expect(parseTrust(bad)).toEqual(noTrust);
    expect(parseTrust({ against: null, complete: [['a', 1], ['b', -1], ['c'], 'd', null] }).complete).toEqual([
      ['a', 1],
    ]);
  });
});
