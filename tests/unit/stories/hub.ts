import type { Hub } from '../../../utils/hubs/types.ts';

/** The hub that the fixtures speak of, apart from the product's own list. */
export const hub: Hub = {
  id: 'thebettercambodia',
  name: 'The Better Cambodia',
  hosts: ['thebettercambodia.com'],
  matches: ['*://*.thebettercambodia.com/*'],
  home: 'https://thebettercambodia.com/',
  feed: 'https://thebettercambodia.com/feed/',
  rest: 'https://thebettercambodia.com/wp-json/wp/v2/',
  lang: 'en',
};

export const now = Date.UTC(2026, 10, 23, 16, 0, 0);
