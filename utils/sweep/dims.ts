import { styleOf } from './dom.ts';

/* What greys a page and cannot be hit, so that no point tells of it: looked for once a popup was put away, at the page's edge. */

const outermost = 40;
const inner = 8;
/** A backdrop takes nearly the whole view, and says nothing. */
const nearly = 0.9;
const silent = 12;

/** Whether a colour is there and lets the page through. */
export function isSheer(colour: string): boolean {
  const alpha = Number(/[,/] *(0?\.\d+)\)$/.exec(colour)?.[1] ?? 1);
  return alpha > 0.05 && alpha < 1;
}

/** The farthest that shadows reach around their box, px: tours leave a hole in one that covers the rest. */
export function reachOf(shadows: string): number {
  const reaches = [...shadows.matchAll(/([\d.]+)px ([\d.]+)px(?:,| inset|$)/g)];
  return Math.max(0, ...reaches.map(([, blur, spread]) => Number(blur) + Number(spread)));
}

function dims(element: Element, width: number, height: number): boolean {
  const { position, boxShadow, outlineWidth, backgroundColor, backdropFilter, display } = styleOf(element);
  if (display === 'none' || !/fixed|absolute/.test(position)) return false;
  if (Math.max(reachOf(boxShadow), Number.parseFloat(outlineWidth)) >= Math.min(width, height) / 2) return true;
  const sheer =
    isSheer(backgroundColor) || (backdropFilter && backdropFilter !== 'none') || element.localName === 'svg';
  if (!sheer || element.textContent!.trim().length >= silent) return false;
  const box = element.getBoundingClientRect();
  return box.width >= width * nearly && box.height >= height * nearly;
}

/** Elements that grey the page. */
export function findDims(document: Document, anchor: Element | null): Element[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const edge = [...document.body.children].slice(-outermost).filter(each => !(anchor && each.contains(anchor)));
  const all = edge.flatMap(each => [each, ...[...each.children].slice(0, inner)]);
  return all.filter(each => dims(each, clientWidth, clientHeight));
}
