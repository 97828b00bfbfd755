import { attribute, viewOf } from './dom.ts';
import type { Draft } from './verdict.ts';

/** Pictures of what a page draws itself, charts above all: the reader lets neither `<svg>` nor `<canvas>` in, and would lose them. */

/** What the look of a drawing hangs on, for a picture has no part in the page's style sheets. Parts have these from what holds them, … */
const HANDED_DOWN = [
  'color fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin visibility',
  'font-family font-size font-weight font-style line-height text-anchor text-align letter-spacing paint-order white-space',
].flatMap(names => names.split(' '));
/** … and these of their own, most of them as they are anyway. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'dominant-baseline': 'auto',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'background-color': 'rgba(0, 0, 0, 0)',
  'text-transform': 'none',
  transform: 'none',
  'transform-origin': '0px 0px',
};

/** Where a part stands that is of HTML, as many legends are, or in one that is. */
const STANDS = [
  'display position top left width height margin padding box-sizing flex-flow justify-content align-items gap border',
  'border-radius overflow',
].flatMap(names => names.split(' '));

/** What has words, or is shown as a figure. Ornaments between the parts of a page are as large, and so are signs whose style sheet is lost. */
const SPEAKS = 'canvas,figure *,:has(text,foreignObject)';

/** A drawing of more parts than this is a map of streets: its copy would take longer than the story. */
const MOST_PARTS = 5_000;
/** More than a chart comes to, in characters of its picture. */
const MOST_CHARACTERS = 2_000_000;
/** Drawings for fine screens have four times the points that anybody sees. */
const MOST_POINTS = 2_000;

/** The colour that a dark page lays under a drawing, which then has bright letters; null on a bright one. */
function darkBehind(drawing: Element, view: Window): string | null {
  for (let at: Element | null = drawing; at; at = at.parentElement) {
    const colour = view.getComputedStyle(at).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha > 0.5) return red + green + blue < 300 ? colour : null;
  }
  return null;
}

/** The points of a canvas; null where nothing is drawn on it, or where the page may not read it itself. */
function pointsOf(canvas: HTMLCanvasElement, behind: string | null, into: Document): string | null {
  const scale = Math.min(1, MOST_POINTS / canvas.width);
  const copy = into.createElement('canvas');
  copy.width = canvas.width * scale;
  copy.height = canvas.height * scale;
  const pen = copy.getContext('2d');
  if (!pen || copy.width * copy.height === 0) return null;
  try {
    pen.drawImage(canvas, 0, 0, copy.width, copy.height);
    if (!pen.getImageData(0, 0, copy.width, copy.height).data.some(value => value > 0)) return null;
    pen.globalCompositeOperation = 'destination-over';
    if (behind) {
      pen.fillStyle = behind;
      pen.fillRect(0, 0, copy.width, copy.height);
    }
    return copy.toDataURL();
  } catch {
    return null;
  }
}

const isHtml = ({ namespaceURI }: Element): boolean => namespaceURI === 'http://www.w3.org/1999/xhtml';

/** The look of a part as a style of its own, without what it has from the part that holds it. */
function writtenOut(part: Element, look: CSSStyleDeclaration, above: CSSStyleDeclaration | undefined): string {
  if (look.display === 'none') return 'display:none';
  const differs = [
    ...HANDED_DOWN.filter(name => look.getPropertyValue(name) !== above?.getPropertyValue(name)),
    ...Object.keys(OWN).filter(name => look.getPropertyValue(name) !== OWN[name]),
    ...(above && [part, part.parentElement!].some(isHtml) ? STANDS : []),
  ];
  return differs.map(name => `${name}:${look.getPropertyValue(name)}`).join(';');
}

/** A drawing of lines with its look written into it; null where it has too many parts. As a picture it neither runs nor loads anything. */
function linesOf(svg: Element, behind: string | null, into: Document, view: Window): string | null {
  const copy = into.importNode(svg, true);
  const [parts, copies] = [svg, copy].map(top => [top, ...top.querySelectorAll('*')]) as [Element[], Element[]];
  if (parts.length > MOST_PARTS) return null;
  const looks = new Map(parts.map(part => [part, view.getComputedStyle(part)]));
  for (const [at, part] of parts.entries())
    copies[at]!.setAttribute('style', writtenOut(part, looks.get(part)!, looks.get(part.parentElement!)));
  for (const part of copy.querySelectorAll('script,style')) part.remove();
  const { width, height } = svg.getBoundingClientRect();
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (behind) {
    const ground = into.createElementNS('http://www.w3.org/2000/svg', 'rect');
    // Farther than the drawing's own measure: what it is shown in may be wider.
    for (const name of ['x', 'y']) ground.setAttribute(name, '-100%');
    for (const name of ['width', 'height']) ground.setAttribute(name, '300%');
    ground.setAttribute('fill', behind);
    copy.prepend(ground);
  }
  const markup = new XMLSerializer().serializeToString(copy);
  const isSound = !new DOMParser().parseFromString(markup, 'image/svg+xml').querySelector('parsererror');
  return isSound ? `data:image/svg+xml,${encodeURIComponent(markup.toWellFormed())}` : null;
}

/** Whether a visitor sees it as it is drawn: what a page blurs or hides is not for them. The page around it may wait behind a curtain. */
function isClear(drawing: Element, view: Window): boolean {
  const { visibility, opacity, filter } = view.getComputedStyle(drawing);
  return visibility === 'visible' && opacity !== '0' && !filter.includes('blur');
}

/** A drawing as a picture, as it stands on the page now; null where there is none to be had. The page is only read. */
function pictureOf(drawing: Element, into: Document): Element | null {
  const view = viewOf(drawing.ownerDocument);
  if (!view || !drawing.matches(SPEAKS) || !isClear(drawing, view)) return null;
  const behind = darkBehind(drawing, view);
  const src =
    drawing instanceof HTMLCanvasElement ? pointsOf(drawing, behind, into) : linesOf(drawing, behind, into, view);
  if (!src || src.length > MOST_CHARACTERS) return null;
  const image = into.createElement('img');
  const { width, height } = drawing.getBoundingClientRect();
  const called = attribute(drawing, 'aria-label') || drawing.querySelector(':scope > title')?.textContent || '';
  const size = { width: String(Math.round(width)), height: String(Math.round(height)) };
  for (const [name, value] of Object.entries({ src, alt: called.trim(), ...size })) image.setAttribute(name, value);
  return image;
}

/** Pictures of the drawings within a story, as far as they can be had, by what they show. */
export function picturesOf({ survey, home, within }: Draft, into: Document): Map<Element, Element> {
  const pictures = new Map<Element, Element>();
  for (const { element, box } of survey.drawn) {
    const picture = !within.get(box) && home.element.contains(element) ? pictureOf(element, into) : null;
    if (picture) pictures.set(element, picture);
  }
  return pictures;
}
