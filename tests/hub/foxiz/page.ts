import { renderBlock } from '../blocks.ts';
import { conditionClass, conditionHtml } from '../conditions.ts';
import { commentForm, newsletterForm } from '../forms.ts';
import { authorUrl, head, permalink } from '../head.ts';
import { esc, longDate, ORIGIN, SITE, texturize, upload } from '../html.ts';
import { delivered } from '../page.ts';
import { pageCount, pageLink, pageNumbers } from '../page-links.ts';
import {
  ABOUT,
  adminBar,
  COPYRIGHT,
  categoryUrl,
  commentList,
  LIBRARIES,
  latestNews,
  menu,
  others,
  type Site,
  scripts,
  tagUrl,
} from '../site.ts';
import type { Page, Story } from '../types.ts';
import { overlays } from './overlays.ts';

const COMMON =
  'wp-embed-responsive personalized-all menu-ani-1 hover-ani-1 btn-ani-1 is-rm-1 lmeta-dot loader-1 is-hd-1 is-standard-1 is-backtop none-m-backtop yes-f-slideup';

const SCRIPTS = [...LIBRARIES, '/wp-content/themes/foxiz/js/main.js', '/wp-content/themes/conditions.js'];

function siteHeader(page: Page): string {
  return `<div id="site-header" class="header-wrap rb-section header-set-1 header-1 header-wrapper style-shadow"><aside id="rb-privacy" class="privacy-bar privacy-left"><div class="privacy-inner"><div class="privacy-content">By using this site, you agree to the Privacy Policy and Terms of Use.</div><div class="privacy-dismiss"><a id="privacy-trigger" href="#" class="privacy-dismiss-btn is-btn"><span>Accept</span></a></div></div></aside>${page.story ? '<div class="reading-indicator"><span id="reading-progress"></span></div>' : ''}
<div id="navbar-outer" class="navbar-outer"><div id="sticky-holder" class="sticky-holder"><div class="navbar-wrap"><div class="rb-container edge-padding"><div class="navbar-inner"><div class="navbar-left"><div class="logo-wrap is-text-logo site-branding"><p class="logo-title h1"><a href="${ORIGIN}/" title="${SITE}">${SITE}</a></p></div><nav id="site-navigation" class="main-menu-wrap" aria-label="main menu">${menu('menu-main')}</nav></div><div class="navbar-right"><a href="#rb-user-popup-form" class="login-toggle is-login header-element" aria-label="sign in">Sign In</a><div class="wnav-holder w-header-search"><form method="get" action="${ORIGIN}/" class="rb-search-form"><input type="text" class="field" placeholder="Search Headlines, News..." value="" name="s"></form></div></div></div></div></div></div></div></div>`;
}

function siteFooter(site: Site): string {
  const column = (title: string, html: string) =>
    `<div class="footer-col"><div class="widget w-sidebar rb-section clearfix"><div class="block-h widget-heading heading-layout-10"><div class="heading-inner"><h4 class="heading-title"><span>${title}</span></h4></div></div>${html}</div></div>`;
  return `<footer class="footer-wrap rb-section"><div class="footer-inner footer-has-bg"><div class="footer-columns rb-columns is-gap-25 rb-container edge-padding footer-5c"><div class="block-inner">${column('Explore The Better Cambodia', `<div class="textwidget"><p>${ABOUT}</p></div>`)}${column('Newsletter', newsletterForm(4))}${column('Latest News', latestNews(site))}</div></div><div class="footer-copyright"><div class="rb-container edge-padding"><div class="copyright-inner"><div class="copyright">${COPYRIGHT}</div></div></div></div></div></footer>`;
}

function share(story: Story, outer: string, label: string): string {
  const link = (name: string) =>
    `<a class="share-action share-trigger icon-${name.toLowerCase()}" aria-label="Share on ${name}" href="#share-${name.toLowerCase()}"><span>${name}</span></a>`;
  return `<div class="${outer}"><div class="is-meta"><span class="share-label">${label}</span></div><div class="effect-fadeout">${link('Facebook')}${link('Twitter')}<a class="share-action icon-copy copy-trigger" aria-label="Copy Link" href="#" data-link="${permalink(story)}"><span>Copy Link</span></a></div></div>`;
}

