import { esc, FULL, textOf, upload } from './html.ts';
import type { Block, Picture, Theme } from './types.ts';

const WIDTHS = ['1024x640', '300x188', '768x480', '1170x731', '585x366'];

function srcset(name: string): string {
  const sizes = WIDTHS.map(size => `${upload(name, size)} ${size.split('x')[0]}w`);
  return [...sizes, `${upload(name)} ${FULL.width}w`].join(', ');
}

/** An image of the story's body: plain `src` with `srcset`, not lazy (hub.md 2.3). */
function bodyImage(picture: Picture, width = 1024, height = 640): string {
  return `<img decoding="async" width="${width}" height="${height}" src="${upload(picture.name, '1024x640')}" alt="${esc(picture.alt)}" class="wp-image-94" srcset="${srcset(picture.name)}" sizes="(max-width: 1024px) 100vw, 1024px" />`;
}

function caption(text: string | undefined, attributes = ''): string {
  return text ? `<figcaption${attributes}>${esc(text)}</figcaption>` : '';
}

function gallery(pictures: readonly Picture[]): string {
  const items = pictures.map(
    picture => `<figure class="wp-block-image size-large">${bodyImage(picture)}${caption(picture.caption)}</figure>`,
  );
  return `<figure class="wp-block-gallery has-nested-images columns-3 is-cropped wp-block-gallery-1 is-layout-flex wp-block-gallery-is-layout-flex">${items.join('')}</figure>`;
}

/** `[gallery]` as Soledad rewrites it: the link names the full picture, the image a 585 px crop. */
function penciGallery(pictures: readonly Picture[]): string {
  const items = pictures.map(({ name, alt, caption: words }) => {
    const note = words ? ` data-cap="${esc(words)}"` : '';
    const box = words ? `<div class="caption">${esc(words)}</div>` : '';
    return `<a class="penci-gallery-ite item-gallery-justified" href="${upload(name)}"${note}><img decoding="async" src="${upload(name, '585x366')}" alt="${esc(alt)}" title="${esc(alt)}">${box}</a>`;
  });
  return `<div data-sliderid="2685" id="penci-post-gallery__2685" class="penci-post-gallery-container justified column-3" data-height="150" data-margin="3">${items.join('')}</div>`;
}

/** `[gallery]` as WordPress itself prints it. */
function classicGallery(pictures: readonly Picture[]): string {
  const items = pictures.map(
    ({ name, alt, caption: words }) =>
      `<dl class="gallery-item"><dt class="gallery-icon landscape"><a href="${upload(name)}"><img decoding="async" width="585" height="366" src="${upload(name, '585x366')}" class="attachment-medium size-medium" alt="${esc(alt)}" /></a></dt>${words ? `<dd class="wp-caption-text gallery-caption">${esc(words)}</dd>` : ''}</dl>`,
  );
  return `<div id="gallery-1" class="gallery galleryid-1 gallery-columns-3 gallery-size-medium">${items.join('')}</div>`;
}

function table(rows: readonly (readonly string[])[], words: string | undefined, theme: Theme): string {
  const [head, ...body] = rows;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map(cell => `<${tag}>${esc(cell)}</${tag}>`).join('')}</tr>`;
  const html = `<table><thead>${row(head!, 'th')}</thead><tbody>${body.map(cells => row(cells, 'td')).join('')}</tbody></table>`;
  const wrapped = theme === 'soledad' ? `<div class="pcrstb-wrap">${html}</div>` : html;
  return `<figure class="wp-block-table">${wrapped}${caption(words)}</figure>`;
}

/** The HTML of one block as WordPress and the theme deliver it. */
export function renderBlock(block: Block, theme: Theme): string {
  switch (block.kind) {
    case 'p':
      return `<p>${block.html}</p>`;
    case 'h2':
    case 'h3':
      return `<${block.kind} class="wp-block-heading">${block.html}</${block.kind}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag} class="wp-block-list">${block.items.map(item => `<li>${item}</li>`).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote class="wp-block-quote is-layout-flow wp-block-quote-is-layout-flow"><p>${block.html}</p>${block.cite ? `<cite>${esc(block.cite)}</cite>` : ''}</blockquote>`;
    case 'image':
      return `<div class="wp-block-image"><figure class="aligncenter size-large">${bodyImage(block.picture)}${caption(block.picture.caption)}</figure></div>`;
    case 'classic-image':
      return `<div id="attachment_94" style="width: 310px" class="wp-caption alignright">${bodyImage(block.picture, 300, 188)}<p id="caption-attachment-94" class="wp-caption-text">${esc(block.picture.caption ?? '')}</p></div>`;
    case 'gallery':
      return gallery(block.pictures);
    case 'classic-gallery':
      return theme === 'soledad' ? penciGallery(block.pictures) : classicGallery(block.pictures);
    case 'table':
      return table(block.rows, block.caption, theme);
    case 'video':
      return `<figure class="wp-block-video"><video controls${block.autoplay ? ' data-autoplay' : ''} loop muted playsinline preload="auto" width="640" height="360" poster="${upload(block.poster.name, '1024x640')}" src="${block.src}"></video>${caption(block.caption, ' class="wp-element-caption"')}</figure>`;
  }
}

/** The words of one block, as the truth lists them. Pictures have none: their captions are listed apart. */
export function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'p':
    case 'h2':
    case 'h3':
      return [textOf(block.html)];
    case 'list':
      return block.items.map(textOf);
    case 'quote':
      return [textOf(block.html), ...(block.cite ? [block.cite] : [])];
    case 'table':
      return block.rows.flat();
    default:
      return [];
  }
}

export function blockCaptions(block: Block): string[] {
  switch (block.kind) {
    case 'image':
    case 'classic-image':
      return block.picture.caption ? [block.picture.caption] : [];
    case 'gallery':
    case 'classic-gallery':
      return block.pictures.flatMap(picture => picture.caption ?? []);
    case 'table':
    case 'video':
      return block.caption ? [block.caption] : [];
    default:
      return [];
  }
}

export function galleryImages(block: Block): string[] {
  if (block.kind !== 'gallery' && block.kind !== 'classic-gallery') return [];
  return block.pictures.map(picture => upload(picture.name));
}
