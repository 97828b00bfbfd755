import { commentForm, newsletterForm } from '../forms.ts';
import { authorUrl, permalink } from '../head.ts';
import { esc, longDate, ORIGIN, upload } from '../html.ts';
import { categoryUrl, commentList, others, type Site, tagUrl, titleHtml } from '../site.ts';
import type { Page, Story } from '../types.ts';

/** The lazy loader's stand-in until its script runs. */
export function placeholder(width: number, height: number): string {
  return `data:image/svg+xml,%3Csvg%20xmlns=&#039;http://www.w3.org/2000/svg&#039;%20viewBox=&#039;0%200%20${width}%20${height}&#039;%3E%3C/svg%3E`;
}

export function bookmark(story: Story): string {
  return `<span class="penci-bf-follow-post-wrapper penci-bf-follow-btn-wrapper penci-pf-display-text pcbf-size-normal"><button data-status="1" data-posttitle="${esc(titleHtml(story))}" data-postid="${story.id}" class="penci-bf-follow-button penci-bf-button penci-bf-guest-btn"><span class="pencibf-following-text">Bookmark</span></button></span>`;
}

export function categories(story: Story): string {
  const links = story.categories.map(
    name => `<a class="penci-cat-name" href="${categoryUrl(name)}" rel="category tag"><span>${esc(name)}</span></a>`,
  );
  return `<span class="cat">${links.join('')}</span>`;
}

/** The hidden second byline and date that stand on every page (hub.md 2.1). */
export function hiddenMeta(story: Story): string {
  return `<div class="penci-hide-tagupdated"><span class="author-italic author vcard">by <a class="author-url url fn n" href="${authorUrl(story)}">${esc(story.author.name)}</a></span><time class="entry-date published" datetime="${story.published}">${longDate(story.published)}</time></div>`;
}

export function commentCount(story: Story, word = 'comments'): string {
  return `${story.comments?.length ?? 0} ${word}`;
}

/** The visible line under the title. */
export function meta(page: Page & { story: Story }, by: string): string {
  const { story, options } = page;
  const date =
    options.showDate === false
      ? ''
      : `<span><time class="entry-date published" datetime="${story.published}">${longDate(story.published)}</time></span>`;
  return `<div class="post-box-meta-single"><span class="author-post byline"><span class="author vcard">${by} <a class="author-url url fn n" href="${authorUrl(story)}">${esc(story.author.name)}</a></span></span>
${date}<span>${commentCount(story, options.commentWord)}</span>${bookmark(story)}</div>`;
}

export function breadcrumb(story: Story, inside: boolean): string {
  return `<div class="container ${inside ? 'penci-container-inside ' : ''}penci-breadcrumb single-breadcrumb"><span><span><a href="${ORIGIN}/">Home</a> » <span class="breadcrumb_last" aria-current="page">${esc(story.title)}</span></span></span></div>`;
}

/** "You Might Be Interested In", injected between two paragraphs. */
export function inlineRelated(site: Site, story: Story): string {
  const items = others(site, story, 4).map(
    other => `<li class="pcilrp-item pcilrp-item-list"><a href="${permalink(other)}">${titleHtml(other)}</a></li>`,
  );
  return `<div><div class="penci-ilrltpost-insert"><div class="penci-ilrelated-posts pcilrt-list pcilrt-none pcilrt-col-2"><div class="pcilrp-heading pcilrph-align-left"><span>You Might Be Interested In</span></div><ul class="pcilrp-content">${items.join('')}</ul></div></div></div>`;
}

export const INLINE_AD =
  '<div><div class="penci-custom-html-inside-content"><div class="hub-ad">ADVERTISEMENT INSIDE</div></div></div>';

export function adSlot(number: 1 | 2): string {
  return `<div class="penci-google-adsense-${number}"><div class="hub-ad">ADVERTISEMENT ${number === 1 ? 'TOP' : 'BOTTOM'}</div></div>`;
}

/** The premium plugin's box at the end of a cut story (hub.md 2.4). */
export function truncateBox(story: Story): string {
  if (story.cut?.state === 'members')
    return '<div class="penci-truncate-btn"><div class="penci-truncate-header"><h2>Login to view the full content</h2><p>You need to log in to view the full post content.</p><div class="penci_login penci-login-popup-btn"><span><a href="#penci-login-popup">Login</a></span></div></div></div>';
  return `<div class="penci-truncate-btn"><div class="penci-truncate-header"><h2>Support authors and subscribe to content</h2><p>This is premium stuff. Subscribe to read the entire article.</p><div class="penci_login penci-login-popup-btn"><span><a href="#penci-login-popup">Login</a> if you have purchased</span></div></div><div class="penci_btn_wrapper"><div class="penci_subscribe"><div class="penci_btn_inner_wrapper"><h3>Subscribe</h3><span>Gain access to all our Premium contents. <strong>More than 100+ articles.</strong></span><div class="btn_wrapper"><a href="${ORIGIN}/subscribe/" class="btn">Subscribe Now</a></div></div></div><div class="penci_unlock"><div class="penci_btn_inner_wrapper"><h3>Buy Article</h3><span>Unlock this article and gain permanent access to read it.</span><div class="btn_wrapper"><a href="#" class="btn" data-id="${story.id}">Unlock Now</a></div></div></div></div></div>`;
}

