import { conditionClass, conditionHtml } from '../conditions.ts';
import { newsletterForm } from '../forms.ts';
import { head } from '../head.ts';
import { ORIGIN } from '../html.ts';
import {
  ABOUT,
  adminBar,
  COPYRIGHT,
  LIBRARIES,
  LOGO,
  latestNews,
  menu,
  type Site,
  scripts,
  titleHtml,
} from '../site.ts';
import type { Page, Story } from '../types.ts';
import { overlays } from './overlays.ts';
import { singleBlock } from './single.ts';

const COMMON =
  'penci-disable-desc-collapse soledad-ver-8-6-1 pclight-mode pcmn-drdw-style-slide_down pchds-default pencipdc_global_player';

const SCRIPTS = [
  ...LIBRARIES,
  '/wp-content/plugins/penci-podcast/assets/js/jquery.jplayer.min.js',
  '/wp-content/themes/soledad/js/main.js',
  '/wp-content/themes/conditions.js',
];

function siteHeader(): string {
  return `<div class="penci-header-wrap"><nav id="navigation" class="header-layout-top header-1 menu-style-1" role="navigation"><div class="container"><div class="button-menu-mobile header-1">☰</div>${menu('menu-main')}<div id="top-search" class="penci-top-search pcheader-icon"><a href="#" class="search-click" aria-label="Search">⌕</a><div class="show-search pcbds-default"><form role="search" method="get" class="pc-searchform" action="${ORIGIN}/"><input type="text" class="search-input" placeholder="Type and hit enter..." name="s"></form></div></div><div class="pcheader-icon penci-login-popup-btn"><a href="#penci-login-popup" class="penci-sign-in">Sign in</a></div></div></nav>
<header id="header" class="penci-header-second header-header-1 has-bottom-line"><div class="inner-header"><div class="container"><div id="logo"><a href="${ORIGIN}/">${LOGO}</a></div><div class="header-slogan"><div class="header-slogan-text">Good news from the Kingdom of Wonder</div></div></div></div></header></div>
<div class="penci-header-signup-form"><div class="container"><aside id="mc4wp_form_widget-3" class="widget widget_mc4wp_form_widget"><h4 class="header-signup-form">Newsletter</h4>${newsletterForm(1)}</aside></div></div>`;
}

function siteFooter(site: Site): string {
  const column = (html: string) =>
    `<div class="footer-widget-wrapper footer-widget-style-1"><aside class="widget">${html}</aside></div>`;
  const title = (words: string) =>
    `<h4 class="widget-title penci-border-arrow"><span class="inner-arrow">${words}</span></h4>`;
  return `<div class="clear-footer"></div><div id="widget-area"><div class="container">${column(`${title('Explore The Better Cambodia')}<div class="textwidget"><p>${ABOUT}</p></div>`)}${column(newsletterForm(3))}${column(title('Latest News') + latestNews(site, titleHtml))}</div></div>
<div class="footer-subscribe"><aside class="widget widget_mc4wp_form_widget"><h4 class="footer-subscribe-title">Newsletter</h4>${newsletterForm(4)}</aside></div>
<footer id="footer-section" class="penci-footer-social-media"><div class="container"><div class="footer-logo-copyright footer-not-logo"><div id="footer-copyright"><p>${COPYRIGHT}</p></div><div class="go-to-top-parent"><a aria-label="Go to top" href="#" class="go-to-top"><span>Back To Top</span></a></div></div></div></footer>`;
}

/** A whole Soledad page around its main part. */
export function frame(page: Page, site: Site, title: string, bodyClass: string, main: string): string {
  const classes = [bodyClass, COMMON, conditionClass(page)].filter(Boolean).join(' ');
  return `<!DOCTYPE html>
<html lang="en-US">
${head(page, title)}
<body class="${classes}">
<div id="soledad_wrapper" class="wrapper-boxed header-style-header-1 header-search-style-default">
${siteHeader()}
${main}
${siteFooter(site)}
</div>
${overlays(page, site)}
${conditionHtml(page)}
${adminBar(page)}
${scripts(page, SCRIPTS)}
</body>
</html>`;
}

function styleClass(style = 1): string {
  return style > 1 ? ` penci-body-single-style-${style}` : '';
}

/** A story in one of the ten single styles. */
export function single(page: Page & { story: Story }, site: Site): string {
  const { story, options } = page;
  const type = story.type ?? 'post';
  const classes = `${type}-template-default single single-${type} postid-${story.id} single-format-${story.format ?? 'standard'} penci-show-pthumb${styleClass(page.style)}${story.cut ? ' penci-truncate' : ''}${options.adminBar ? ' logged-in admin-bar' : ''}`;
  const infinite = options.infinite ? ' penci-single-infiscroll' : '';
  const main = `<div class="penci-single-wrapper${infinite}">${singleBlock(page, site)}</div>`;
  return frame(page, site, story.title, classes, main);
}
