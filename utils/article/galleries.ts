import { GALLERIES } from './foreign.ts';
import { CAPTION as NAMED, nameOf } from './parts.ts';
import { fold } from './text.ts';

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
    if (whole?.textContent?.trim()) run.append(line(whole));
    gallery.replaceWith(run);
  }
}

function figureOf(image: Element, gallery: Element): Element {
  const figure = image.ownerDocument.createElement('figure');
  const item = image.closest(ITEM);
  const inside = item && item !== gallery && gallery.contains(item) ? item : null;
  const said =
    inside?.querySelector(CAPTION)?.textContent ?? image.closest('[data-cap]')?.getAttribute('data-cap') ?? '';
  const copy = image.cloneNode(false) as Element;
  figure.append(copy);
  if (said.trim()) {
    const caption = image.ownerDocument.createElement('figcaption');
    caption.append(said.trim());
    figure.append(caption);
  }
  return figure;
}

function line(caption: Element): Element {
  const figure = caption.ownerDocument.createElement('figure');
  const own = caption.ownerDocument.createElement('figcaption');
  own.append(...caption.childNodes);
  figure.append(own);
  return figure;
}

/** `div.wp-caption` of the classic editor: a figure by another name. */
export function repairCaptions(root: Element): void {
  for (const box of Array.from(root.querySelectorAll('.wp-caption'))) {
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
function isCaption(box: Element, image: Element): boolean {
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
  return CREDIT.test(words) || named.some(each => NAMED.test(nameOf(each.className, each.id)));
}

/** What stands right under a picture and is called its caption: a figure by yet another name. */
export function repairNamedCaptions(root: Element): void {
  for (const image of root.querySelectorAll('img')) {
    let unit: Element = image;
    while (unit.parentElement && unit.parentElement !== root && !unit.parentElement.textContent?.trim())
      unit = unit.parentElement;
    const caption = unit.nextElementSibling;
    if (!caption || !isCaption(caption, image) || unit.nextSibling?.nodeValue?.trim()) continue;
    if (unit.querySelectorAll('img').length > 1 || unit.parentElement?.closest('figure, li, td, table')) continue;
    const figure = root.ownerDocument.createElement('figure');
    const words = root.ownerDocument.createElement('figcaption');
    words.append(...caption.childNodes);
    unit.replaceWith(figure);
    // A link that holds the caption too stays round both.
    const link = image.closest('a');
    figure.append(link && unit.contains(link) ? link : image, words);
    caption.remove();
  }
}
