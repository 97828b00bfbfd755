import { renderBlock } from '../blocks.ts';
import { permalink } from '../head.ts';
import { absolute, esc, upload } from '../html.ts';
import { delivered } from '../page.ts';
import { pageCount, pageNumbers } from '../page-links.ts';
import { type Site, titleHtml } from '../site.ts';
import type { Page, Story } from '../types.ts';
import * as part from './parts.ts';
import { SINGLE_STYLES, type SingleStyle } from './styles.ts';

type StoryPage = Page & { story: Story };

function title(page: StoryPage, style: SingleStyle): string {
  const { story } = page;
  const single = style.place === 'article' ? '' : ' penci-single-cat';
  return `<div class="header-standard header-classic single-header"><div class="penci-standard-cat${single}">${part.categories(story)}</div><h1 class="post-title single-post-title entry-title">${titleHtml(story)}</h1>${part.hiddenMeta(story)}${part.meta(page, style.by)}</div>`;
}

function lazyImage(story: Story): string {
  const { name, alt } = story.lead!;
  return `<img class="attachment-penci-full-thumb size-penci-full-thumb penci-lazy wp-post-image pc-singlep-img" width="1170" height="731" src="${part.placeholder(1170, 731)}" alt="${esc(alt)}" title="${esc(alt)}" data-sizes="(max-width: 767px) 585px, 1170px" data-srcset="${upload(name, '585x366')} 585w,${upload(name, '1170x731')} 1170w" data-src="${upload(name, '1170x731')}">`;
}

function background(page: StoryPage): string {
  const url = upload(page.story.lead!.name, '1170x731');
  const shape = 'attachment-penci-full-thumb size-penci-full-thumb penci-single-featured-img wp-post-image';
  return page.options.lazyBackground
    ? `<span class="${shape} penci-lazy" data-bgset="${url}" style="padding-top: 62.4786%;"></span>`
    : `<span class="${shape} penci-disable-lazy" style="background-image: url(${url});padding-top: 62.4786%;"></span>`;
}

/** The featured picture (or what a post format puts there); with `over` it also holds the title. */
function picture(page: StoryPage, style: SingleStyle, over = ''): string {
  const { story } = page;
  if (story.format === 'audio')
    return `<div class="standard-post-image post-image audio">${story.lead ? lazyImage(story) : ''}<div class="audio-iframe"><audio class="wp-audio-shortcode" id="audio-${story.id}-1" preload="none" style="width: 100%;" controls><source type="audio/wav" src="${absolute('/wp-content/uploads/2024/03/kampot.wav')}"></audio></div></div>${over}`;
  if (!story.lead) return over;
  const inner = style.image === 'img' ? lazyImage(story) : background(page);
  const rel = style.image === 'img' ? 'penci-gallery-image-content' : 'penci-gallery-bground-content';
  const above = over ? ' penci-move-title-above' : '';
  const wrapper = over ? `<div class="standard-post-special_wrapper container">${over}</div>` : '';
  const html = `<div class="post-image${above}"><a href="${upload(story.lead.name)}" data-rel="${rel}">${inner}</a>${wrapper}</div>`;
  return style.wrapped ? `<div class="penci-post-image-wrapper"><div class="container">${html}</div></div>` : html;
}

/** Title and picture in the style's own order. */
function opening(page: StoryPage, style: SingleStyle): string {
  const inArticle = style.place === 'article';
  const crumb = inArticle ? '' : part.breadcrumb(page.story, true);
  const head = crumb + title(page, style);
  if (style.order === 'over') return picture(page, style, head);
  const box = style.contained ? `<div class="container">${head}</div>` : head;
  const ad = inArticle ? part.adSlot(1) : '';
  return style.order === 'title-image' ? box + ad + picture(page, style) : picture(page, style) + box;
}

function podcastButtons(story: Story): string {
  return `<div class="pencipdc_media_option single_episode" data-id="${story.id}"><a href="#" class="pencipdc_media_button play"><span class="initial">▶</span><span>Play</span><span class="pencipdc_episode_length">8 sec</span></a><a class="pencipdc_media_button add_to_queue" href="#"><span class="initial">+</span></a></div>`;
}

