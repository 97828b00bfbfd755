import { renderBlock } from '../blocks.ts';
import { authorUrl, permalink } from '../head.ts';
import { esc, longDate, ORIGIN, SITE, upload } from '../html.ts';
import { delivered } from '../page.ts';
import { type Site, titleHtml } from '../site.ts';
import type { Page, Story, View } from '../types.ts';
import { frame } from './page.ts';
import { bookmark, categories, hiddenMeta, placeholder, sidebar, truncateBox } from './parts.ts';

/** A whole post in a list: the theme's "standard" layout prints complete stories (hub.md 1). */
function standardPost(story: Story): string {
  const image = story.lead
    ? `<div class="standard-post-image">${bookmark(story)}<a href="${permalink(story)}"><img class="attachment-penci-full-thumb size-penci-full-thumb penci-lazy wp-post-image" width="1170" height="731" src="${placeholder(1170, 731)}" alt="${esc(story.lead.alt)}" data-src="${upload(story.lead.name, '1170x731')}"></a></div>`
    : '';
  const blocks = delivered(story).slice(0, 12);
  return `<article id="post-${story.id}" class="standard-article standard-pitem post-${story.id} post type-post status-publish format-standard has-post-thumbnail hentry">${image}<div class="header-standard"><div class="penci-standard-cat">${categories(story)}</div><h2 class="penci-entry-title entry-title"><a href="${permalink(story)}">${titleHtml(story)}</a></h2>${hiddenMeta(story)}<div class="penci-meta-author standard-top-meta author-post byline"><span class="author vcard">written by <a class="author-url url fn n" href="${authorUrl(story)}">${esc(story.author.name)}</a></span></div></div><div class="standard-content"><div class="standard-main-content entry-content">${blocks.map(block => renderBlock(block, 'soledad')).join('\n')}${story.cut ? truncateBox(story) : ''}</div><div class="penci-post-box-meta"><span class="date">${longDate(story.published)}</span></div></div></article>`;
}

interface List {
  bodyClass: string;
  title: string;
  heading: string;
  pick(stories: readonly Story[]): readonly Story[];
}

const archive = (label: string, words: string) =>
  `<div class="archive-box"><div class="title-bar"><span>${label}</span><h1 class="page-title">${words}</h1></div></div>`;

/** The list pages, as data. */
export const LISTS: Partial<Record<View, List>> = {
  home: { bodyClass: 'home blog', title: 'A vibrant media hub', heading: '', pick: stories => stories.slice(0, 7) },
  category: {
    bodyClass: 'archive category category-national category-2',
    title: 'National Archives',
    heading: archive('Category:', 'National'),
    pick: stories => stories.filter(story => story.categories.includes('National')),
  },
  search: {
    bodyClass: 'search search-results',
    title: 'You searched for river',
    heading: archive('Search results for', '“river”'),
    pick: stories => stories.filter(story => /river|mekong|boat/i.test(JSON.stringify(story.blocks))),
  },
  author: {
    bodyClass: 'archive author author-surya author-2',
    title: 'Surya Narayan, Author at',
    heading: archive('Author', 'Surya Narayan'),
    pick: stories => stories.filter(story => story.author.slug === 'surya'),
  },
};

/** Home, category, search, author. */
export function list(page: Page, site: Site): string {
  const { bodyClass, title, heading, pick } = LISTS[page.view]!;
  const posts = pick(site.stories).filter(story => story.type !== 'podcast');
  const main = `<div class="container penci_sidebar right-sidebar"><div id="main" class="penci-layout-standard"><div class="theiaStickySidebar">${heading}<div class="penci-wrapper-posts-content"><div class="penci-wrapper-data">${posts.map(standardPost).join('\n')}</div></div><div class="penci-pagination"><span class="page-numbers current">1</span> <a class="page-numbers" href="${ORIGIN}/page/2/">2</a></div></div></div>${sidebar(site)}</div>`;
  return frame(page, site, title, bodyClass, main);
}

export function notFound(page: Page, site: Site): string {
  const main = `<div class="container page-404"><div class="error-404"><h1>404</h1><p class="sub-heading-text-404">Oops! The page you are looking for could not be found on ${SITE}.</p><form role="search" method="get" class="pc-searchform" action="${ORIGIN}/"><input type="text" class="search-input" placeholder="Type and hit enter..." name="s"></form><p class="go-back-home"><a href="${ORIGIN}/">Back to Home Page</a></p></div></div>`;
  return frame(page, site, 'Page not found', 'error404', main);
}

/** The page of one upload: a picture, its name and nothing to read. */
export function attachment(page: Page, site: Site): string {
  const main = `<div class="penci-single-wrapper"><div class="container container-single penci_sidebar right-sidebar"><div id="main"><article id="post-10100" class="post-10100 attachment type-attachment status-inherit hentry"><div class="header-standard header-classic single-header"><h1 class="post-title single-post-title entry-title">meeting-hall</h1></div><div class="post-entry"><div class="inner-post-entry entry-content"><p class="attachment"><a href="${upload('meeting-hall')}"><img decoding="async" width="585" height="366" src="${upload('meeting-hall', '585x366')}" class="attachment-medium size-medium" alt=""></a></p></div></div></article></div>${sidebar(site)}</div></div>`;
  return frame(
    page,
    site,
    'meeting-hall',
    'attachment attachment-template-default single single-attachment postid-10100 attachmentid-10100 attachment-png',
    main,
  );
}
