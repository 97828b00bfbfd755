import { expect, test } from 'vitest';
import { headlineOf } from '../../../utils/stories/page-headline.ts';

const now = Date.UTC(2026, 10, 27);
const story = { url: 'https://hub.example/2026/a-boat/', hub: 'hub' };
const told = { title: ' A Boat\n Comes  Home ', byline: 'Sok Dara', published: '2026-11-26T08:00:00+07:00' };

test('what a page says of its story makes a headline of plain text', () => {
  expect(headlineOf(told, story, now)).toEqual({
    id: story.url,
    ...story,
    title: 'A Boat Comes Home',
    byline: 'Sok Dara',
    published: '2026-11-26T01:00:00.000Z',
    image: null,
    topics: [],
  });
});

test.each([
  ['no text', { title: { html: '<b>' } }],
  ['nothing', { title: ' ' }],
])('a title that is %s makes none', (_, wrong) => {
  expect(headlineOf({ ...told, ...wrong }, story, now)).toBeNull();
});

test('a date that cannot be true is none, and a title is as long as a list shows', () => {
  const made = headlineOf({ title: 'Boat '.repeat(400), byline: 7, published: '2093-01-01' }, story, now)!;
  expect(made).toMatchObject({ byline: '', published: null });
  expect(made.title.length).toBeLessThanOrEqual(300);
});