export function tags(story: Story): string {
  if (story.tags.length === 0) return '';
  return `<div class="post-tags">${story.tags.map(name => `<a href="${tagUrl(name)}" rel="tag">${esc(name)}</a>`).join('')}</div>`;
}

export function share(story: Story, word?: string): string {
  const target = (name: string, label: string) =>
    `<a class="new-ver-share post-share-item post-share-${name}" aria-label="Share on ${label}" rel="noreferrer" href="#share-${name}"><span class="dt-share">${label}</span></a>`;
  return `<div class="tags-share-box single-post-share tags-share-box-s1 center-box social-align-default post-share"><span class="single-comment-o">${commentCount(story, word)}</span><span class="post-share-item post-share-plike"><span class="count-number-like">0</span><a href="#" aria-label="Like this post" class="penci-post-like single-like-button">♡</a></span>${target('facebook', 'Facebook')}${target('twitter', 'Twitter')}${target('pinterest', 'Pinterest')}${target('email', 'Email')}</div>`;
}

export function authorBox(story: Story): string {
  const { author } = story;
  return `<div class="post-author abio-style-1 bioimg-round"><div class="author-img"><img alt="" src="${upload(`avatar-${author.slug}`, '100x100')}" class="avatar avatar-100 photo" height="100" width="100"></div><div class="author-content"><h5><a href="${authorUrl(story)}" title="Author ${esc(author.name)}" rel="author">${esc(author.name)}</a></h5><div class="penci-bf-follow-author-wrapper penci-bf-follow-btn-wrapper"><button type="button" class="penci-bf-button penci-bf-follow-button"><span class="pencibf-following-text">Follow Author</span></button></div><p>${esc(author.bio)}</p></div></div>`;
}

export function pagination(site: Site, story: Story): string {
  const at = site.stories.findIndex(other => other.id === story.id);
  const previous = site.stories[at + 1];
  if (!previous) return '';
  return `<div class="post-pagination pcpagp-style-1"><div class="prev-post"><div class="prev-post-inner"><div class="prev-post-title"><span>previous post</span></div><a href="${permalink(previous)}"><div class="pagi-text"><h5 class="prev-title">${titleHtml(previous)}</h5></div></a></div></div></div>`;
}

export function related(site: Site, story: Story): string {
  const items = others(site, story, 4).map(other => {
    const thumb = other.lead
      ? `<a data-bgset="${upload(other.lead.name, '585x390')}" class="penci-lazy related-thumb penci-image-holder" href="${permalink(other)}" title="${esc(other.title)}"></a>`
      : '';
    return `<div class="item-related swiper-slide"><div class="item-related-inner">${bookmark(other)}${thumb}<div class="related-content"><h3><a href="${permalink(other)}">${titleHtml(other)}</a></h3><span class="date"><time class="entry-date published" datetime="${other.published}">${longDate(other.published)}</time></span></div></div></div>`;
  });
  return `<div class="pcrlt-style-1 post-related"><div class="post-title-box"><h4 class="post-box-title">You may also like</h4></div><div class="swiper penci-owl-carousel penci-owl-carousel-slider penci-related-carousel"><div class="swiper-wrapper">${items.join('')}</div></div></div>`;
}

export function comments(story: Story, word?: string): string {
  const count = story.comments?.length ?? 0;
  const title =
    count > 0 ? `<h4 class="post-box-title comments-title"><span>${commentCount(story, word)}</span></h4>` : '';
  return `<div class="post-comments ${count > 0 ? '' : 'no-comment-yet '}penci-comments-hide-0" id="comments">${title}${commentList(story)}<div id="respond" class="pc-comment-normal"><h3 id="reply-title" class="comment-reply-title"><span>Leave a Comment</span></h3>${commentForm(story.id, 'Submit')}</div></div>`;
}

export function sidebar(site: Site): string {
  const box = (id: string, title: string, html: string) =>
    `<aside id="${id}" class="widget"><h3 class="widget-title penci-border-arrow"><span class="inner-arrow">${title}</span></h3>${html}</aside>`;
  const names = [...new Set(site.stories.flatMap(story => story.categories))].sort();
  const list = names
    .map(name => `<li class="cat-item"><a href="${categoryUrl(name)}">${esc(name)}</a></li>`)
    .join('\n');
  return `<div id="sidebar" class="penci-sidebar-right penci-sidebar-content style-1 pcalign-center"><div class="theiaStickySidebar"><aside id="search-2" class="widget widget_search"><form role="search" method="get" class="pc-searchform" action="${ORIGIN}/"><div class="pc-searchform-inner"><input type="text" class="search-input" placeholder="Type and hit enter..." name="s"><input type="submit" class="searchsubmit" value="Search"></div></form></aside><aside class="widget widget_ad"><ins class="adsbygoogle sidebar-ad hub-ad">ADVERTISEMENT SIDE</ins></aside>${box('categories-2', 'Categories', `<ul>${list}</ul>`)}${box('mc4wp_form_widget-4', 'Stay informed', newsletterForm(2))}</div></div>`;
}
