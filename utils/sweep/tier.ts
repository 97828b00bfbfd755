import { notFree } from '../hubs/not-free.ts';

const tiers = ['locked', 'metered', 'premium', 'paid']
  .map(tier => `meta[property$="content_tier"][content="${tier}" i],meta[name$="content_tier"][content="${tier}" i]`)
  .join();

/** Whether a page says of itself that not everybody may read all of it: by the mark for link previews, or for search engines. */
export const isReserved = (document: Document): boolean =>
  document.querySelector(tiers) !== null ||
  [...document.querySelectorAll('script[type="application/ld+json"]')].some(each => notFree.test(each.textContent!));
