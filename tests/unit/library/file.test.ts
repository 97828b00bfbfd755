// @vitest-environment node
import { expect, test } from 'vitest';
import { type Library, readFile as read, writeFile } from '../../../utils/library/file.ts';
import { defaults } from '../../../utils/settings.ts';
import { parseHeadline } from '../../../utils/stories/state.ts';

const seen = (n: number) => ({ key: `thebettercambodia.com/story-${n}`, share: 0.5, left: 120, time: 1000 + n });
const place = (n: number) => ({ url: `https://thebettercambodia.com/${n}/`, quote: 'Twice', prefix: 'a', time: n });
const story = (n: number) => ({
  ...{ id: `${n}`, hub: 'thebettercambodia', url: `https://thebettercambodia.com/${n}/`, title: `Story ${n}` },
  ...{ byline: '', published: null, image: null, topics: [] },
});
const readFile = (text: string) => read(text, parseHeadline);
const library: Library = {
  settings: { ...defaults, palette: 'night' },
  pace: { en: { perMinute: 900, learned: 4000 } },
  seen: [seen(1), seen(2)],
  positions: [place(1)],
  hubs: { version: 1, added: [], choices: {} },
  saved: [story(1)],
  choices: { 'news.example': { story: 'main' } },
};

test('what is written is read again', () => {
  expect(readFile(writeFile(library, new Date()))).toEqual({ library, bad: [] });
  expect(readFile(`\ufeff${writeFile(library, new Date())}`)).toMatchObject({ bad: [] });
});

test('bad pieces are named, and good ones beside them had', () => {
  const hostile = [
    null,
    7,
    { ...seen(3), share: 2 },
    { ...seen(3), left: -1 },
    { ...seen(3), time: Number.NaN },
    { ...seen(3), key: '<script>' },
    { ...seen(3), key: 'x'.repeat(3000) },
  ];
  const file = {
    ...JSON.parse(writeFile(library, new Date())),
    settings: 'none',
    seen: [seen(1), ...hostile, seen(2)],
    positions: [{ ...place(1), url: 'javascript:alert(1)' }, place(2), { ...place(3), quote: 'x'.repeat(999) }],
    saved: [{ ...story(1), url: 'http://thebettercambodia.com/' }, story(2), 'x'],
  };
  expect(readFile(JSON.stringify(file))).toEqual({
    library: {
      pace: library.pace,
      hubs: library.hubs,
      choices: library.choices,
      seen: [seen(1), seen(2)],
      positions: [place(2)],
      saved: [story(2)],
    },
    bad: [
      { part: 'settings', which: ['1'] },
      { part: 'seen', which: ['2', '3', '4', '5', '6', '7', '8'] },
      { part: 'positions', which: ['1', '3'] },
      { part: 'saved', which: ['1', '3'] },
    ],
  });
});

test('what is no library of ours is refused whole', () => {
  expect(readFile('<html>')).toEqual({ problem: 'not-json' });
  expect(readFile(writeFile(library, new Date()).slice(0, 200))).toEqual({ problem: 'not-json' });
  for (const other of ['{}', '[]', 'null', '7', '{"format":"clearstory-library"}', '{"format":"x","version":1}'])
    expect(readFile(other)).toEqual({ problem: 'not-ours' });
  expect(readFile('{"format":"clearstory-library","version":2}')).toEqual({ problem: 'newer' });
});

test('a file that has less is no damage', () => {
  expect(readFile('{"format":"clearstory-library","version":1}')).toEqual({
    library: { seen: [], positions: [], saved: [] },
    bad: [],
  });
});
