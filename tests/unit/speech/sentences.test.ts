// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chunksOf, longestForRemote, type Span, sentencesOf } from '../../../utils/speech/sentences.ts';

const paragraphs = (lang: string) =>
  readFileSync(`tests/fixtures/sentences/${lang}.txt`, 'utf8')
    .trim()
    .split(/\n\n+/)
    .map(paragraph => paragraph.split('\n'));
const texts = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
const split = (text: string, lang = 'en') => texts(text, sentencesOf(text, lang));

describe('sentences', () => {
  test.each([
    ['en', 200],
    ['km', 50],
  ])('%s: of %i and more sentences of news, 99 in 100 are found', (lang, least) => {
    const wrong: string[] = [];
    let all = 0;
    for (const lines of paragraphs(lang)) {
      const found = split(lines.join(' '), lang);
      all += lines.length;
      wrong.push(...lines.filter(line => !found.includes(line)));
    }
    expect(all).toBeGreaterThanOrEqual(least);
    expect(1 - wrong.length / all, wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  test.each([
    ['fr', ['« Venez ! » a-t-il dit.', 'Elle est venue.']],
    ['de', ['Am 3. Oktober feiert Deutschland.', 'Die Fa. Lind war z. B. dabei.']],
    ['es', ['La Sra. García llegó a EE. UU. el lunes.', 'Nadie la vio.']],
    ['id', ['Bpk. Joko tiba pukul 10.30.', 'Ia pulang.']],
    ['ja', ['「行こう。」と彼は言った。', '雨だった。']],
    ['en', ['The prize was his 3.', 'Nobody knew.']],
  ])('%s has ways of its own', (lang, lines) => {
    expect(split(lines.join(' '), lang)).toEqual(lines);
  });

  test('nothing of a text is lost, and nothing is said twice', () => {
    for (const lang of ['en', 'km'])
      for (const lines of paragraphs(lang)) {
        const text = lines.join(' ');
        const spoken = split(text, lang).join('').replace(/\s/g, '');
        expect(spoken).toBe(text.replace(/\s/g, ''));
      }
  });

  test('a line break ends a sentence, an empty text has none', () => {
    expect(split('Source: AKP\nPhoto: Mr.\nSok')).toEqual(['Source: AKP', 'Photo: Mr.', 'Sok']);
    expect(split(' \n ')).toEqual([]);
  });
});

describe('chunks for remote voices', () => {
  const long = readFileSync('tests/fixtures/sentences/km.txt', 'utf8').replace(/\s/g, '').slice(0, 700);

  test('a short sentence stays whole', () => {
    expect(chunksOf('One, two.')).toEqual([{ start: 0, end: 9 }]);
  });

  test('a long one is cut at clauses', () => {
    const first = `${'Boats came from twenty-two villages along the river'.repeat(2)}, and their crews rowed all night;`;
    const text = `${first} the drums, which had been silent for two years, were heard on both banks until the morning.`;
    const pieces = texts(text, chunksOf(text));
    expect(pieces[0]).toBe(first);
    expect(pieces.join(' ')).toBe(text);
  });

  test.each([
    ['words without a comma', 'boat '.repeat(200).trim()],
    ['Khmer without a space', long],
    ['one endless word', 'x'.repeat(1000)],
  ])('%s: no piece is too long and nothing is lost', (_, text) => {
    const pieces = texts(text, chunksOf(text));
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThanOrEqual(longestForRemote);
    expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
