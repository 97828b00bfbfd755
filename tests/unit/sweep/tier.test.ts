import { afterEach, expect, test } from 'vitest';
import { isReserved } from '../../../utils/sweep/tier.ts';

afterEach(() => {
  document.head.innerHTML = '';
});

test.each([
  '<meta property="article:content_tier" content="metered">',
  '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree": "False"}</script>',
  '<script type="application/ld+json">{"hasPart":{"isAccessibleForFree":false}}</script>',
])('%s: not everybody may read all of it', html => {
  document.head.innerHTML = html;
  expect(isReserved(document)).toBe(true);
});

test.each([
  '',
  '<meta property="article:content_tier" content="free">',
  '<script type="application/ld+json">{"isAccessibleForFree":true}</script>',
])('%s: everybody may', html => {
  document.head.innerHTML = html;
  expect(isReserved(document)).toBe(false);
});
