import { renderBlock } from '../blocks.ts';
import { conditionClass, conditionHtml } from '../conditions.ts';
import { commentForm, newsletterForm } from '../forms.ts';
import { authorUrl, head, permalink } from '../head.ts';
import { esc, longDate, ORIGIN, texturize, upload } from '../html.ts';
import { delivered } from '../page.ts';
import {
  ABOUT,
  adminBar,
  COPYRIGHT,
  categoryUrl,
  commentList,
  LIBRARIES,
  LOGO,
  latestNews,
  menu,
  others,
  type Site,
  scripts,
  tagUrl,
} from '../site.ts';
import type { Page, Story } from '../types.ts';

/** A theme that nobody knows: only the names that WordPress itself and its starter themes give. */
const OVERLAYS = `<div id="subscribe-modal" class="modal" role="dialog" aria-modal="true" aria-label="Newsletter" hidden><div class="modal-dialog"><button type="button" class="modal-close" aria-label="Close">×</button><h2>Join our newsletter</h2>${newsletterForm(5)}</div></div>
<div id="cookie-notice" class="cookie-notice" role="dialog" aria-label="Cookie Notice" hidden><p>We use cookies to make this site better for you. <a href="#" class="cookie-accept">Ok</a> <a href="${ORIGIN}/privacy/">Privacy policy</a></p></div>`;

function featured(story: Story): string {
  if (!story.lead) return '';
  const { name, alt } = story.lead;
  return `<figure class="post-thumbnail"><img width="1170" height="731" src="${upload(name, '1170x731')}" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt="${esc(alt)}" decoding="async" fetchpriority="high"></figure>`;
}

function header(story: Story): string {
  return `<header class="entry-header"><h1 class="entry-title">${texturize(story.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="${permalink(story)}" rel="bookmark"><time class="entry-date published" datetime="${story.published}">${longDate(story.published)}</time></a></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="${authorUrl(story)}">${esc(story.author.name)}</a></span></span></div></header>`;
}

function footer(story: Story): string {
  const links = (names: readonly string[], url: (name: string) => string, rel: string) =>
    names.map(name => `<a href="${url(name)}" rel="${rel}">${esc(name)}</a>`).join(', ');
  return `<footer class="entry-footer"><span class="cat-links">Posted in ${links(story.categories, categoryUrl, 'category tag')}</span> <span class="tags-links">Tagged ${links(story.tags, tagUrl, 'tag')}</span></footer>`;
}

function comments(story: Story): string {
  return `<div id="comments" class="comments-area">${commentList(story)}<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply</h3>${commentForm(story.id, 'Post Comment')}</div></div>`;
}

/** A story in the unknown theme. */
export function single(page: Page & { story: Story }, site: Site): string {
  const { story, options } = page;
  const next = others(site, story, 1).map(
    other => `<div class="nav-previous"><a href="${permalink(other)}" rel="prev">${texturize(other.title)}</a></div>`,
  );
  const blocks = delivered(story, options.page).map(block => renderBlock(block, 'unknown'));
  const classes = `wp-singular post-template-default single single-post postid-${story.id} single-format-standard wp-theme-plainpress ${conditionClass(page)}`;
  return `<!DOCTYPE html>
<html lang="en-US">
${head(page, story.title)}
<body class="${classes.trim()}">
<div id="page" class="site">
<a class="skip-link screen-reader-text" href="#primary">Skip to content</a>
<header id="masthead" class="site-header"><div class="site-branding"><a href="${ORIGIN}/" rel="home">${LOGO}</a></div><nav id="site-navigation" class="main-navigation">${menu('primary-menu')}</nav></header>
<div class="site-content"><main id="primary" class="site-main"><article id="post-${story.id}" class="post-${story.id} post type-post status-publish format-standard hentry">${header(story)}${featured(story)}<div class="entry-content">
${blocks.join('\n\n')}
</div>${footer(story)}</article><nav class="navigation post-navigation" aria-label="Posts"><h2 class="screen-reader-text">Post navigation</h2><div class="nav-links">${next.join('')}</div></nav>${comments(story)}</main>
<aside id="secondary" class="widget-area"><section class="widget widget_text"><h2 class="widget-title">About</h2><p>${ABOUT}</p></section><section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2>${latestNews(site)}</section></aside></div>
<footer id="colophon" class="site-footer"><div class="site-info">${COPYRIGHT}</div></footer>
</div>
${OVERLAYS}
${conditionHtml(page)}
${adminBar(page)}
${scripts(page, [...LIBRARIES, '/wp-content/themes/plainpress/js/main.js', '/wp-content/themes/conditions.js'])}
</body>
</html>`;
}

/** The AMP version of a story: its own elements, without the runtime, which lies on another host. */
export function amp(page: Page & { story: Story }): string {
  const { story } = page;
  const blocks = delivered(story).map(block => renderBlock(block, 'unknown'));
  const lead = story.lead
    ? `<figure class="amp-wp-article-featured-image wp-caption"><amp-img src="${upload(story.lead.name, '1170x731')}" width="1170" height="731" layout="intrinsic" class="attachment-large size-large wp-post-image" alt="${esc(story.lead.alt)}"><noscript><img src="${upload(story.lead.name, '1170x731')}" width="1170" height="731" alt="${esc(story.lead.alt)}"></noscript></amp-img></figure>`
    : '';
  return `<!DOCTYPE html>
<html amp lang="en-US">
${head({ ...page, theme: 'unknown' }, story.title)}
<body class="amp-template single-post">
<header id="top" class="amp-wp-header"><div><a href="${ORIGIN}/"><span class="amp-site-title">The Better Cambodia</span></a></div></header>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${texturize(story.title)}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">${esc(story.author.name)}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="${story.published}">${longDate(story.published)}</time></div></header>${lead}<div class="amp-wp-article-content">
${blocks.join('\n\n')}
</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: ${story.categories.map(name => `<a href="${categoryUrl(name)}" rel="category tag">${esc(name)}</a>`).join(', ')}</div><div class="amp-wp-meta amp-wp-comments-link"><a href="${permalink(story)}#respond">Leave a Comment</a></div></footer></article>
<footer class="amp-wp-footer"><div><h2>The Better Cambodia</h2><a href="#top" class="back-to-top">Back to top</a></div></footer>
</body>
</html>`;
}
