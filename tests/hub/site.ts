import { permalink } from './head.ts';
import { esc, LOGO_URL, longDate, ORIGIN, SITE, slugOf, texturize } from './html.ts';
import type { Page, Story } from './types.ts';

/** What every page of the hub can show beside its own content. */
export interface Site {
  /** Newest first. */
  stories: readonly Story[];
}

export const SECTIONS = ['National', 'Economy', 'Culture & Tourism', 'Technology'] as const;

export function categoryUrl(name: string): string {
  return `${ORIGIN}/category/${slugOf(name)}/`;
}

export function tagUrl(name: string): string {
  return `${ORIGIN}/tag/${slugOf(name)}/`;
}

/** Other stories, for "You may also like" and its kin. */
export function others(site: Site, story: Story | undefined, count: number): readonly Story[] {
  return site.stories.filter(other => other.id !== story?.id).slice(0, count);
}

/** A title as the premium plugin filters it: an empty span, even where only text is expected (hub.md 2.4). */
export function titleHtml(story: Story): string {
  const premium = story.cut?.state === 'truncated' ? '<span class="pc-premium-post text"></span>' : '';
  return premium + texturize(story.title);
}

export function menu(id: string): string {
  const items = SECTIONS.map(
    (name, index) =>
      `<li class="menu-item menu-item-type-taxonomy menu-item-${84 + index}"><a href="${categoryUrl(name)}"><span>${esc(name)}</span></a></li>`,
  );
  return `<ul id="${id}" class="menu main-menu">${items.join('\n')}</ul>`;
}

/** Widget "Latest News"; only Soledad's premium plugin filters its titles. */
export function latestNews(site: Site, title: (story: Story) => string = story => texturize(story.title)): string {
  const items = site.stories
    .slice(0, 4)
    .map(
      story =>
        `<li><a href="${permalink(story)}">${title(story)}</a> <span class="post-date">${longDate(story.published)}</span></li>`,
    );
  return `<ul>${items.join('\n')}</ul>`;
}

export const ABOUT =
  'A vibrant media hub focusing on Cambodia\u2019s remarkable successes and heartening stories. Stay connected to the nation\u2019s progress and be inspired by its promising future.';

export const COPYRIGHT = `Copyright \u00a9 2023 ${SITE}. All rights reserved.`;

export const LOGO = `<img class="penci-mainlogo penci-limg pclogo-cls" src="${LOGO_URL}" alt="${SITE}" width="400" height="120">`;

/** WordPress's own toolbar for editors. */
export function adminBar(page: Page): string {
  if (!page.options.adminBar) return '';
  return `<div id="wpadminbar" class="nojq"><div class="quicklinks" id="wp-toolbar" role="navigation" aria-label="Toolbar"><ul id="wp-admin-bar-root-default" class="ab-top-menu"><li id="wp-admin-bar-site-name" class="menupop"><a class="ab-item" href="${ORIGIN}/wp-admin/">${SITE}</a></li><li id="wp-admin-bar-edit"><a class="ab-item" href="${ORIGIN}/wp-admin/post.php?post=${page.story?.id ?? 0}&amp;action=edit">Edit Post</a></li></ul></div></div>`;
}

/** The published comments of a story, each with the id that fragments name. */
export function commentList(story: Story): string {
  const items = (story.comments ?? []).map(
    ({ id, author, date, text }) =>
      `<li class="comment even thread-even depth-1" id="comment-${id}"><div id="div-comment-${id}" class="comment-body"><div class="comment-author vcard"><b class="fn">${esc(author)}</b> <span class="says">says:</span></div><div class="comment-meta"><a href="${permalink(story)}#comment-${id}"><time datetime="${date}">${longDate(date)}</time></a></div><div class="comment-content"><p>${esc(text)}</p></div><div class="reply"><a rel="nofollow" class="comment-reply-link" href="#respond">Reply</a></div></div></li>`,
  );
  return items.length > 0 ? `<ol class="comments comment-list">${items.join('\n')}</ol>` : '';
}

/** What a page hands to its scripts: which popups open by themselves, and which condition stands. */
export function scriptData(page: Page): string {
  const data = {
    popups: page.popups,
    condition: page.condition ?? null,
    wallAlways: page.options.wallAlways ?? false,
    infinite: page.options.infinite ?? false,
  };
  return `<script id="hub-js-extra">var hubPage = ${JSON.stringify(data)};</script>`;
}

/** Scripts at the end of the body, in WordPress's order; the assets' table answers them from the real libraries. */
export function scripts(page: Page, names: readonly string[]): string {
  return [scriptData(page), ...names.map(name => `<script src="${name}"></script>`)].join('\n');
}

/** The libraries' addresses that both themes use. */
export const LIBRARIES = [
  '/wp-includes/js/jquery/jquery.min.js',
  '/wp-content/plugins/magnific-popup/jquery.magnific-popup.min.js',
] as const;
