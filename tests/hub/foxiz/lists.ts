import { ORIGIN } from '../html.ts';
import type { Site } from '../site.ts';
import { LISTS } from '../soledad/lists.ts';
import type { Page } from '../types.ts';
import { card, frame } from './page.ts';

/** Home, category, search, author: cards without the stories' text. */
export function list(page: Page, site: Site): string {
  const { bodyClass, title, pick } = LISTS[page.view]!;
  const posts = pick(site.stories).filter(story => story.type !== 'podcast');
  const main = `<div class="archive-header"><div class="rb-container edge-padding"><h1 class="archive-title">${title}</h1></div></div><div class="blog-wrap"><div class="rb-container edge-padding"><div class="block-wrap block-big block-grid rb-columns rb-col-3"><div class="block-inner">${posts.map(story => card(story, 'h3')).join('')}</div></div></div></div>`;
  return frame(page, site, title, bodyClass, main);
}

export function notFound(page: Page, site: Site): string {
  const main = `<div class="page404-wrap rb-container edge-padding"><div class="page404-inner"><h1 class="page404-title">Something’s wrong here...</h1><p class="page404-description">It looks like nothing was found at this location.</p><a href="${ORIGIN}/" class="is-btn">Return to Homepage</a></div></div>`;
  return frame(page, site, 'Page not found', 'error404', main);
}
