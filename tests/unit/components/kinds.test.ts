import { expect, it } from 'vitest';
import { kindOf } from '../../../components/reader/features/closer/kinds.ts';

it.each([
  ['https://www.youtube.com/embed/abc', 'youtube'],
  ['https://player.vimeo.com/video/1', 'vimeo'],
  ['https://www.google.com/maps/embed?pb=1', 'map'],
  ['https://maps.google.com/?q=Kampot', 'map'],
  ['https://docs.google.com/forms/d/e/1/viewform', 'embed'],
  ['https://notyoutube.com/embed/abc', 'embed'],
])('%s is a card for: %s', (href, kind) => {
  const card = Object.assign(document.createElement('div'), { innerHTML: `<a href="${href}">There</a>` });
  card.dataset.embed = 'embed';
  expect(kindOf(card, card.querySelector('a')!)).toBe(kind);
});
