import type { Author } from '../types.ts';

export const surya: Author = {
  name: 'Surya Narayan',
  slug: 'surya',
  bio: 'Surya writes about public affairs in Cambodia.',
};

export const sokDara: Author = {
  name: 'Sok Dara',
  slug: 'sokdara',
  bio: 'Dara reports on trade, ports and the people who work there.',
};

export const chanThy: Author = {
  name: 'Chan Thy',
  slug: 'chanthy',
  bio: 'Thy photographs and films everyday life along the Mekong.',
};