function pageLinks(page: StoryPage): string {
  const links = pageCount(page.story) > 1 ? `<p class="post-nav-links">Pages: ${pageNumbers(page).join(' ')}</p>` : '';
  return `<div class="penci-single-link-pages">${links}</div>`;
}

const CAROUSEL = ['stilt-village', 'rice-harvest', 'temple-sunrise'];

/** A carousel between two paragraphs, for pages whose look must survive the reader. */
function carousel(): string {
  const slides = CAROUSEL.map(
    name => `<div class="swiper-slide"><img src="${upload(name, '585x366')}" width="585" height="366" alt=""></div>`,
  );
  return `<div class="hub-carousel swiper penci-owl-carousel"><div class="swiper-wrapper">${slides.join('')}</div><button type="button" class="hub-carousel-next">Next</button></div>`;
}

/** The story with everything that plugins inject into it. */
function content(page: StoryPage, site: Site): string {
  const { story, options } = page;
  const blocks = delivered(story, options.page).map(block => renderBlock(block, 'soledad'));
  if (blocks.length > 5) {
    // Counted from the end, so that each insert stays where it is.
    blocks.splice(options.moving ? 2 : 4, 0, options.moving ? carousel() : part.INLINE_AD);
    blocks.splice(3, 0, part.inlineRelated(site, story));
  }
  const cut = story.cut ? part.truncateBox(story) : '';
  const player = story.type === 'podcast' ? podcastButtons(story) : '';
  return `<div class="post-entry blockquote-style-1"><div class="inner-post-entry entry-content" id="penci-post-entry-inner"><i class="penci-post-countview-number-check" style="display:none">${7 + (story.id % 20)}</i>${player}
${blocks.join('\n\n\n')}
${cut}${pageLinks(page)}${part.tags(story)}</div></div>`;
}

function afterStory(page: StoryPage, site: Site): string {
  const { story, options } = page;
  return `${part.adSlot(2)}${part.share(story, options.commentWord)}${part.authorBox(story)}${part.pagination(site, story)}${part.related(site, story)}${part.comments(story, options.commentWord)}<div class="penci-flag-rlt-popup"></div>`;
}

/** One `.penci-single-block`: the unit that "load next post" appends. */
export function singleBlock(page: StoryPage, site: Site): string {
  const style = SINGLE_STYLES[page.style ?? 1]!;
  const { story } = page;
  const article = (before: string) =>
    `<article id="post-${story.id}" class="post type-post status-publish">${before}${content(page, site)}${afterStory(page, site)}</article>`;
  const frame = (inner: string, narrow: string) =>
    `<div class="container container-single ${narrow}penci_sidebar right-sidebar penci-enable-lightbox"><div id="main"><div class="theiaStickySidebar">${inner}</div></div>${part.sidebar(site)}</div>`;
  const name = `penci-single-style-${page.style} penci-single-smore `;
  const open = opening(page, style);
  const width = style.narrow ? 'container ' : '';
  const white = style.order === 'over' ? ' penci-header-text-white' : '';
  const bodies: Record<SingleStyle['place'], () => string> = {
    article: () => part.breadcrumb(story, false) + frame(article(open), ''),
    pheader: () =>
      `<div class="penci-single-pheader ${width}container-single ${name}container-single-fullwidth hentry${white}">${open}</div>${frame(article(''), name)}`,
    'outer-article': () =>
      `<article id="post-${story.id}" class="post type-post status-publish hentry"><div class="penci-single-pheader container-single ${name}container-single-fullwidth${white}">${open}</div>${frame(`<div class="penci-single-s8-content">${content(page, site)}${afterStory(page, site)}</div>`, name)}</article>`,
    'format-header': () =>
      `<div class="post-format-entry-header container-single ${name}">${open}</div>${frame(article(''), name)}`,
  };
  const data = page.options.infinite
    ? ` data-current-url="${permalink(story)}" data-post-title="${esc(titleHtml(story))}" data-postid="${story.id}"`
    : '';
  return `<div class="penci-single-block"${data}>${bodies[style.place]()}</div>`;
}
