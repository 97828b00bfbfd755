import { pictureKey } from './enrich/lead.ts';

/** What stays behind in a story's tree when the words round it are gone, and what a page needs that a reader does not. */

/** Signs that lead to the heading they stand in, for whoever wants its address: `¶`, `#`, `🔗`. */
export function dropAnchors(root: Element): void {
  for (const link of root.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) a[href*="#"]'))
    if (!/[\p{L}\p{N}]/u.test(link.textContent ?? '') && !link.querySelector('img')) link.remove();
}

const follows = (from: Node, to: Node): boolean => Boolean(from.compareDocumentPosition(to) & 4);

/** Whether nothing is said from the end of one node to another one behind it, but in captions. */
function silence(root: Element, from: Node, to: Node): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  walker.currentNode = from;
  while (walker.nextNode() && follows(walker.currentNode, to)) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (nodeValue?.trim() && !parentElement?.closest('figcaption')) return false;
  }
  return true;
}

const UNSAID = 400;
/** How wide a picture is by its address (`/max/60/`, `w=1200`, `-300x200`). One that does not say is no thumbnail. */
const widthIn = (address: string): number =>
  Number(/(?:\/max\/|\/resize:\w+:|\bw(?:idth)?[=_]|-)(\d{2,4})(?=[/&,x:?]|$)/.exec(address)?.[1] ?? UNSAID);

const folderOf = (address: string) => address.replace(/[^/]*$/, '');
/** Whether a caption speaks of this picture and not of the other one. */
const hasCaption = (image: Element, other: Element) => {
  const figure = image.closest('figure');
  return Boolean(figure?.textContent?.trim()) && !figure!.contains(other);
};

/**
 * A blurred preview and the picture that takes its place are one picture, and so are a slide and its thumbnail or its twin:
 * among pictures in a row the sharper one, or else the later of two neighbours, stays.
 */
export function dropPreviews(root: Element): void {
  let row: Element[] = [];
  for (const image of root.querySelectorAll('img')) {
    if (row.length > 0 && !silence(root, row.at(-1)!, image)) row = [];
    const at = row.findLastIndex((other, index) => isSame(other, image, index === row.length - 1));
    const worse = at < 0 ? null : worseOf(row[at]!, image, at === row.length - 1);
    if (worse && !hasCaption(worse, worse === image ? row[at]! : image)) {
      worse.remove();
      if (worse === image) continue;
      row.splice(at, 1);
    }
    row.push(image);
  }
}

const addressOf = (image: Element) => image.getAttribute('src') ?? '';

/** Whether two pictures are one; those that are no neighbours must lie in one folder, too. */
function isSame(one: Element, other: Element, areNeighbours: boolean): boolean {
  const [first, second] = [addressOf(one), addressOf(other)];
  const key = pictureKey(first);
  return key.length > 5 && key === pictureKey(second) && (areNeighbours || folderOf(first) === folderOf(second));
}

function worseOf(first: Element, second: Element, areNeighbours: boolean): Element {
  const [one, other] = [widthIn(addressOf(first)), widthIn(addressOf(second))];
  return one > other || (one === other && !areNeighbours) ? second : first;
}

/** Smaller ones are faces, signs and buttons. */
const SIGN = 64;

/** Small pictures by themselves, not in a line of text: the author's face, a sign before a list of tags. */
export function dropSigns(root: Element): void {
  for (const image of root.querySelectorAll('img[width][height]')) {
    const sides = ['width', 'height'].map(name => Number.parseInt(image.getAttribute(name)!, 10));
    const holder = image.closest('p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, figure, summary') ?? image;
    const isText = holder !== image && holder !== root && (holder.textContent ?? '').trim() !== '';
    if (sides.every(side => side <= SIGN) && !isText) image.remove();
  }
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Pictures after a story's last word that lead to other pages of the site: teasers whose words were told from the story. */
export function dropTeasers(root: Element, here: URL): void {
  for (const image of Array.from(root.querySelectorAll('a[href] img')).reverse()) {
    const link = image.closest('a')!;
    const to = URL.parse(link.getAttribute('href')!, here);
    const away = to?.host === here.host && !PICTURE.test(to.pathname) && !to.pathname.startsWith(here.pathname);
    if (!away || /attachment|wp-image/.test(`${to.search} ${link.rel} ${image.className}`)) return;
    const after = root.ownerDocument.createRange();
    after.setStartAfter(image);
    after.setEndAfter(root.lastChild!);
    if (after.toString().trim() || (link.textContent ?? '').trim() || image.closest('figure')?.textContent?.trim())
      return;
    link.remove();
  }
}

/** Pictures of cards whose headlines were told from the story. */
export function dropCards(root: Element, links: ReadonlySet<string>): void {
  if (links.size === 0) return;
  for (const link of root.querySelectorAll('a[href]:has(img)'))
    if (links.has(link.getAttribute('href')!) && !link.textContent?.trim()) link.remove();
}

/** The numbers of a program's lines, in a column of their own: what stands beside them is all of that table. */
export function dropNumbers(root: Element): void {
  for (const numbers of root.querySelectorAll('td:first-child pre')) {
    const table = numbers.closest('table')!;
    const [, code, more] = table.querySelectorAll('pre');
    const text = numbers.textContent!.replace(/\s+/g, '');
    let counted = '';
    for (let line = 1; counted.length < text.length; line++) counted += line;
    if (code && !more && text && text === counted) table.replaceWith(code);
  }
}

const SHELLS = 'p, div, section, figure, ul, ol, li, dl, blockquote, a, h1, h2, h3, h4, h5, h6';
const FULL = 'img, picture, video, audio, iframe, hr, table, math, [data-embed]';

/** What held pictures and players that are gone would stand as gaps. */
export function dropEmpty(root: Element): void {
  for (const shell of Array.from(root.querySelectorAll(SHELLS)).reverse())
    if (!(shell.textContent ?? '').trim() && !shell.querySelector(FULL) && !shell.id) shell.remove();
}

/** A line between parts, where what it parted is gone: at the end, at the beginning, or behind another one. */
export function dropLines(root: Element): void {
  const said = (from: Node | null, to: Node | null) => {
    const range = root.ownerDocument.createRange();
    if (from) range.setStartAfter(from);
    else range.setStart(root, 0);
    if (to) range.setEndBefore(to);
    else range.setEnd(root, root.childNodes.length);
    return Boolean(range.toString().trim() || range.cloneContents().querySelector('img, table, [data-embed]'));
  };
  let before: Element | null = null;
  for (const each of root.querySelectorAll('hr:not([data-part])')) {
    if (said(before, each)) before = each;
    else each.remove();
  }
  if (before && !said(before, null)) before.remove();
}
