import { GALLERIES } from './foreign.ts';
import { CAPTION as NAMED, nameOf } from './parts.ts';
import { dense, fold } from './text.ts';

/** Galleries of WordPress's editor, of `[gallery]`, and of the hub's themes, made figures with their captions, one a picture. */

const ITEM = '.blocks-gallery-item, .gallery-item, .penci-gallery-ite, .swiper-slide, .slider-nav-item, figure, li';
const CAPTION = 'figcaption, .gallery-caption, .wp-caption-text, .caption, .wp-block-jetpack-slideshow_caption';

/** Lists whose items are pictures and nothing else: galleries that no name tells. */
const picturesOnly = (list: Element): boolean =>
  list.children.length > 1 &&
  Array.from(list.children).every(
    item => item.querySelectorAll('img').length === 1 && !item.querySelector('ul, ol') && !wordsOf(item),
  );

/** What is said beside a picture's own caption. */
const wordsOf = (item: Element): string =>
  Array.from(item.querySelectorAll(CAPTION))
    .reduce((words, caption) => words.replace(caption.textContent ?? '', ''), item.textContent ?? '')
    .trim();

/** Turns each gallery into a run of figures. What else it says (a caption of its own) stays as the last figure's line. */
export function repairGalleries(root: Element): void {
  const galleries = Array.from(root.querySelectorAll(GALLERIES)).filter(
    gallery => !gallery.parentElement?.closest(GALLERIES),
  );
  layOut(galleries);
}

/** The same for lists of pictures that have no such name. */
export function repairPictureLists(root: Element): void {
  layOut(Array.from(root.querySelectorAll('ul, ol')).filter(picturesOnly));
}

function layOut(galleries: readonly Element[]): void {
  for (const gallery of galleries) {
    const images = Array.from(gallery.querySelectorAll('img'));
    if (images.length === 0) continue;
    const figures = images.map(image => figureOf(image, gallery));
    const whole = gallery.querySelector(':scope > figcaption, :scope > .blocks-gallery-caption');
    const run = gallery.ownerDocument.createElement('div');
    run.append(...figures);
    if (whole?.textContent?.trim()) run.append(figureWith(null, whole.childNodes, whole.ownerDocument));
    gallery.replaceWith(run);
  }
}

function figureOf(image: Element, gallery: Element): Element {
  const item = image.closest(ITEM);
  const inside = item && item !== gallery && gallery.contains(item) ? item : null;
  const said =
    inside?.querySelector(CAPTION)?.textContent ?? image.closest('[data-cap]')?.getAttribute('data-cap') ?? '';
  return figureWith(image.cloneNode(false), said.trim() ? [said.trim()] : []);
}

/** Words as a caption. */
function captionWith(words: Iterable<Node | string>, page: Document): Element {
  const caption = page.createElement('figcaption');
  caption.append(...words);
  return caption;
}

/** A picture, or none, with its caption. */
function figureWith(
  picture: Node | null,
  words: ArrayLike<Node | string> & Iterable<Node | string>,
  page = picture!.ownerDocument!,
): Element {
  const figure = page.createElement('figure');
  if (picture) figure.append(picture);
  if (words.length > 0) figure.append(captionWith(words, page));
  return figure;
}

/** `div.wp-caption` of the classic editor: a figure by another name. */
export function repairCaptions(root: Element): void {
  for (const box of root.querySelectorAll('.wp-caption')) {
    const image = box.querySelector('img');
    const text = box.querySelector('.wp-caption-text');
    if (!image || !text || box.matches('figure')) continue;
    const figure = box.ownerDocument.createElement('figure');
    const caption = box.ownerDocument.createElement('figcaption');
    caption.append(...text.childNodes);
    figure.append(image.closest('a') ?? image, caption);
    box.replaceWith(figure);
  }
}

/** No caption is longer. */
const LONGEST = 450;
const CREDIT = /^\(?(?:(?:image|photo|picture) )?(?:credit|photo(?:graph)?|foto|crédit)s?\s*[:/]/i;

/** So much of what a picture is said to show is no chance. */
const TOLD = 15;

/** Whether it is called a caption, it or what holds all of its words, opens as one, or says what the picture says of itself. */
function isCaption(box: Element, image: Element, told: readonly string[]): boolean {
  const words = box.textContent?.trim() ?? '';
  if (
    !words ||
    words.length > LONGEST ||
    box.matches('h1, h2, h3, h4, h5, h6, figure') ||
    box.querySelector('img, p + p')
  )
    return false;
  const named = [box, ...box.querySelectorAll('*')].filter(each => each.textContent?.trim() === words);
  const alt = fold(image.getAttribute('alt') ?? '');
  if (alt.length > TOLD && alt === fold(words)) return true;
  // Builders set paragraphs under pictures, but none in a figure.
  const isTold = () =>
    (!box.matches('p') || box.closest('figure') !== null) && told.some(text => dense(words).startsWith(text));
  return CREDIT.test(words) || named.some(each => NAMED.test(nameOf(each.className, each.id))) || isTold();
}

/** What stands right under a picture and is its caption, by its name or as the story told: a figure by yet another name. */
export function repairNamedCaptions(root: Element, told: readonly string[]): void {
  for (const image of root.querySelectorAll('img')) {
    let unit: Element = image;
    while (unit.parentElement && unit.parentElement !== root && !unit.parentElement.textContent?.trim())
      unit = unit.parentElement;
    const caption = unit.nextElementSibling;
    if (unit.matches('tr, td')) repairTable(unit.closest('table')!);
    if (!caption || !isCaption(caption, image, told) || unit.nextSibling?.nodeValue?.trim()) continue;
    const around = unit.parentElement?.closest('figure, li, td, table');
    if (
      unit.querySelectorAll('img').length > 1 ||
      (around && (around.localName !== 'figure' || around.querySelector('figcaption')))
    )
      continue;
    if (around) {
      caption.replaceWith(captionWith(caption.childNodes, root.ownerDocument));
      continue;
    }
    // A link that holds the caption too stays round both.
    const link = image.closest('a');
    unit.remove();
    caption.replaceWith(figureWith(link && unit.contains(link) ? link : image, caption.childNodes));
  }
}

/** A table that holds a picture and what is said below it: so pages were set before there were figures. */
function repairTable(table: Element): void {
  const [image, ...others] = table.querySelectorAll('img');
  const [said, ...more] = Array.from(table.querySelectorAll('td, th')).filter(cell => cell.textContent!.trim());
  if (!image || !said || others.length + more.length > 0 || said.contains(image) || said.textContent!.length > LONGEST)
    return;
  table.replaceWith(figureWith(image.closest('a') ?? image, said.childNodes));
}
