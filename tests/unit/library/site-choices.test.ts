import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSiteChoice } from '../../../entrypoints/background/places.ts';
import { addChoices, keepChoice } from '../../../utils/library/site-choices.ts';
import { parseChoice } from '../../../utils/library/types.ts';

const stored = async () => (await fakeBrowser.storage.local.get('choices')).choices as Record<string, unknown>;

beforeEach(() => fakeBrowser.reset());

test('both choices of a site are kept beside each other, and each is forgotten alone', async () => {
  const gone = [{ key: 'ourchannel', selector: 'p.box' }];
  await Promise.all([keepChoice('a.example', { story: '.log' }), keepChoice('a.example', { gone })]);
  await keepChoice('b.example', { story: 'main' });
  expect(await stored()).toEqual({ 'a.example': { story: '.log', gone }, 'b.example': { story: 'main' } });
  await keepChoice('a.example', { story: null });
  await keepChoice('b.example', { story: null });
  expect(await stored()).toEqual({ 'a.example': { gone } });
  await keepChoice('a.example', { gone: [] });
  expect(await stored()).toEqual({});
});

test('a page speaks for its own site, and a private window keeps nothing', async () => {
  const sender = (incognito: boolean) => ({ url: 'https://a.example/story/#top', tab: { incognito } }) as never;
  await keepSiteChoice({ story: 'main' }, sender(true));
  expect(await stored()).toBeUndefined();
  await keepSiteChoice({ story: 'main' }, sender(false));
  expect(await stored()).toEqual({ 'a.example': { story: 'main' } });
});

test('a page cannot fill the storage, nor keep what is no choice', async () => {
  for (let index = 0; index < 230; index++) await keepChoice(`site${index}.example`, { story: 'main' });
  expect(Object.keys(await stored())).toHaveLength(200);
  expect(Object.keys(await stored()).at(-1)).toBe('site229.example');
  for (const bad of [
    7,
    null,
    { story: 7 },
    { story: 'x'.repeat(400) },
    { gone: 'all' },
    { gone: [null, { key: '' }, 3] },
  ])
    expect(parseChoice(bad)).toEqual({});
  expect(
    parseChoice({ gone: Array.from({ length: 90 }, (_, index) => ({ key: `k${index}`, selector: 5 })) }).gone,
  ).toHaveLength(60);
});

test('choices of another browser come beside those of this one, and what is none is named', async () => {
  await keepChoice('a.example', { story: 'main' });
  const file = {
    'a.example': { story: '.other' },
    'b.example': { story: 'article' },
    'no host': { story: 'p' },
    'c.example': 7,
  };
  expect(await addChoices(file)).toEqual(['no host', 'c.example']);
  expect(await stored()).toEqual({ 'b.example': { story: 'article' }, 'a.example': { story: 'main' } });
  expect(await addChoices(JSON.parse('{"__proto__": {"story": "p"}}'))).toEqual(['__proto__']);
});