function storyHeader(page: Page & { story: Story }): string {
  const { story } = page;
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'Asia/Phnom_Penh' });
  const updated = `${longDate(story.published)} ${time.format(new Date(story.published)).toLowerCase()}`;
  const cats = story.categories.map(
    name => `<a class="p-category" href="${categoryUrl(name)}" rel="category">${esc(name)}</a>`,
  );
  return `<header class="single-header"><aside class="breadcrumb-wrap breadcrumb-yoast s-breadcrumb"><span><span><a href="${ORIGIN}/">Home</a> » <span class="breadcrumb_last" aria-current="page">${esc(story.title)}</span></span></span></aside><div class="s-cats ecat-bg-1 ecat-size-big"><div class="p-categories">${cats.join('')}</div></div><h1 class="s-title fw-headline">${texturize(story.title)}</h1><div class="single-meta meta-s-default yes-0"><div class="smeta-in"><a class="meta-el meta-avatar" href="${authorUrl(story)}"><img alt="${esc(story.author.name)}" src="${upload(`avatar-${story.author.slug}`, '120x120')}" class="avatar avatar-120 photo" height="120" width="120"></a><div class="smeta-sec"><div class="smeta-bottom meta-text"><time class="updated-date" datetime="${story.published}">Last updated: ${updated}</time></div><div class="p-meta"><div class="meta-inner is-meta"><span class="meta-el meta-author"><a href="${authorUrl(story)}">${esc(story.author.name)}</a></span></div></div></div></div><div class="smeta-extra">${share(story, 't-shared-sec tooltips-n has-read-meta is-color', 'Share')}<div class="single-right-meta single-time-read is-meta"><span class="meta-el meta-read">4 Min Read</span></div></div></div></header>`;
}

function featured(story: Story): string {
  if (!story.lead) return '';
  const { name, alt } = story.lead;
  return `<div class="s-feat-outer"><div class="s-feat"><div class="featured-lightbox-trigger" data-source="${upload(name)}" data-caption="" data-attribution=""><img width="860" height="538" src="${upload(name, '860x538')}" class="attachment-foxiz_crop_o1 size-foxiz_crop_o1 wp-post-image" alt="${esc(alt)}" loading="eager" decoding="async" fetchpriority="high"></div></div></div>`;
}

/** Simple Membership's box, in place of the rest of the story (hub.md 6). */
const RESTRICT = `<div class="restrict-box"><div class="restrict-box-inner"><h3 class="restrict-title">Members Only</h3><p class="restrict-desc">This content is for members. Please log in or subscribe to read the rest of the story.</p><div class="restrict-button-wrap"><a class="is-btn" href="${ORIGIN}/subscribe/">Subscribe</a> <a class="login-toggle" href="${ORIGIN}/wp-login.php">Log in</a></div></div></div>`;

const NEWSLETTER_BOX = `<div class="entry-newsletter"><div class="newsletter-box"><div class="newsletter-box-header"><div class="inner"><h2 class="newsletter-box-title">Sign Up For Daily Newsletter</h2><h6 class="newsletter-box-description">Be keep up! Get the latest breaking news delivered straight to your inbox.</h6></div></div><div class="newsletter-box-content">${newsletterForm(2)}</div><div class="newsletter-box-policy">By signing up, you agree to our Terms of Use and acknowledge the data practices in our Privacy Policy. You may unsubscribe at any time.</div></div></div>`;

function content(page: Page & { story: Story }): string {
  const { story } = page;
  const blocks = delivered(story, page.options.page).map(block => renderBlock(block, 'foxiz'));
  if (blocks.length > 5)
    blocks.splice(
      4,
      0,
      '<div class="ad-wrap ad-script-wrap entry-content-ad"><div class="hub-ad">ADVERTISEMENT INSIDE</div></div>',
    );
  return `<div class="entry-content rbct clearfix">
${blocks.join('\n\n\n')}
${story.cut ? RESTRICT : ''}</div>`;
}

/** Foxiz prints its own links between the pages of a story: by number, and to the one before and the one after. */
function pageLinks(page: Page & { story: Story }): string {
  const { story, options } = page;
  const count = pageCount(story);
  if (count === 1) return '';
  const current = options.page ?? 1;
  const before =
    current > 1
      ? `<span class="text-link-prev">${pageLink(story, current - 1, '<i class="rbi rbi-cleft" aria-hidden="true"></i><span>Previous Page</span>')}</span>`
      : '';
  const after =
    current < count
      ? `<span class="text-link-next">${pageLink(story, current + 1, '<span>Next Page</span><i class="rbi rbi-cright" aria-hidden="true"></i>')}</span>`
      : '';
  return `<aside class="pagination-wrap page-links">${before}<span class="number-links">${pageNumbers(page).join('')}</span>${after}</aside>`;
}

function afterContent(story: Story): string {
  const tags = story.tags.map(name => `<a href="${tagUrl(name)}" rel="tag">${esc(name)}</a>`).join('');
  return `<div class="efoot efoot-commas h5"><div class="efoot-bar tag-bar"><span class="blabel is-meta">TAGGED:</span>${tags}</div></div>${NEWSLETTER_BOX}`;
}

