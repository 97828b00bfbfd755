import { styleOf } from './dom.ts';

/* What greys a page and cannot be hit, so that no point tells of it: looked for once a popup was put away, at the page's edge. */

const outermost = 40;
const inner = 8;
/** A backdrop takes nearly the whole view, and says nothing; one that is made of pieces leaves a hole. */
const whole = 0.85;
const pierced = 0.7;
const fewest = 3;
const silent = 12;

/** Whether a colour is there and lets the page through, by itself or by its element's opacity. */
export function isSheer(colour: string, opacity = 1): boolean {
  const alpha = opacity * Number(/(?:rgba.*,|\/) *([\d.]+)\)$/.exec(colour)?.[1] ?? 1);
  return alpha > 0.05 && alpha < 1;
}

/** The farthest that shadows reach around their box, px: tours leave a hole in one that covers the rest. */
export function reachOf(shadows: string): number {
  const reaches = [...shadows.matchAll(/([\d.]+)px ([\d.]+)px(?:,| inset|$)/g)];
  return Math.max(0, ...reaches.map(([, blur, spread]) => Number(blur) + Number(spread)));
}

/** The share of the view that an element greys. */
function dimmed(element: Element, width: number, height: number): number {
  const { position, boxShadow, outlineWidth, backgroundColor, backdropFilter, display, opacity } = styleOf(element);
  if (display === 'none' || !/fixed|absolute/.test(position)) return 0;
  if (Math.max(reachOf(boxShadow), Number.parseFloat(outlineWidth)) >= Math.min(width, height) / 2) return 1;
  const sheer =
    isSheer(backgroundColor, Number(opacity)) ||
    (backdropFilter && backdropFilter !== 'none') ||
    element.localName === 'svg';
  if (!sheer || element.textContent!.trim().length >= silent) return 0;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const across = Math.min(right, width) - Math.max(left, 0);
  const down = Math.min(bottom, height) - Math.max(top, 0);
  return (Math.max(across, 0) * Math.max(down, 0)) / width / height;
}

function toneOf(element: Element): string {
  const { backgroundColor, opacity } = styleOf(element);
  return `${backgroundColor} ${opacity}`;
}

/** Elements that grey the page. */
export function findDims(document: Document, anchor: Element | null): Element[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const edge = [...document.body.children].slice(-outermost).filter(each => !(anchor && each.contains(anchor)));
  const all = edge.flatMap(each => [each, ...[...each.children].slice(0, inner)]);
  const shares = all.map(each => dimmed(each, clientWidth, clientHeight));
  const isPiece = (share: number) => share > 0 && share < whole;
  // Or pieces of one grey around a hole.
  const tones = new Map<string, number[]>();
  for (const [at, share] of shares.entries())
    if (isPiece(share)) tones.set(toneOf(all[at]!), [...(tones.get(toneOf(all[at]!)) ?? []), share]);
  const isPierced = (each: Element) => {
    const pieces = tones.get(toneOf(each))!;
    return pieces.length >= fewest && pieces.reduce((sum, share) => sum + share, 0) >= pierced;
  };
  return all.filter((each, at) => shares[at]! >= whole || (isPiece(shares[at]!) && isPierced(each)));
}