function afterStory(story: Story): string {
  const { author } = story;
  const count = story.comments?.length ?? 0;
  const heading = count > 0 ? `${count} Comments` : 'Leave a comment';
  return `${share(story, 'e-shared-sec entry-sec', 'Share This Article')}<div class="usr-holder entry-sec"><div class="ubox"><div class="ubox-header"><div class="author-info-wrap"><a class="author-avatar" href="${authorUrl(story)}"><img alt="" src="${upload(`avatar-${author.slug}`, '120x120')}" class="avatar avatar-120 photo" height="120" width="120"></a><div class="is-meta"><span class="nname-info meta-author"><span class="meta-label">By</span> <a class="nice-name" href="${authorUrl(story)}">${esc(author.name)}</a></span></div></div></div><div class="ubio description-text">${esc(author.bio)}</div></div></div>
<div class="comment-box-wrap entry-sec"><div class="comment-box-header"><span class="h3">${heading}</span></div><div class="comment-holder${count > 0 ? '' : ' no-comment'}"><div id="comments" class="comments-area">${commentList(story)}<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply</h3>${commentForm(story.id, 'Post Comment')}</div></div></div></div>`;
}

/** A card of a list. */
export function card(story: Story, heading: 'h3' | 'h4'): string {
  const image = story.lead
    ? `<div class="feat-holder overlay-text"><div class="p-featured"><a class="p-flink" href="${permalink(story)}" title="${esc(story.title)}"><img width="420" height="263" src="${upload(story.lead.name, '420x263')}" class="featured-img wp-post-image" alt="${esc(story.lead.alt)}" loading="lazy" decoding="async"></a></div></div>`
    : '';
  return `<div class="p-wrap p-grid p-grid-1" data-pid="${story.id}">${image}<div class="p-content"><${heading} class="entry-title"><a class="p-url" href="${permalink(story)}" rel="bookmark">${texturize(story.title)}</a></${heading}><div class="p-meta"><div class="meta-inner is-meta"><span class="meta-el meta-author"><a href="${authorUrl(story)}">${esc(story.author.name)}</a></span> <span class="meta-el meta-update"><time class="updated" datetime="${story.published}">${longDate(story.published)}</time></span></div></div></div></div>`;
}

/** A whole Foxiz page around its main part. */
export function frame(page: Page, site: Site, title: string, bodyClass: string, main: string): string {
  const classes = [bodyClass, COMMON, conditionClass(page)].filter(Boolean).join(' ');
  return `<!DOCTYPE html>
<html lang="en-US">
${head(page, title)}
<body class="${classes}" data-theme="default">
<div class="site-outer">
${siteHeader(page)}
<div class="site-wrap">${main}</div>
${siteFooter(site)}
</div>
${overlays(page)}
${conditionHtml(page)}
${adminBar(page)}
${scripts(page, SCRIPTS)}
</body>
</html>`;
}

/** A story in Foxiz's standard layout. */
export function single(page: Page & { story: Story }, site: Site): string {
  const { story } = page;
  const related = others(site, story, 4).map(other => card(other, 'h4'));
  const main = `<div class="single-standard-1 is-sidebar-right"><div class="rb-container edge-padding"><article id="post-${story.id}" class="post-${story.id} post type-post status-publish format-standard has-post-thumbnail">${storyHeader(page)}<div class="grid-container"><div class="s-ct">${featured(story)}<div class="s-ct-wrap has-lsl"><div class="s-ct-inner"><div class="l-shared-sec-outer show-mobile">${share(story, 'l-shared-sec', 'SHARE')}</div><div class="e-ct-outer">${content(page)}${pageLinks(page)}${afterContent(story)}</div></div></div>${afterStory(story)}</div><div class="sidebar-wrap single-sidebar"><div class="sidebar-inner clearfix"><div class="widget widget_ad"><div class="ad-wrap hub-ad">ADVERTISEMENT SIDE</div></div><div class="widget rb-section w-sidebar clearfix widget_recent_entries"><div class="block-h widget-heading heading-layout-1"><div class="heading-inner"><h4 class="heading-title"><span>Latest News</span></h4></div></div>${latestNews(site)}</div></div></div></div></article>
<aside class="sfoter-sec single-related"><div class="block-h heading-layout-1"><div class="heading-inner"><h3 class="heading-title"><span>You Might Also Like</span></h3></div></div><div class="block-wrap block-small block-grid rb-columns rb-col-4 is-gap-10"><div class="block-inner">${related.join('')}</div></div></aside></div></div>`;
  const classes = `post-template-default single single-post postid-${story.id} single-format-standard`;
  return frame(page, site, story.title, classes, main);
}
